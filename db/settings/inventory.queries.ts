import type { Selectable } from 'kysely';
import type { Place } from '../../shared/floor-plan';
import type { Reader, Writer } from '../schema';
import type { HallTableTable, NewDrink, NewHallTable } from './inventory.table';

export async function insertTables(trx: Writer, tables: readonly NewHallTable[]): Promise<void> {
  if (tables.length > 0) await trx.insertInto('hall_table').values(tables).execute();
}

export async function insertDrinks(trx: Writer, drinks: readonly NewDrink[]): Promise<void> {
  if (drinks.length > 0) await trx.insertInto('drink').values(drinks).execute();
}

/** The hall's tables in use, each with the visit that sits there and the clearing it waits for. */
function tablesInUse(db: Reader) {
  return db
    .selectFrom('hall_table')
    .leftJoin('visit', (join) =>
      join.onRef('visit.table_id', '=', 'hall_table.id').on('visit.left_at_ms', 'is', null),
    )
    .leftJoin('table_clearing', (join) =>
      join
        .onRef('table_clearing.table_id', '=', 'hall_table.id')
        .on('table_clearing.done_at_ms', 'is', null),
    )
    .where('hall_table.active', '=', 1)
    .select([
      'hall_table.id',
      'hall_table.name',
      'hall_table.seats',
      'hall_table.smoking',
      'hall_table.plan_column',
      'hall_table.plan_row',
      'visit.id as visit_id',
      'table_clearing.id as clearing_id',
    ]);
}

/** The tables in use, in their order. */
export function listTables(db: Reader) {
  return tablesInUse(db).orderBy('hall_table.sort_order').execute();
}

/** One table as {@link listTables} gives it; undefined for one that is unknown or out of use. */
export function findTableById(db: Reader, tableId: string) {
  return tablesInUse(db).where('hall_table.id', '=', tableId).executeTakeFirst();
}

export function listDrinks(db: Reader) {
  return db.selectFrom('drink').selectAll().where('active', '=', 1).orderBy('sort_order').execute();
}

/** Every table there ever was, in order. */
export function listAllTables(db: Reader) {
  return db.selectFrom('hall_table').selectAll().orderBy('sort_order').execute();
}

/** Every drink there ever was, in order. */
export function listAllDrinks(db: Reader) {
  return db.selectFrom('drink').selectAll().orderBy('sort_order').execute();
}

/** Inserts or replaces tables, and takes others out of use. */
export async function saveTables(
  trx: Writer,
  tables: readonly NewHallTable[],
  retired: readonly string[],
): Promise<void> {
  for (const id of retired) {
    await trx.updateTable('hall_table').set({ active: 0 }).where('id', '=', id).execute();
  }
  for (const { id, ...table } of tables) {
    await trx
      .insertInto('hall_table')
      .values({ id, ...table })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(table))
      .execute();
  }
}

/** Puts a table into a cell of the floor plan. */
export async function setTablePlace(
  trx: Writer,
  tableId: string,
  { column, row }: Place,
): Promise<void> {
  await trx
    .updateTable('hall_table')
    .set({ plan_column: column, plan_row: row })
    .where('id', '=', tableId)
    .execute();
}

/** Where a table was put on the floor plan; null where nobody has put it anywhere. */
export function placeOf({
  plan_column: column,
  plan_row: row,
}: Pick<Selectable<HallTableTable>, 'plan_column' | 'plan_row'>): Place | null {
  return column === null || row === null ? null : { column, row };
}

/** Inserts or replaces drinks, and takes others off the list. */
export async function saveDrinks(
  trx: Writer,
  drinks: readonly NewDrink[],
  retired: readonly string[],
): Promise<void> {
  for (const id of retired) {
    await trx.updateTable('drink').set({ active: 0 }).where('id', '=', id).execute();
  }
  for (const { id, ...drink } of drinks) {
    await trx
      .insertInto('drink')
      .values({ id, ...drink })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(drink))
      .execute();
  }
}

export async function setDrinkSoldOut(
  trx: Writer,
  drinkId: string,
  sinceMs: number | null,
): Promise<void> {
  await trx
    .updateTable('drink')
    .set({ sold_out_at_ms: sinceMs })
    .where('id', '=', drinkId)
    .execute();
}
