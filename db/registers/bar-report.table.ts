import type { Insertable } from 'kysely';
import type { IncidentKind, RegisterKind } from '../../shared/register-kinds';
import type { BarReportOutcome } from '../../shared/registers/bar-report-contract';

/** What the bar told the front desk. What was said stays; what became of it is added once. */
export interface BarReportTable {
  readonly id: string;
  readonly day: string;
  readonly at_ms: number;
  readonly reported_by: string;
  readonly situation_id: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly kind: RegisterKind;
  readonly incident: IncidentKind | null;
  /** Null: somewhere else. */
  readonly table_id: string | null;
  /** Who sat there then. */
  readonly visit_id: string | null;
  outcome: BarReportOutcome | null;
  ended_day: string | null;
  ended_at_ms: number | null;
  /** Null where it was taken back: nobody is signed in at the bar. */
  ended_by: string | null;
  entry_id: string | null;
  end_reason: string | null;
}
type End = 'outcome' | 'ended_day' | 'ended_at_ms' | 'ended_by' | 'entry_id' | 'end_reason';
export type NewBarReport = Omit<Insertable<BarReportTable>, End>;
export type BarReportEnd = Pick<BarReportTable, 'ended_at_ms' | 'ended_day'> &
  (
    | { readonly outcome: 'entered'; readonly ended_by: string; readonly entry_id: string }
    | { readonly outcome: 'set-aside'; readonly ended_by: string; readonly end_reason: string }
    | { readonly outcome: 'taken-back' }
  );
