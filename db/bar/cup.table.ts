import type { Generated, Insertable, Selectable } from 'kysely';
import type { CupSight } from '../../shared/bar/refill';

/** A drink before a guest, from being served until it is refilled, declined or left behind. */
export interface CupTable {
  readonly seq: Generated<number>;
  readonly id: string;
  readonly visit_id: string;
  readonly request_id: string;
  readonly drink_id: string;
  readonly day: string;
  readonly hot: 0 | 1;
  /** Whose cup it is, where that is known. */
  readonly seat: number | null;
  readonly served_at_ms: number;
  /** The cup of the same guest before this one, and how much slower than usual it was drunk. */
  readonly after_cup_id: string | null;
  readonly previous_residual: number | null;
  /** What was believed of its kind when it was served. */
  readonly prior_mu: number;
  readonly prior_variance: number;
  readonly prior_never: number;
  ended_at_ms: Generated<number | null>;
  ended_as: Generated<CupEnd | 'taken-back' | null>;
}
export type CupRow = Selectable<CupTable>;
export type NewCupRow = Insertable<CupTable>;
export type CupEnd = 'refilled' | 'declined' | 'left';

export interface CupEventTable {
  readonly seq: Generated<number>;
  readonly cup_id: string;
  readonly day: string;
  readonly at_ms: number;
  readonly kind: 'suggested' | 'seen' | 'away' | 'back' | CupEnd;
  readonly level: CupSight | null;
  /** How likely it was, just before, to be seen at a third or empty. */
  readonly low_chance: number | null;
  /** One tap may be about several cups; null for what nobody tapped. */
  readonly tap_id: string | null;
  readonly staff_id: string | null;
  /** Set when the tap was undone: the row stays, nothing reads it any more. */
  revoked_at_ms: Generated<number | null>;
}
export type CupEventRow = Selectable<CupEventTable>;
export type NewCupEvent = Insertable<CupEventTable>;

/** What the hall has learned, as it stood after each of the last cups that taught it something. */
export interface RefillModelTable {
  readonly taught_by: number;
  readonly version: number;
  readonly model_json: string;
}

export interface AshtrayEventTable {
  readonly seq: Generated<number>;
  readonly table_id: string;
  readonly visit_id: string;
  readonly day: string;
  readonly at_ms: number;
  /** 0 once it was changed. */
  readonly butts: number;
  readonly tap_id: string;
  readonly staff_id: string;
  revoked_at_ms: Generated<number | null>;
}

export interface ClearingTickTable {
  readonly clearing_id: number;
  readonly point: 'cups' | 'ashtray' | 'chairs' | 'papers';
  readonly at_ms: number;
  readonly staff_id: string;
}
