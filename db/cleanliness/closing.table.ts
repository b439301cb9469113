import type { Generated, Insertable } from 'kysely';
import type { ClosingBlocker } from '../../shared/cleanliness/closing';

/** Why a day was closed over something that still stood in the way. */
export interface ClosingOverrideTable {
  readonly seq: Generated<number>;
  readonly day: string;
  readonly blocker: ClosingBlocker;
  /** How many there were: it does not hold for one more. */
  readonly count: number;
  readonly reason: string;
  readonly overridden_by: string;
  readonly overridden_at_ms: number;
}
export type NewClosingOverride = Insertable<ClosingOverrideTable>;

/** The sheet as it was signed. */
export interface DaySheetTable {
  readonly day: string;
  readonly sheet_json: string;
  /** Over `sheet_json`. */
  readonly sha256: string;
}

/** What was said of a day after it was signed. */
export interface DayAddendumTable {
  readonly seq: Generated<number>;
  readonly day: string;
  readonly text: string;
  readonly written_at_ms: number;
  readonly written_by: string;
}
export type NewDayAddendum = Insertable<DayAddendumTable>;

/** A copy of the sheet on paper or as a file. */
export interface SheetIssueTable {
  readonly seq: Generated<number>;
  readonly day: string;
  readonly number: number;
  readonly goes_to: 'pdf' | 'printer';
  readonly issued_at_ms: number;
  readonly issued_by: string;
  /** Nobody got it: the dialog was cancelled or the printer failed. */
  withdrawn_at_ms: number | null;
}
