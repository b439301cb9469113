import type { Generated, Insertable, Selectable } from 'kysely';

/** What a hall has: its tables and its drinks. */

export interface HallTableTable {
  readonly id: string;
  name: string;
  seats: number;
  smoking: 0 | 1;
  sort_order: number;
  active: Generated<0 | 1>;
}
export type HallTableRow = Selectable<HallTableTable>;
export type NewHallTable = Insertable<HallTableTable>;

export interface DrinkTable {
  readonly id: string;
  name_zh: string;
  name_en: string;
  hot: 0 | 1;
  sort_order: number;
  active: Generated<0 | 1>;
}
export type DrinkRow = Selectable<DrinkTable>;
export type NewDrink = Insertable<DrinkTable>;
