import { localTimeOf } from '../time';

/** Which backups are kept: enough to undo today's accident and to look two weeks back, no longer. */

const keptOfNewestDay = 3;
const keptDays = 14;

/** `halldesk-2026-11-24-1430.db`: sorts by time, and says which day it is of. */
export function backupName(atMs: number, timeZone: string): string {
  const { date, minute } = localTimeOf(atMs, timeZone);
  const twoDigits = (figure: number) => String(figure).padStart(2, '0');
  return `halldesk-${date}-${twoDigits(Math.floor(minute / 60))}${twoDigits(minute % 60)}.db`;
}

export const isBackupName = (name: string): boolean =>
  /^halldesk-\d{4}-\d\d-\d\d-\d{4}\.db$/.test(name);

/**
 * The backups to delete: all but the newest three of the newest day and the newest one of each of
 * the fourteen days before it that have one. Names of anything else are never returned.
 */
export function backupsToDelete(names: readonly string[]): string[] {
  const backups = names.filter(isBackupName);
  const byDay = Map.groupBy(backups.sort().reverse(), (name) => name.slice(9, 19));
  const kept = [...byDay.values()]
    .slice(0, keptDays + 1)
    .flatMap((ofDay, index) => ofDay.slice(0, index === 0 ? keptOfNewestDay : 1));
  return backups.filter((name) => !kept.includes(name));
}
