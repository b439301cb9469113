import { sql } from 'kysely';
import type { Reader, Writer } from '../schema';
import { guestKeys } from './guest-keys';
import type { GuestSearchRow } from './guest-search.table';
import type { GuestRow } from './visit.table';

type Named = Pick<GuestRow, 'id' | 'name' | 'phone'>;

/** Makes a guest findable, or findable under a new name or phone. */
export async function indexGuest(trx: Writer, guest: Named): Promise<void> {
  const keysJson = JSON.stringify(
    await guestKeys({ ...guest, plates: await listPlates(trx, guest.id) }),
  );
  const known = await findPlace(trx, guest.id);
  const rank = known?.rank ?? ((await findFront(trx))?.rank ?? 0) + 1;
  if (known) {
    await sql`DELETE FROM guest_key WHERE rank = ${rank}
      AND key IN (SELECT value FROM json_each(${known.keys_json ?? '[]'}))`.execute(trx);
    await trx
      .updateTable('guest_search')
      .set({ keys_json: keysJson })
      .where('rank', '=', rank)
      .execute();
  } else {
    await trx
      .insertInto('guest_search')
      .values({ rank, guest_id: guest.id, keys_json: keysJson })
      .execute();
  }
  await sql`INSERT INTO guest_key (key, rank)
    SELECT value, ${rank} FROM json_each(${keysJson})`.execute(trx);
}

/** The guest was seen: stands before all others from now on. */
export async function moveGuestToFront(trx: Writer, guestId: string): Promise<void> {
  const front = await findFront(trx);
  // A guest who was just written down is there already: nothing more to look up.
  if (!front || front.guest_id === guestId) return;
  const place = await findPlace(trx, guestId);
  if (!place) return;
  const rank = front.rank + 1;
  await trx.updateTable('guest_search').set({ rank }).where('rank', '=', place.rank).execute();
  await sql`UPDATE guest_key SET rank = ${rank} WHERE rank = ${place.rank}
    AND key IN (SELECT value FROM json_each(${place.keys_json ?? '[]'}))`.execute(trx);
}

/**
 * Makes guests findable who were there before there were keys, the last seen first, so many in one
 * transaction. Each is found as soon as it is done.
 * @returns whether there may be more
 */
export function indexOlderGuests(db: Reader, atOnce = 50): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const guests = await trx
      .selectFrom('guest_search')
      .innerJoin('guest', 'guest.id', 'guest_search.guest_id')
      .select(['guest.id', 'guest.name', 'guest.phone'])
      .where('guest_search.keys_json', 'is', null)
      .orderBy('guest_search.rank', 'desc')
      .limit(atOnce)
      .execute();
    for (const guest of guests) await indexGuest(trx, guest);
    return guests.length === atOnce;
  });
}

/** The plates of the cars that a guest came in, so many of the last ones. */
async function listPlates(trx: Writer, guestId: string, atMost = 10): Promise<string[]> {
  const rows = await trx
    .selectFrom('vehicle')
    .innerJoin('visit', 'visit.id', 'vehicle.visit_id')
    .select('vehicle.plate')
    .where('visit.guest_id', '=', guestId)
    .where('visit.voided_by', 'is', null)
    .groupBy('vehicle.plate')
    .orderBy(({ fn }) => fn.max('visit.seq'), 'desc')
    .limit(atMost)
    .execute();
  return rows.map(({ plate }) => plate);
}

function findPlace(trx: Writer, guestId: string): Promise<GuestSearchRow | undefined> {
  return trx
    .selectFrom('guest_search')
    .selectAll()
    .where('guest_id', '=', guestId)
    .executeTakeFirst();
}

function findFront(trx: Writer) {
  return trx
    .selectFrom('guest_search')
    .select(['rank', 'guest_id'])
    .orderBy('rank', 'desc')
    .limit(1)
    .executeTakeFirst();
}
