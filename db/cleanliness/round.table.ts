import type { Insertable } from 'kysely';
import type { ItemResult } from '../../shared/cleanliness/item-result';
import type { RoundPurpose } from '../../shared/cleanliness-standard';

/** One walk through an area's items. It keeps the version of the standard that it was made with. */
export interface RoundTable {
  readonly id: string;
  readonly area_id: string;
  readonly day: string;
  readonly purpose: RoundPurpose;
  readonly due_at_ms: number;
  readonly template_version: number;
  /** What it takes to look at one item, as the hall saw it then. */
  readonly min_item_ms: number;
  readonly started_at_ms: number;
  readonly started_by: string;
  inspector_id: string;
  /** Time spent on it, without pauses and what has run since. */
  active_ms: number;
  /** Null while paused and once ended. */
  running_since_ms: number | null;
  ended_at_ms: number | null;
}
export type NewRound = Insertable<RoundTable>;

export interface RoundItemTable {
  readonly round_id: string;
  readonly item_id: string;
  result: ItemResult;
  measured: number | null;
  note: string;
  observed_at_ms: number;
  observed_by: string;
}

export interface DaySignOffTable {
  readonly day: string;
  readonly signed_at_ms: number;
  readonly signed_by: string;
}

/** A day begun by hand after the one before it was signed off early. */
export interface OpenedDayTable {
  readonly day: string;
  readonly opened_at_ms: number;
  readonly opened_by: string;
}
