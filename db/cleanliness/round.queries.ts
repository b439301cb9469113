import { sql } from 'kysely';
import type { Reader, Writer } from '../schema';
import type { NewRound, RoundItemTable } from './round.table';

/**
 * Every item of the day's end-of-day rounds, by order, with what was found: of the version that a
 * round was made with, or of the latest where an area that needs one has none yet.
 */
export function listItemsWithResults(db: Reader, day: string) {
  const version = sql<number>`coalesce(round.template_version, (SELECT max(version) FROM template_version))`;
  return db
    .selectFrom('area_item')
    .leftJoin('round', (join) =>
      join
        .onRef('round.area_id', '=', 'area_item.area_id')
        .on('round.day', '=', day)
        .on('round.purpose', '=', 'end-of-day'),
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
      'area_item.weight',
      'area_item.critical',
      'round_item.result',
      'round_item.note',
      'round_item.observed_at_ms',
      'staff.name as observed_by_name',
    ])
    .where('area_item.since_version', '<=', version)
    .where((eb) =>
      eb.or([
        eb('area_item.until_version', 'is', null),
        eb('area_item.until_version', '>', version),
      ]),
    )
    .where((eb) =>
      eb.or([
        eb('round.id', 'is not', null),
        eb.exists(
          eb
            .selectFrom('round_task')
            .select('round_task.id')
            .whereRef('round_task.area_id', '=', 'area_item.area_id')
            .where('round_task.purpose', '=', 'end-of-day')
            .where('round_task.until_version', 'is', null),
        ),
      ]),
    )
    .orderBy('area_item.sort_order')
    .execute();
}

export async function insertRound(trx: Writer, round: NewRound): Promise<void> {
  await trx.insertInto('round').values(round).execute();
}

export async function updateRound(
  trx: Writer,
  id: string,
  changes: Partial<
    Pick<NewRound, 'inspector_id' | 'active_ms' | 'running_since_ms' | 'ended_at_ms'>
  >,
): Promise<void> {
  await trx.updateTable('round').set(changes).where('id', '=', id).execute();
}

const rounds = (db: Reader) =>
  db
    .selectFrom('round')
    .innerJoin('staff', 'staff.id', 'round.inspector_id')
    .selectAll('round')
    .select('staff.name as inspector_name');

export function findRoundById(db: Reader, id: string) {
  return rounds(db).where('round.id', '=', id).executeTakeFirst();
}

export function listRoundsOfDay(db: Reader, day: string) {
  return rounds(db).where('day', '=', day).orderBy('started_at_ms').execute();
}

/** The items that a round looks at, by order, with what was found. After rain, those that rain wets. */
export function listItemsOfRound(db: Reader, roundId: string) {
  return db
    .selectFrom('round')
    .innerJoin('area_item', 'area_item.area_id', 'round.area_id')
    .leftJoin('round_item', (join) =>
      join
        .onRef('round_item.round_id', '=', 'round.id')
        .onRef('round_item.item_id', '=', 'area_item.id'),
    )
    .leftJoin('staff', 'staff.id', 'round_item.observed_by')
    .selectAll('area_item')
    .select([
      'round_item.result',
      'round_item.measured',
      'round_item.note',
      'round_item.observed_at_ms',
      'staff.name as observed_by_name',
    ])
    .where('round.id', '=', roundId)
    .whereRef('area_item.since_version', '<=', 'round.template_version')
    .where((eb) =>
      eb.or([
        eb('area_item.until_version', 'is', null),
        eb('area_item.until_version', '>', eb.ref('round.template_version')),
      ]),
    )
    .where((eb) =>
      eb.or([eb('round.purpose', '<>', 'after-rain'), eb('area_item.after_rain', '=', 1)]),
    )
    .orderBy('area_item.sort_order')
    .execute();
}

export async function saveRoundItem(trx: Writer, item: RoundItemTable): Promise<void> {
  await trx
    .insertInto('round_item')
    .values(item)
    .onConflict((conflict) => conflict.columns(['round_id', 'item_id']).doUpdateSet(item))
    .execute();
}

/** What finished rounds found since a day, item by item. */
export function listResultsSince(db: Reader, day: string) {
  return db
    .selectFrom('round')
    .innerJoin('round_item', 'round_item.round_id', 'round.id')
    .innerJoin('area_item', 'area_item.id', 'round_item.item_id')
    .select([
      'round.id as round_id',
      'round.area_id',
      'round.day',
      'round_item.item_id',
      'round_item.result',
      'area_item.text_zh',
      'area_item.text_en',
      'area_item.weight',
      'area_item.critical',
    ])
    .where('round.day', '>=', day)
    .where('round.ended_at_ms', 'is not', null)
    .execute();
}
