import type { Insertable } from 'kysely';

/** Somebody named who came along with the lead guest. */
export interface VisitMemberTable {
  visit_id: string;
  readonly guest_id: string;
  readonly added_at_ms: number;
  /** Their place in the party, from 2 on: the lead guest's is 1. */
  readonly seat: number;
}

/** A party that left although something was still open. */
export interface ForcedDepartureTable {
  readonly visit_id: string;
  readonly reason: string;
  /** What was open, as the gate listed it. */
  readonly open_json: string;
  readonly forced_by: string;
  readonly forced_at_ms: number;
}
export type NewForcedDeparture = Insertable<ForcedDepartureTable>;
