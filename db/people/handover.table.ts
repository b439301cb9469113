import type { Insertable, Selectable } from 'kysely';

/** One shift's handover to the next: counted, then signed, then accepted. */
export interface HandoverTable {
  readonly id: string;
  readonly day: string;
  readonly shift_id: string;
  counted_json: string;
  expected_json: string;
  counted_at_ms: number;
  counted_by: string;
  recounts: number;
  words_json: string;
  note: string;
  handed_by: string | null;
  handed_at_ms: number | null;
  accepted_by: string | null;
  accepted_at_ms: number | null;
}
export type HandoverRow = Selectable<HandoverTable>;
export type NewHandover = Insertable<HandoverTable>;

/** What was open when the shift was handed over. */
export interface HandoverItemTable {
  readonly handover_id: string;
  readonly item_id: string;
  readonly position: number;
  acknowledged_at_ms: number | null;
}
