import type { Generated, Insertable } from 'kysely';
import type { CupKind } from '../../shared/fields';

/** What a hall has: its tables and its drinks. */

export interface HallTableTable {
  readonly id: string;
  name: string;
  seats: number;
  smoking: 0 | 1;
  sort_order: number;
  /** Its cell on the floor plan; null until somebody has put it there. */
  plan_column: number | null;
  plan_row: number | null;
  active: Generated<0 | 1>;
}
export type NewHallTable = Insertable<HallTableTable>;

export interface DrinkTable {
  readonly id: string;
  name_zh: string;
  name_en: string;
  hot: 0 | 1;
  cup: CupKind;
  sort_order: number;
  /** Since when the bar has run out of it. */
  sold_out_at_ms: number | null;
  active: Generated<0 | 1>;
}
export type NewDrink = Insertable<DrinkTable>;
