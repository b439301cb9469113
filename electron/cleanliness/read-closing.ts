import { hash } from 'node:crypto';
import { countSheetIssues, findDaySheet, listAddenda } from '../../db/cleanliness/closing.queries';
import type { Reader } from '../../db/schema';
import {
  type ClosingSheet,
  closingSheet,
  type IssuedSheet,
} from '../../shared/cleanliness/closing-contract';
import type { cleanlinessContract } from '../../shared/cleanliness/contract';
import type { RecordCheck } from '../../shared/record-check';
import type { RecordsWatch } from '../records-watch';
import type { UseCase } from '../use-case';
import { buildSheet } from './build-sheet';
import { readBlockers } from './closing-facts';
import { readSignOff } from './read-checklist';

/** What stands in the way of closing a day, and the sheet as it would be signed or as it was. */
export const readClosing =
  (records: RecordsWatch): UseCase<typeof cleanlinessContract.readClosing> =>
  async ({ db, now }, { day }) => {
    const moment = { nowMs: now(), check: records.latest() };
    const signed = await readSignedSheet(db, day);
    return {
      blockers: await readBlockers(db, day, moment),
      sheet: signed?.sheet ?? (await buildSheet(db, day, moment, null)),
      addenda: signed?.addenda ?? (await readAddenda(db, day)),
      signOff: await readSignOff(db, day),
      issues: signed ? await countSheetIssues(db, day) : null,
      altered: signed !== undefined && (!signed.genuine || wasAltered(day, moment.check)),
    };
  };

/**
 * The sheet as it was signed, with what was said of the day since, and whether its fingerprint still
 * is that of what was signed; undefined where there is none.
 */
export async function readSignedSheet(
  db: Reader,
  day: string,
): Promise<(Omit<IssuedSheet, 'issue'> & { sha256: string; genuine: boolean }) | undefined> {
  const row = await findDaySheet(db, day);
  if (!row) return undefined;
  const sheet: ClosingSheet = closingSheet.parse(JSON.parse(row.sheet_json));
  const genuine = hash('sha256', row.sheet_json) === row.sha256;
  return { sheet, addenda: await readAddenda(db, day), sha256: row.sha256, genuine };
}

/** Whether the row of a day's sheet is among what a check found to be changed with another program. */
export function wasAltered(day: string, check: RecordCheck | undefined): boolean {
  return (check?.faults ?? []).some(
    (fault) => 'table' in fault && fault.table === 'day_sheet' && fault.id === day,
  );
}

async function readAddenda(db: Reader, day: string): Promise<IssuedSheet['addenda']> {
  return (await listAddenda(db, day)).map((row) => ({
    text: row.text,
    writtenAtMs: row.written_at_ms,
    writtenByName: row.name,
  }));
}
