import type { BarEvent } from '../../shared/bar/service-clock';
import type { OrderLine } from '../../shared/order-lines';
import type { Reader, Writer } from '../schema';
import type { BarEventRow } from './bar.table';
import { insertOrderLines } from './order.queries';

/** What happened at the bar on a business day, in the order of recording, without what was undone. */
export async function listBarEvents(db: Reader, day: string): Promise<BarEvent[]> {
  const rows = await db
    .selectFrom('bar_event')
    .selectAll()
    .where('day', '=', day)
    .where('revoked_at_ms', 'is', null)
    .orderBy('seq')
    .execute();
  return rows.map(toBarEvent);
}

/**
 * What is written into the log. A request with a person was asked of them on the spot, before the
 * party had a table, and brought at once: it stands and falls with that serving.
 */
export type LoggedEvent =
  | BarEvent
  | (Extract<BarEvent, { kind: 'requested' }> & { readonly staffId: string });

export async function insertBarEvent(trx: Writer, day: string, event: LoggedEvent): Promise<void> {
  await trx
    .insertInto('bar_event')
    .values({
      day,
      at_ms: event.atMs,
      kind: event.kind,
      staff_id: 'staffId' in event ? event.staffId : null,
      request_id: 'requestId' in event ? event.requestId : null,
      revoked_at_ms: null,
    })
    .execute();
}

/** Takes the serving of a request back, and what was asked with it on the spot; the rows stay as a trace. */
export const revokeServed = (trx: Writer, requestId: string, atMs: number): Promise<void> =>
  revoke(trx, requestId, ['served', 'requested'], atMs);

/** Takes every "I'm on it" about a request back. */
export const revokeClaims = (trx: Writer, requestId: string, atMs: number): Promise<void> =>
  revoke(trx, requestId, ['claimed'], atMs);

/** Only what somebody of the bar did: a request that came by itself has nobody, and stands. */
async function revoke(
  trx: Writer,
  requestId: string,
  kinds: readonly ('requested' | 'served' | 'claimed')[],
  atMs: number,
): Promise<void> {
  await trx
    .updateTable('bar_event')
    .set({ revoked_at_ms: atMs })
    .where('request_id', '=', requestId)
    .where('kind', 'in', kinds)
    .where('staff_id', 'is not', null)
    .where('revoked_at_ms', 'is', null)
    .execute();
}

export async function insertBarRequest(
  trx: Writer,
  request: { id: string; visitId: string; day: string; promiseMs: number; note?: string },
  drinks: readonly OrderLine[],
): Promise<void> {
  await trx
    .insertInto('bar_request')
    .values({
      id: request.id,
      visit_id: request.visitId,
      day: request.day,
      promise_ms: request.promiseMs,
      note: request.note || null,
    })
    .execute();
  await insertOrderLines(trx, request.id, drinks);
}

/** One request with its visit; undefined when unknown. */
export function findBarRequest(db: Reader, requestId: string) {
  return db
    .selectFrom('bar_request')
    .innerJoin('visit', 'visit.id', 'bar_request.visit_id')
    .selectAll('bar_request')
    .select(['visit.arrived_at_ms', 'visit.left_at_ms', 'visit.party_size'])
    .where('bar_request.id', '=', requestId)
    .executeTakeFirst();
}

/** The promise (ms) that each request of a day was made under. */
export async function listPromises(db: Reader, day: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('bar_request')
    .select(['id', 'promise_ms'])
    .where('day', '=', day)
    .execute();
  return new Map(rows.map((row) => [row.id, row.promise_ms]));
}

/** The requests of a day with guest and table. No phone is selected: the bar window must not have it. */
export function listBarRequests(db: Reader, day: string) {
  return db
    .selectFrom('bar_request')
    .innerJoin('visit', 'visit.id', 'bar_request.visit_id')
    .innerJoin('guest', 'guest.id', 'visit.guest_id')
    .leftJoin('hall_table', 'hall_table.id', 'visit.table_id')
    .selectAll('bar_request')
    .select([
      'guest.name as guest_name',
      'guest.form_of_address',
      'visit.party_size',
      'visit.left_at_ms',
      'hall_table.name as table_name',
    ])
    .where('bar_request.day', '=', day)
    .orderBy('visit.seq')
    .execute();
}

function toBarEvent(row: BarEventRow): BarEvent {
  const atMs = row.at_ms;
  const staffId = row.staff_id ?? '';
  const requestId = row.request_id ?? '';
  switch (row.kind) {
    case 'on-duty':
    case 'off-duty':
    case 'busy':
    case 'done':
      return { kind: row.kind, staffId, atMs };
    case 'requested':
    case 'cancelled':
      return { kind: row.kind, requestId, atMs };
    case 'claimed':
    case 'served':
      return { kind: row.kind, requestId, staffId, atMs };
  }
}

/** Who served each request of a day, as it stands after what was undone. */
export function listServedBy(db: Reader, day: string) {
  return db
    .selectFrom('bar_event')
    .innerJoin('staff', 'staff.id', 'bar_event.staff_id')
    .select(['bar_event.request_id', 'bar_event.staff_id', 'staff.name'])
    .where('bar_event.day', '=', day)
    .where('bar_event.kind', '=', 'served')
    .where('bar_event.revoked_at_ms', 'is', null)
    .orderBy('bar_event.seq')
    .execute();
}
