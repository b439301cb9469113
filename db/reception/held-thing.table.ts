import type { Insertable, Selectable } from 'kysely';
import type { ThingKind } from '../../shared/reception/things';

/** Something that a guest left with the hall, or an umbrella that the hall lent. */
export interface HeldThingTable {
  readonly id: string;
  readonly visit_id: string;
  readonly day: string;
  readonly kind: ThingKind;
  readonly tag: number;
  readonly note: string;
  readonly taken_at_ms: number;
  readonly taken_by: string;
  /** All three are null until it is given back. */
  returned_day: string | null;
  returned_at_ms: number | null;
  returned_by: string | null;
}
export type HeldThingRow = Selectable<HeldThingTable>;
export type NewHeldThing = Insertable<HeldThingTable>;
