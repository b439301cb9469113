import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  findBarRequest,
  insertBarEvent,
  insertBarRequest,
  type LoggedEvent,
  listBarEvents,
  listBarRequests,
  listServedBy,
  revokeServed,
} from '../../../db/bar/bar.queries';
import {
  listOrderLinesOfDay,
  listOrdersBeforeTable,
  listOrdersBeforeTableOf,
  listOrdersForTable,
} from '../../../db/bar/order.queries';
import type { Writer } from '../../../db/schema';
import type { BarEvent } from '../../../shared/bar/service-clock';
import { addParty } from '../../helpers/rows';
import { hallDay, hallStart, openTestHall, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
  await inWrite(async (trx) => {
    await addParty(trx, 'chen', { table_id: 'table-1', phone: '13800001001' });
    await addParty(trx, 'li', { left_at_ms: hallStart, promiseMs: 45_000 });
    await addParty(trx, 'old', { day: '2026-11-23' });
  });
});
afterEach(() => hall.close());

const inWrite = (body: (trx: Writer) => Promise<unknown>) =>
  hall.db.transaction().execute(async (trx) => void (await body(trx)));
const log = (events: readonly LoggedEvent[], day = hallDay) =>
  inWrite(async (trx) => {
    for (const event of events) await insertBarEvent(trx, day, event);
  });

test('every kind of event comes back as it went in, day by day', async () => {
  const events: BarEvent[] = [
    { kind: 'on-duty', staffId: 'bar-1', atMs: 9 },
    { kind: 'requested', requestId: 'chen', atMs: 8 },
    { kind: 'claimed', requestId: 'chen', staffId: 'bar-1', atMs: 7 },
    { kind: 'served', requestId: 'chen', staffId: 'bar-1', atMs: 6 },
    { kind: 'busy', staffId: 'bar-1', atMs: 5 },
    { kind: 'done', staffId: 'bar-1', atMs: 4 },
    { kind: 'cancelled', requestId: 'li', atMs: 3 },
    { kind: 'off-duty', staffId: 'bar-1', atMs: 2 },
  ];
  await log(events);
  await log([{ kind: 'requested', requestId: 'old', atMs: 1 }], '2026-11-23');
  expect(await listBarEvents(hall.db, hallDay)).toEqual(events);
});

test('a serving that is taken back is no longer read, and its row stays', async () => {
  const request = (requestId: string) => ({ kind: 'requested', requestId, atMs: 1 }) as const;
  const served = (requestId: string, staffId: string) =>
    ({ kind: 'served', requestId, staffId, atMs: 2 }) as const;
  await log([request('chen'), request('li'), served('chen', 'bar-1'), served('li', 'bar-2')]);
  await inWrite((trx) => revokeServed(trx, 'chen', 3));
  expect(await listBarEvents(hall.db, hallDay)).toEqual([
    request('chen'),
    request('li'),
    served('li', 'bar-2'),
  ]);
  expect(await listServedBy(hall.db, hallDay)).toEqual([
    { request_id: 'li', staff_id: 'bar-2', name: '李想' },
  ]);
  expect(
    await hall.db
      .selectFrom('bar_event')
      .select(['request_id', 'staff_id', 'at_ms', 'revoked_at_ms'])
      .where('revoked_at_ms', 'is not', null)
      .execute(),
  ).toEqual([{ request_id: 'chen', staff_id: 'bar-1', at_ms: 2, revoked_at_ms: 3 }]);
  await log([served('chen', 'bar-2')]);
  expect((await listServedBy(hall.db, hallDay)).map(({ staff_id }) => staff_id)).toEqual([
    'bar-2',
    'bar-2',
  ]);
});

test('the requests of a day carry guest and table, and no phone', async () => {
  const row = (id: string, changes = {}) => ({
    ...{ id, visit_id: id, day: hallDay, promise_ms: 60_000, note: null, guest_name: `客${id}` },
    ...{ form_of_address: 'ms', party_size: 2, left_at_ms: null, table_name: null, ...changes },
  });
  expect(await listBarRequests(hall.db, hallDay)).toEqual([
    row('chen', { table_name: '1号桌' }),
    row('li', { left_at_ms: hallStart, promise_ms: 45_000 }),
  ]);
});

test('one request is found with when its guest came and whether they have left', async () => {
  expect(await findBarRequest(hall.db, 'li')).toEqual({
    ...{
      id: 'li',
      visit_id: 'li',
      day: hallDay,
      promise_ms: 45_000,
      note: null,
      party_size: 2,
      arrived_at_ms: hallStart,
      left_at_ms: hallStart,
    },
  });
  expect(await findBarRequest(hall.db, 'nobody')).toBeUndefined();
});

test('an order waits until it is asked for; brought before, the table has yet to ask for it', async () => {
  const orders = async () =>
    [
      await listOrdersBeforeTable(hall.db),
      await listOrdersBeforeTableOf(hall.db, 'chen'),
      await listOrdersForTable(hall.db, 'chen'),
    ].map((rows) => rows.map(({ id }) => id));
  const waiting = [['chen', 'old'], ['chen'], ['chen']];
  expect(await orders()).toEqual(waiting);
  const onTheSpot = { requestId: 'chen', staffId: 'bar-1', atMs: 2 };
  await log([
    { kind: 'requested', ...onTheSpot },
    { kind: 'served', ...onTheSpot },
  ]);
  expect(await orders()).toEqual([['old'], [], ['chen']]);
  await inWrite((trx) => revokeServed(trx, 'chen', 3));
  expect(await orders()).toEqual(waiting);
  await log([{ kind: 'requested', requestId: 'chen', atMs: 4 }]);
  expect(await orders()).toEqual([['old'], [], []]);
});

test('the drinks of the day’s requests come in the order of the card', async () => {
  await inWrite(async (trx) => {
    const request = { id: 'second round', visitId: 'chen', day: hallDay, promiseMs: 1 };
    await insertBarRequest(trx, request, [
      { drinkId: 'cola', quantity: 3 },
      { drinkId: 'tea', quantity: 1 },
    ]);
  });
  expect(await listOrderLinesOfDay(hall.db, hallDay)).toEqual([
    {
      ...{ request_id: 'second round', drink_id: 'tea', hot: 1, name_zh: '茶', name_en: 'Tea' },
      ...{ quantity: 1, seat: null, cup: 'tea-cup' },
    },
    {
      ...{ request_id: 'second round', drink_id: 'cola', hot: 0, name_zh: '可乐', name_en: 'Cola' },
      ...{ quantity: 3, seat: null, cup: 'glass' },
    },
  ]);
  expect(await listOrderLinesOfDay(hall.db, '2026-11-23')).toEqual([]);
});
