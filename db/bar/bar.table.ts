import type { Generated, Insertable, Selectable } from 'kysely';

export interface BarRequestTable {
  readonly id: string;
  readonly visit_id: string;
  readonly day: string;
  /** The promise under which it was asked for; a later change of settings does not touch it. */
  readonly promise_ms: number;
  /** An allergy or a wish. */
  note: string | null;
}
export type BarRequestRow = Selectable<BarRequestTable>;

export interface BarRequestDrinkTable {
  readonly request_id: string;
  readonly drink_id: string;
  readonly quantity: number;
}

/** Part of a drink's quantity, for one person of the party. */
export interface BarRequestSeatTable extends BarRequestDrinkTable {
  readonly seat: number;
}

export interface BarEventTable {
  readonly seq: Generated<number>;
  readonly at_ms: number;
  readonly day: string;
  readonly kind:
    | 'on-duty'
    | 'off-duty'
    | 'requested'
    | 'claimed'
    | 'served'
    | 'busy'
    | 'done'
    | 'cancelled';
  /** Of a request: who was asked on the spot, before the party had a table, and brought it at once. */
  readonly staff_id: string | null;
  readonly request_id: string | null;
  /** Set when a tap was undone: the row stays, the clock no longer reads it. */
  revoked_at_ms: number | null;
}
export type BarEventRow = Selectable<BarEventTable>;
export type NewBarEvent = Insertable<BarEventTable>;

export interface TableClearingTable {
  readonly id: Generated<number>;
  readonly table_id: string;
  readonly visit_id: string;
  readonly day: string;
  readonly asked_at_ms: number;
  readonly due_at_ms: number;
  done_at_ms: number | null;
  done_by: string | null;
}

/** A promise that is running: when it is due and when it next makes itself heard. */
export interface DeadlineTable {
  readonly request_id: string;
  due_at_ms: number;
  next_alert_at_ms: number;
  alerts: Generated<number>;
}
export type DeadlineRow = Selectable<DeadlineTable>;
