import type { Insertable, Selectable } from 'kysely';

/** One link of the record chain. */
export interface EventTable {
  /** Gapless, from 1. */
  readonly seq: number;
  readonly at_ms: number;
  readonly recorded_at_ms: number;
  readonly actor_id: string;
  readonly kind: string;
  /** Canonical JSON without personal data. */
  readonly payload_json: string;
  /** The fingerprints of the rows that changed with it (`RowSeals`); null for none. */
  readonly rows_json: string | null;
  readonly prev_mac: string;
  readonly mac: string;
}
export type EventRow = Selectable<EventTable>;

/** The answer that a write gave, so that the same write sent twice is applied once. */
export interface AppliedWriteTable {
  readonly idempotency_key: string;
  readonly procedure: string;
  readonly value_json: string;
  readonly applied_at_ms: number;
}
export type NewAppliedWrite = Insertable<AppliedWriteTable>;
