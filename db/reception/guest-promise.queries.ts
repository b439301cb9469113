import type { Reader, Writer } from '../schema';
import type { GuestPromiseRow, NewGuestPromise } from './guest-care.table';

export async function insertGuestPromise(trx: Writer, promise: NewGuestPromise): Promise<void> {
  await trx.insertInto('guest_promise').values(promise).execute();
}

/** What was promised to a guest, the open ones first, then the latest. */
export function listGuestPromises(db: Reader, guestId: string): Promise<GuestPromiseRow[]> {
  return db
    .selectFrom('guest_promise')
    .selectAll()
    .where('guest_id', '=', guestId)
    .orderBy('kept', (order) => order.asc().nullsFirst())
    .orderBy('made_at_ms', 'desc')
    .execute();
}

/** Settles an open promise; false where it is settled already or unknown. */
export async function settleGuestPromise(
  trx: Writer,
  promiseId: string,
  settled: { kept: boolean; atMs: number; by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('guest_promise')
    .set({ kept: settled.kept ? 1 : 0, settled_at_ms: settled.atMs, settled_by: settled.by })
    .where('id', '=', promiseId)
    .where('kept', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
