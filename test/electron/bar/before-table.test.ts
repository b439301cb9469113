import { afterEach, beforeEach, expect, test } from 'vitest';
import { listDeadlines } from '../../../db/bar/deadline.queries';
import {
  arrive,
  asBar,
  asDesk,
  leave,
  promiseFrom,
  seat,
  serve,
  takePosts,
} from '../../helpers/hall-steps';
import {
  accepted,
  hallDay,
  hallStart,
  key,
  openTestHall,
  type TestHall,
} from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
  await takePosts(hall, 'agent-1', 'agent-2', 'bar-1');
  await promiseFrom(hall, 'seated');
});
afterEach(() => hall.close());

const once = () => ({ idempotencyKey: key() });
const board = () => hall.handlers.bar.readBoard(asBar(hall), {});
const desk = () => hall.handlers.reception;
const states = async () =>
  (await desk().listOnSite(asDesk(hall), {})).visits.map(({ drinks }) => drinks);
const no = (reason: string) => expect.objectContaining({ ok: false, reason });
const lin = { guest: { name: '林', formOfAddress: 'ms', phone: '' } } as const;

test('the minute of a party without a table begins when it is seated', async () => {
  const { visitId, requestId } = await arrive(hall);
  hall.nowMs += 5 * 60_000;
  const before = await board();
  expect(before.toServe).toEqual([]);
  expect(before.beforeTable).toMatchObject([{ requestId, guestName: '陈', drinks: [{}] }]);
  expect(await listDeadlines(hall.db)).toEqual([]);
  expect(await states()).toEqual(['before-table']);

  await seat(hall, visitId);
  const seatedAtMs = hallStart + 5 * 60_000;
  const after = await board();
  expect(after.beforeTable).toEqual([]);
  expect(after.toServe).toMatchObject([
    { requestId, tableName: '1号桌', requestedAtMs: seatedAtMs, dueAtMs: seatedAtMs + 60_000 },
  ]);
  expect(await states()).toEqual(['waiting']);
  hall.nowMs += 30_000;
  await seat(hall, visitId, 'table-2');
  expect((await board()).toServe).toMatchObject([{ requestedAtMs: seatedAtMs }]);
  accepted(await serve(hall, requestId));
  expect((await board()).figures).toMatchObject({ served: 1, medianWaitedMs: 30_000 });
});

test('who has a table from the first is promised from entering', async () => {
  await arrive(hall, { tableId: 'table-1' });
  expect((await board()).toServe).toMatchObject([{ requestedAtMs: hallStart }]);
});

test('the bar does not take up what waits for a table: nothing runs', async () => {
  const { requestId } = await arrive(hall);
  const { claimRequest } = hall.handlers.bar;
  const claim = { ...once(), requestId, staffId: 'bar-1' };
  expect(await claimRequest(asBar(hall), claim)).toEqual(no('guest-not-seated'));
});

test('the party orders something else meanwhile: the same request', async () => {
  const { visitId, requestId } = await arrive(hall);
  const drinks = [{ drinkId: 'cola', quantity: 1 }];
  const input = { ...once(), visitId, drinks, note: '少冰' };
  const changed = accepted(await desk().orderDrinks(asDesk(hall), input));
  expect(changed).toEqual({ requestId, changed: 'replaced' });
  const { open } = await desk().readOrder(asDesk(hall), { visitId });
  expect(open).toEqual({ requestId, drinks, note: '少冰' });
  const { beforeTable } = await board();
  expect(beforeTable).toMatchObject([{ drinks: [{ name: { zh: '可乐' } }], note: '少冰' }]);
  await seat(hall, visitId);
  expect((await board()).toServe).toMatchObject([{ requestId, note: '少冰' }]);
});

test('a party that leaves, or never was, takes its order along', async () => {
  const { visitId } = await arrive(hall);
  const mistaken = await arrive(hall, lin);
  const departure = { ...once(), visitId };
  expect(await desk().closeVisit(asDesk(hall), departure)).toEqual(no('things-open'));
  accepted(await leave(hall, visitId));
  accepted(
    await desk().voidVisit(asDesk(hall), {
      ...{ ...once(), visitId: mistaken.visitId, reason: '重复登记' },
    }),
  );
  expect(await board()).toMatchObject({ toServe: [], beforeTable: [] });
  const events = await hall.db
    .selectFrom('bar_event')
    .select('kind')
    .where('request_id', 'is not', null)
    .execute();
  expect(events).toEqual([{ kind: 'cancelled' }, { kind: 'cancelled' }]);
});

test('parties that become one: the order waits on, or is asked for at the table', async () => {
  const { visitId, requestId } = await arrive(hall);
  const second = await arrive(hall, lin);
  const merge = async (into: string, otherVisitId: string) =>
    accepted(await desk().mergeVisits(asDesk(hall), { ...once(), visitId: into, otherVisitId }));
  await merge(visitId, second.visitId);
  const waiting = [{ requestId }, { requestId: second.requestId }];
  expect(await board()).toMatchObject({ toServe: [], beforeTable: waiting });
  hall.nowMs += 20_000;
  const third = await arrive(hall, {
    ...{ guest: { name: '赵', formOfAddress: 'mr', phone: '' }, tableId: 'table-1' },
  });
  await merge(visitId, third.visitId);
  const { toServe, beforeTable } = await board();
  expect(beforeTable).toEqual([]);
  expect(toServe.map((request) => [request.visitId, request.requestedAtMs])).toEqual(
    Array(3).fill([visitId, hallStart + 20_000]),
  );
});

test('a party that splits leaves its order where it is', async () => {
  const { visitId, requestId } = await arrive(hall, { partySize: 3 });
  const lead = { name: '李', formOfAddress: 'ms', phone: '' } as const;
  const split = accepted(
    await desk().splitVisit(asDesk(hall), {
      ...{ ...once(), visitId, lead, memberIds: [], partySize: 1 },
    }),
  );
  await seat(hall, split.visitId);
  expect(await board()).toMatchObject({ toServe: [], beforeTable: [{ requestId }] });
});

test('what was ordered stays as it was when the setting changes', async () => {
  const kept = await arrive(hall);
  await promiseFrom(hall, 'entering');
  const timed = await arrive(hall, lin);
  hall.nowMs += 10_000;
  await promiseFrom(hall, 'seated');
  expect((await board()).toServe).toMatchObject([
    { requestId: timed.requestId, requestedAtMs: hallStart },
  ]);
  await seat(hall, kept.visitId);
  await seat(hall, timed.visitId, 'table-2');
  const times = (await board()).toServe.map((each) => [each.requestId, each.requestedAtMs]);
  expect(times).toEqual([
    [timed.requestId, hallStart],
    [kept.requestId, hallStart + 10_000],
  ]);
});

test('an order that waits for a table stands against the close of the day', async () => {
  await arrive(hall);
  const { blockers } = await hall.handlers.cleanliness.readClosing(hall.as('supervisor'), {
    day: hallDay,
  });
  expect(blockers).toContainEqual(expect.objectContaining({ blocker: 'drinks-open', count: 1 }));
});
