import type { CupTable, TableCup } from '../../shared/bar/cups-contract';
import type { Procedures } from '../../shared/contract';
import type { OutputOf } from '../../shared/procedure';

export type Tables = OutputOf<Procedures['bar.readTables']>;

/** One cup with the party before which it stands. */
export interface PlacedCup {
  readonly cup: TableCup;
  readonly table: CupTable;
}

export const isOnWalk = ({ state }: TableCup): boolean => state === 'look' || state === 'ask';

/** The cups of all tables in walking order; with `walkOnly` those that are worth a look or a question. */
export function placedCups(tables: readonly CupTable[], walkOnly: boolean): PlacedCup[] {
  return tables.flatMap((table) =>
    table.cups.filter((cup) => !walkOnly || isOnWalk(cup)).map((cup) => ({ cup, table })),
  );
}
