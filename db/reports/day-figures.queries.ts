import { sql } from 'kysely';
import type { Reader } from '../schema';

/** The cups that were served on a day, without those that were taken back. */
export function listCupsOfDay(db: Reader, day: string) {
  return db
    .selectFrom('cup')
    .select(['ended_as', 'after_cup_id'])
    .where('day', '=', day)
    .where((is) => is.or([is('ended_as', 'is', null), is('ended_as', '<>', 'taken-back')]))
    .execute();
}

/** What failed in the rounds of a day, of whatever kind. */
export function listFailedItemsOfDay(db: Reader, day: string) {
  return db
    .selectFrom('round')
    .innerJoin('round_item', 'round_item.round_id', 'round.id')
    .select('round_item.item_id')
    .where('round.day', '=', day)
    .where('round_item.result', '=', 'fail')
    .execute();
}

/** What happened, whenever, to the register entries that were written on a day, in order. */
export function listEntryEventsOfDay(db: Reader, day: string) {
  return db
    .selectFrom('register_entry')
    .innerJoin('register_event', 'register_event.entry_id', 'register_entry.id')
    .select(['register_entry.kind', 'register_event.kind as event', 'entry_id', 'at_ms'])
    .where('register_entry.day', '=', day)
    .orderBy('register_event.id')
    .execute();
}

/** When people were at any post on a day, person by person in order of time. */
export function listDutiesOfDay(db: Reader, day: string) {
  return db
    .selectFrom('duty')
    .select(['staff_id', 'from_ms', 'to_ms'])
    .where('day', '=', day)
    .orderBy('staff_id')
    .orderBy('from_ms')
    .execute();
}

export async function countVoidedVisitsOfDay(db: Reader, day: string): Promise<number> {
  const { count } = await db
    .selectFrom('visit')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('day', '=', day)
    .where('voided_by', 'is not', null)
    .executeTakeFirstOrThrow();
  return count;
}

export function listAllAreas(db: Reader) {
  return db.selectFrom('area').select(['id', 'name_zh', 'name_en']).orderBy('sort_order').execute();
}

export function listAllItems(db: Reader) {
  return db.selectFrom('area_item').select(['id', 'area_id', 'text_zh', 'text_en']).execute();
}

/** Everybody who ever worked here, in roster order. */
export function listAllStaff(db: Reader) {
  return db.selectFrom('staff').select(['id', 'name']).orderBy('roster_order').execute();
}

/** The first day that anything is known of; undefined in a new hall. */
export async function findFirstDay(db: Reader): Promise<string | undefined> {
  const tables = ['visit', 'duty', 'round', 'register_entry', 'roster_entry'];
  const firsts = tables.map((table) => sql`SELECT min(day) AS day FROM ${sql.table(table)}`);
  const { rows } = await sql<{ day: string | null }>`
    SELECT min(day) AS day FROM (${sql.join(firsts, sql` UNION ALL `)})
  `.execute(db);
  return rows[0]?.day ?? undefined;
}
