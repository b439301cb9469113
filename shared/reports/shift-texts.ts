import type { Bilingual, FormOfAddress } from '../fields';
import { guestTitle } from '../guest-title';
import type { Language } from '../hall-settings';
import { localTimeOf } from '../time';

/** How the tables of a shift or a day say things; without a report, what needs no time zone. */
export function shiftTexts(report: { readonly timeZone: string } | undefined, language: Language) {
  const digits = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const local = (atMs: number) => localTimeOf(atMs, report?.timeZone ?? 'UTC');
  const time = (atMs: number) => {
    const { minute } = local(atMs);
    return `${digits(minute / 60)}:${digits(minute % 60)}`;
  };
  return {
    /** `14:32` */
    time,
    /** `2026-11-24 14:32` */
    dayTime: (atMs: number) => `${local(atMs).date} ${time(atMs)}`,
    of: (text: Bilingual) => (language === 'en' ? text.en : text.zh),
    title: (guest: { readonly guestName: string; readonly formOfAddress: FormOfAddress }) =>
      guestTitle(guest, language),
  };
}

export const text = (head: string) => ({ head, kind: 'text' as const });
export const count = (head: string) => ({ head, kind: 'count' as const });
export const span = (head: string) => ({ head, kind: 'span' as const });
export const percent = (head: string) => ({ head, kind: 'percent' as const });

export const sum = <Row>(rows: readonly Row[], value: (row: Row) => number) =>
  rows.reduce((total, row) => total + value(row), 0);
