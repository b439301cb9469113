import type { Reader, Writer } from '../schema';
import type { NewArea, NewAreaItem, RoundItemTable } from './round.table';

export async function insertArea(
  trx: Writer,
  area: NewArea,
  items: readonly NewAreaItem[],
): Promise<void> {
  await trx.insertInto('area').values(area).execute();
  await trx.insertInto('area_item').values(items).execute();
}

export function listAreas(db: Reader) {
  return db.selectFrom('area').selectAll().where('active', '=', 1).orderBy('sort_order').execute();
}

/** Every item in use, by area and order, with what the day's end-of-day round found. */
export function listItemsWithResults(db: Reader, day: string) {
  return db
    .selectFrom('area_item')
    .leftJoin('round', (join) =>
      join.onRef('round.area_id', '=', 'area_item.area_id').on('round.day', '=', day),
    )
    .leftJoin('round_item', (join) =>
      join
        .onRef('round_item.round_id', '=', 'round.id')
        .onRef('round_item.item_id', '=', 'area_item.id'),
    )
    .leftJoin('staff', 'staff.id', 'round_item.observed_by')
    .select([
      'area_item.id',
      'area_item.area_id',
      'area_item.text_zh',
      'area_item.text_en',
      'round_item.result',
      'round_item.note',
      'round_item.observed_at_ms',
      'staff.name as observed_by_name',
    ])
    .where('area_item.active', '=', 1)
    .orderBy('area_item.sort_order')
    .execute();
}

export function findAreaOfItem(db: Reader, itemId: string) {
  return db
    .selectFrom('area_item')
    .select('area_id')
    .where('id', '=', itemId)
    .where('active', '=', 1)
    .executeTakeFirst();
}

/** The end-of-day round of an area, begun now if nobody has begun it. Returns its id. */
export async function beginClosingRound(
  trx: Writer,
  round: { id: string; areaId: string; day: string; atMs: number; staffId: string },
): Promise<string> {
  await trx
    .insertInto('round')
    .values({
      id: round.id,
      area_id: round.areaId,
      day: round.day,
      purpose: 'end-of-day',
      started_at_ms: round.atMs,
      started_by: round.staffId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await trx
    .selectFrom('round')
    .select('id')
    .where('area_id', '=', round.areaId)
    .where('day', '=', round.day)
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function saveRoundItem(trx: Writer, item: RoundItemTable): Promise<void> {
  await trx
    .insertInto('round_item')
    .values(item)
    .onConflict((conflict) => conflict.columns(['round_id', 'item_id']).doUpdateSet(item))
    .execute();
}
