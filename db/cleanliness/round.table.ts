import type { Generated, Insertable } from 'kysely';
import type { ItemResult } from '../../shared/cleanliness/contract';

export interface AreaTable {
  readonly id: string;
  name_zh: string;
  name_en: string;
  sort_order: number;
  active: Generated<0 | 1>;
}
export type NewArea = Insertable<AreaTable>;

export interface AreaItemTable {
  readonly id: string;
  readonly area_id: string;
  text_zh: string;
  text_en: string;
  sort_order: number;
  active: Generated<0 | 1>;
}
export type NewAreaItem = Insertable<AreaItemTable>;

export interface RoundTable {
  readonly id: string;
  readonly area_id: string;
  readonly day: string;
  readonly purpose: 'end-of-day';
  readonly started_at_ms: number;
  readonly started_by: string;
}

export interface RoundItemTable {
  readonly round_id: string;
  readonly item_id: string;
  result: ItemResult;
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
