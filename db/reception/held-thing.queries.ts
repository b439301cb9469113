import type { Reader, Writer } from '../schema';
import type { HeldThingRow, NewHeldThing } from './held-thing.table';

export async function insertThing(trx: Writer, thing: NewHeldThing): Promise<void> {
  await trx.insertInto('held_thing').values(thing).execute();
}

export function findThingById(db: Reader, thingId: string): Promise<HeldThingRow | undefined> {
  return db.selectFrom('held_thing').selectAll().where('id', '=', thingId).executeTakeFirst();
}

/** What has that number now: of the umbrellas lent, or of everything that is held. */
export function findOpenThingByTag(db: Reader, lent: boolean, tag: number) {
  return openThings(db)
    .select('held_thing.id')
    .where('held_thing.kind', lent ? '=' : '<>', 'lent-umbrella')
    .where('held_thing.tag', '=', tag)
    .executeTakeFirst();
}

/** The numbers in use now. */
export async function listOpenTags(db: Reader) {
  const rows = await openThings(db).select(['held_thing.kind', 'held_thing.tag']).execute();
  const tags = (lent: boolean) =>
    rows.filter(({ kind }) => (kind === 'lent-umbrella') === lent).map(({ tag }) => tag);
  return { held: tags(false), lent: tags(true) };
}

/** What a visit still has with the hall or of the hall, in the order of being taken. */
export function listOpenThings(db: Reader, visitId: string): Promise<HeldThingRow[]> {
  return openThings(db)
    .selectAll('held_thing')
    .where('held_thing.visit_id', '=', visitId)
    .orderBy('held_thing.taken_at_ms')
    .execute();
}

export function listThingsOfVisit(db: Reader, visitId: string) {
  return thingsWithGuests(db)
    .where('held_thing.visit_id', '=', visitId)
    .orderBy('held_thing.taken_at_ms')
    .execute();
}

/** Everything that is held or lent now, the oldest first. */
export function listAllOpenThings(db: Reader) {
  return thingsWithGuests(db)
    .where('held_thing.returned_at_ms', 'is', null)
    .orderBy('held_thing.taken_at_ms')
    .execute();
}

/** What was given back last, the newest first. */
export function listReturnedThings(db: Reader, limit: number) {
  return thingsWithGuests(db)
    .where('held_thing.returned_at_ms', 'is not', null)
    .orderBy('held_thing.returned_at_ms', 'desc')
    .limit(limit)
    .execute();
}
export type ThingWithGuest = Awaited<ReturnType<typeof listAllOpenThings>>[number];

export async function setThingReturned(
  trx: Writer,
  thingId: string,
  returned: { day: string; atMs: number; staffId: string } | null,
): Promise<void> {
  await trx
    .updateTable('held_thing')
    .set({
      returned_day: returned?.day ?? null,
      returned_at_ms: returned?.atMs ?? null,
      returned_by: returned?.staffId ?? null,
    })
    .where('id', '=', thingId)
    .execute();
}

function openThings(db: Reader) {
  return db.selectFrom('held_thing').where('held_thing.returned_at_ms', 'is', null);
}

function thingsWithGuests(db: Reader) {
  return db
    .selectFrom('held_thing')
    .innerJoin('visit', 'visit.id', 'held_thing.visit_id')
    .innerJoin('guest', 'guest.id', 'visit.guest_id')
    .innerJoin('staff as taker', 'taker.id', 'held_thing.taken_by')
    .leftJoin('staff as returner', 'returner.id', 'held_thing.returned_by')
    .selectAll('held_thing')
    .select([
      'guest.name as guest_name',
      'guest.form_of_address',
      'guest.phone',
      'visit.left_at_ms as visit_left_at_ms',
      'taker.name as taken_by_name',
      'returner.name as returned_by_name',
    ]);
}
