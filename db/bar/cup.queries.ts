import { sql } from 'kysely';
import type { Reader, Writer } from '../schema';
import type { CupEnd, CupEventRow, CupRow, NewCupEvent, NewCupRow } from './cup.table';

export async function insertCup(trx: Writer, cup: NewCupRow): Promise<void> {
  await trx.insertInto('cup').values(cup).execute();
}

/** Returns the place of the event in the log. */
export async function insertCupEvent(trx: Writer, event: NewCupEvent): Promise<number> {
  const { seq } = await trx
    .insertInto('cup_event')
    .values(event)
    .returning('seq')
    .executeTakeFirstOrThrow();
  return seq;
}

export async function setCupEnded(
  trx: Writer,
  cupId: string,
  ended: { as: CupEnd | 'taken-back'; atMs: number } | null,
): Promise<void> {
  await trx
    .updateTable('cup')
    .set({ ended_at_ms: ended?.atMs ?? null, ended_as: ended?.as ?? null })
    .where('id', '=', cupId)
    .execute();
}

/**
 * The cups before guests who are here, table by table in walking order, with guest, table and
 * drink. No phone is selected: the bar window must not have it.
 */
export function listCupsOnTables(db: Reader) {
  return db
    .selectFrom('cup')
    .innerJoin('visit', 'visit.id', 'cup.visit_id')
    .innerJoin('guest', 'guest.id', 'visit.guest_id')
    .innerJoin('drink', 'drink.id', 'cup.drink_id')
    .leftJoin('hall_table', 'hall_table.id', 'visit.table_id')
    .selectAll('cup')
    .select([
      'guest.name as guest_name',
      'guest.form_of_address',
      'drink.name_zh',
      'drink.name_en',
      'visit.table_id',
      'hall_table.name as table_name',
    ])
    .where('cup.ended_at_ms', 'is', null)
    .where('visit.left_at_ms', 'is', null)
    .orderBy('hall_table.sort_order', (order) => order.asc().nullsLast())
    .orderBy('visit.seq')
    .orderBy('cup.seq')
    .execute();
}

/** What happened to the cups on the tables, in order, without what was undone. */
export function listEventsOfOpenCups(db: Reader): Promise<CupEventRow[]> {
  return db
    .selectFrom('cup_event')
    .selectAll('cup_event')
    .where('cup_id', 'in', (open) =>
      open.selectFrom('cup').select('id').where('ended_at_ms', 'is', null),
    )
    .where('revoked_at_ms', 'is', null)
    .orderBy('seq')
    .execute();
}

/** The cups that ended after a place in the log, in the order in which they did. */
export function listCupsEndedSince(db: Reader, seq: number) {
  return db
    .selectFrom('cup_event as end')
    .innerJoin('cup', 'cup.id', 'end.cup_id')
    .selectAll('cup')
    .select('end.seq as end_seq')
    .where('end.seq', '>', seq)
    .where('end.kind', 'in', ['refilled', 'declined', 'left'])
    .where('end.revoked_at_ms', 'is', null)
    .orderBy('end.seq')
    .execute();
}

/** What was seen of one cup, in order, without what was undone. */
export function listSightings(db: Reader, cupId: string) {
  return db
    .selectFrom('cup_event')
    .select(['at_ms', 'level'])
    .where('cup_id', '=', cupId)
    .where('kind', '=', 'seen')
    .where('revoked_at_ms', 'is', null)
    .orderBy('seq')
    .execute();
}

/** When a walk was last suggested; undefined before the first time. */
export async function findLastTripAtMs(db: Reader): Promise<number | undefined> {
  const row = await db
    .selectFrom('cup_event')
    .select('at_ms')
    .where('kind', '=', 'suggested')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.at_ms;
}

/** What one tap wrote, with the visit of each cup. */
export function listEventsOfTap(db: Reader, tapId: string) {
  return db
    .selectFrom('cup_event')
    .innerJoin('cup', 'cup.id', 'cup_event.cup_id')
    .innerJoin('visit', 'visit.id', 'cup.visit_id')
    .selectAll('cup_event')
    .select('visit.left_at_ms')
    .where('tap_id', '=', tapId)
    .orderBy('cup_event.seq')
    .execute();
}

/** Whether a cup, or the one poured after it, was tapped after a place in the log. */
export async function wasTappedSince(db: Reader, cupId: string, seq: number): Promise<boolean> {
  const later = await db
    .selectFrom('cup_event')
    .innerJoin('cup', 'cup.id', 'cup_event.cup_id')
    .select('cup_event.seq')
    .where(({ or, eb }) => or([eb('cup.id', '=', cupId), eb('cup.after_cup_id', '=', cupId)]))
    .where('cup_event.seq', '>', seq)
    .where('kind', '!=', 'suggested')
    .where('revoked_at_ms', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return later !== undefined;
}

export async function revokeCupEvent(trx: Writer, seq: number, atMs: number): Promise<void> {
  await trx
    .updateTable('cup_event')
    .set({ revoked_at_ms: atMs })
    .where('seq', '=', seq)
    .where('revoked_at_ms', 'is', null)
    .execute();
}

/** The cup that was poured after one; undefined when none was, or when that was taken back. */
export function findCupAfter(db: Reader, cupId: string) {
  return db
    .selectFrom('cup')
    .select('id')
    .where('after_cup_id', '=', cupId)
    .where(({ or, eb }) => or([eb('ended_as', 'is', null), eb('ended_as', '!=', 'taken-back')]))
    .executeTakeFirst();
}

export function listCupsOfRequest(db: Reader, requestId: string) {
  return db
    .selectFrom('cup')
    .select('id')
    .where('request_id', '=', requestId)
    .where(({ or, eb }) => or([eb('ended_as', 'is', null), eb('ended_as', '!=', 'taken-back')]))
    .execute();
}

/**
 * The cup that the person in a seat of a party had last, today or, where they are known, on an
 * earlier visit, and that somebody looked at; undefined without one.
 */
export async function findLastCupOf(
  db: Reader,
  visitId: string,
  seat: number,
): Promise<CupRow | undefined> {
  const { rows } = await sql<CupRow>`
    WITH person (guest_id) AS (
      SELECT guest_id FROM visit WHERE id = ${visitId} AND ${seat} = 1
      UNION SELECT guest_id FROM visit_member WHERE visit_id = ${visitId} AND seat = ${seat}
    )
    SELECT cup.* FROM cup
    WHERE (visit_id, seat) IN (
      SELECT ${visitId}, ${seat}
      UNION SELECT id, 1 FROM visit WHERE guest_id IN (SELECT guest_id FROM person)
      UNION SELECT visit_id, seat FROM visit_member
      WHERE guest_id IN (SELECT guest_id FROM person)
    )
    AND ended_as IN ('refilled', 'declined', 'left')
    AND EXISTS (
      SELECT 1 FROM cup_event
      WHERE cup_id = cup.id AND kind = 'seen' AND revoked_at_ms IS NULL
    )
    ORDER BY seq DESC LIMIT 1`.execute(db);
  return rows[0];
}

/** Everything that happened to one cup and was not undone. */
export function listEventsOfCup(db: Reader, cupId: string): Promise<CupEventRow[]> {
  return db
    .selectFrom('cup_event')
    .selectAll()
    .where('cup_id', '=', cupId)
    .where('revoked_at_ms', 'is', null)
    .orderBy('seq')
    .execute();
}

/** The cups of one visit that are still before its guests. */
export function listOpenCupsOfVisit(db: Reader, visitId: string) {
  return db
    .selectFrom('cup')
    .selectAll()
    .where('visit_id', '=', visitId)
    .where('ended_at_ms', 'is', null)
    .orderBy('seq')
    .execute();
}

/** The taps on cups since an instant, the newest first, a row for each cup. */
export function listCupTapsSince(db: Reader, sinceMs: number) {
  return db
    .selectFrom('cup_event')
    .innerJoin('cup', 'cup.id', 'cup_event.cup_id')
    .innerJoin('drink', 'drink.id', 'cup.drink_id')
    .innerJoin('visit', 'visit.id', 'cup.visit_id')
    .innerJoin('staff', 'staff.id', 'cup_event.staff_id')
    .leftJoin('hall_table', 'hall_table.id', 'visit.table_id')
    .select([
      'cup_event.seq',
      'cup_event.tap_id',
      'cup_event.cup_id',
      'cup.after_cup_id',
      'cup_event.kind',
      'cup_event.level',
      'cup_event.at_ms',
      'drink.name_zh',
      'drink.name_en',
      'hall_table.name as table_name',
      'staff.name as staff_name',
    ])
    .where('cup_event.at_ms', '>', sinceMs)
    .where('cup_event.tap_id', 'is not', null)
    .where('revoked_at_ms', 'is', null)
    .where('visit.left_at_ms', 'is', null)
    .orderBy('cup_event.seq', 'desc')
    .execute();
}
