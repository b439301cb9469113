import type { Reader, Writer } from '../schema';
import { indexGuest } from './guest-index';
import type { GuestRow, NewGuest } from './visit.table';

export function findGuestByPhone(db: Reader, phone: string): Promise<GuestRow | undefined> {
  return db.selectFrom('guest').selectAll().where('phone', '=', phone).executeTakeFirst();
}

export function findGuestById(db: Reader, guestId: string): Promise<GuestRow | undefined> {
  return db.selectFrom('guest').selectAll().where('id', '=', guestId).executeTakeFirst();
}

/** Adds a guest, findable at once. */
export async function insertGuest(trx: Writer, guest: NewGuest): Promise<void> {
  await trx.insertInto('guest').values(guest).execute();
  await indexGuest(trx, { id: guest.id, name: guest.name, phone: guest.phone ?? null });
}

/** The guest goes by another name from now on, and is found by it. */
export async function renameGuest(
  trx: Writer,
  guest: GuestRow,
  to: Pick<GuestRow, 'name' | 'form_of_address'>,
): Promise<void> {
  await trx.updateTable('guest').set(to).where('id', '=', guest.id).execute();
  await indexGuest(trx, { ...guest, ...to });
}

/** What the desk wants to know of a guest's past: how many visits, the last one, one that is still open. */
export async function readGuestHistory(db: Reader, guestId: string) {
  const visits = await db
    .selectFrom('visit')
    .select(['id', 'arrived_at_ms', 'left_at_ms'])
    .where('guest_id', '=', guestId)
    .where('voided_by', 'is', null)
    .orderBy('seq', 'desc')
    .execute();
  const last = visits[0];
  return {
    visits: visits.length,
    lastVisitAtMs: last?.arrived_at_ms ?? null,
    openVisitId: visits.find((visit) => visit.left_at_ms === null)?.id ?? null,
  };
}
