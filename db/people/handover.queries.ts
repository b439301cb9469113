import type { Reader, Writer } from '../schema';
import type { HandoverRow, NewHandover } from './handover.table';

export async function insertHandover(trx: Writer, handover: NewHandover): Promise<void> {
  await trx.insertInto('handover').values(handover).execute();
}

export function findHandoverById(db: Reader, id: string): Promise<HandoverRow | undefined> {
  return db.selectFrom('handover').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Those that nobody has accepted, and those of a day; with whether their day is closed. */
export function listHandoversInHand(db: Reader, day: string) {
  return db
    .selectFrom('handover')
    .leftJoin('day_sign_off', 'day_sign_off.day', 'handover.day')
    .selectAll('handover')
    .select('day_sign_off.signed_at_ms')
    .where((where) =>
      where.or([where('handover.day', '=', day), where('accepted_at_ms', 'is', null)]),
    )
    .orderBy('handover.counted_at_ms')
    .execute();
}

export function listHandoversOfDay(db: Reader, day: string): Promise<HandoverRow[]> {
  return db
    .selectFrom('handover')
    .selectAll()
    .where('day', '=', day)
    .orderBy('counted_at_ms')
    .execute();
}

/** The last ones that were accepted, the newest first. */
export function listAcceptedHandovers(db: Reader, limit: number): Promise<HandoverRow[]> {
  return db
    .selectFrom('handover')
    .selectAll()
    .where('accepted_at_ms', 'is not', null)
    .orderBy('accepted_at_ms', 'desc')
    .limit(limit)
    .execute();
}

export async function updateHandover(
  trx: Writer,
  id: string,
  changes: Partial<Omit<HandoverRow, 'id' | 'day' | 'shift_id'>>,
): Promise<void> {
  await trx.updateTable('handover').set(changes).where('id', '=', id).execute();
}

/** What was open at the signature, in order. */
export function listHandoverItems(db: Reader, handoverId: string) {
  return db
    .selectFrom('handover_item')
    .selectAll()
    .where('handover_id', '=', handoverId)
    .orderBy('position')
    .execute();
}

export async function insertHandoverItems(
  trx: Writer,
  handoverId: string,
  itemIds: readonly string[],
): Promise<void> {
  if (itemIds.length === 0) return;
  const rows = itemIds.map((item_id, position) => ({
    ...{ handover_id: handoverId, item_id, position },
    acknowledged_at_ms: null,
  }));
  await trx.insertInto('handover_item').values(rows).execute();
}

export async function acknowledgeItems(
  trx: Writer,
  handoverId: string,
  atMs: number,
): Promise<void> {
  await trx
    .updateTable('handover_item')
    .set({ acknowledged_at_ms: atMs })
    .where('handover_id', '=', handoverId)
    .execute();
}
