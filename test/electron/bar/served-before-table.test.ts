import { afterEach, beforeEach, expect, test } from 'vitest';
import { readServiceClocks } from '../../../db/bar/bar-log';
import { listDeadlines } from '../../../db/bar/deadline.queries';
import {
  arrive,
  asBar,
  asDesk,
  leave,
  promiseFrom,
  recorded,
  seat,
  serve,
  takePosts,
  undo,
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
const order = async (visitId: string, drinkId: string) =>
  accepted(
    await desk().orderDrinks(asDesk(hall), {
      ...{ ...once(), visitId, drinks: [{ drinkId, quantity: 1 }], note: '' },
    }),
  );
const setBusy = async (busy: boolean) =>
  accepted(await hall.handlers.bar.setBusy(asBar(hall), { ...once(), staffId: 'bar-1', busy }));
const states = async () =>
  (await desk().listOnSite(asDesk(hall), {})).visits.map(({ drinks }) => drinks);
/** What the bar's log says of every request. */
const clocks = async () => (await readServiceClocks(hall.db, hallDay)).map(({ clock }) => clock);
const cups = async () =>
  (await hall.handlers.bar.readTables(asBar(hall), {})).tables.flatMap((table) => table.cups);
const no = (reason: string) => expect.objectContaining({ ok: false, reason });
const lin = { guest: { name: '林', formOfAddress: 'ms', phone: '' } } as const;

/** Asked for and brought at one instant: nobody waited. */
const atOnce = (requestId: string, atMs: number) => ({
  ...{ requestId, requestedAtMs: atMs, startedAtMs: atMs, dueAtMs: atMs + 60_000 },
  ...{ claimedAtMs: atMs, servedAtMs: atMs, waitedMs: 0, excusedMs: 0, answeredMs: 0 },
  ...{ unstaffed: false, late: false },
});
const runningFrom = (requestId: string, atMs: number) => ({
  ...{ requestId, requestedAtMs: atMs, startedAtMs: atMs, dueAtMs: atMs + 60_000 },
  ...{ excusedMs: 0, unstaffed: false, late: false },
});

test('one tap: what is brought before the table was asked for and given at that instant', async () => {
  const { requestId } = await arrive(hall);
  hall.nowMs += 5 * 60_000;
  const servedAtMs = hall.nowMs;
  const undoUntilMs = servedAtMs + 120_000;
  expect(await serve(hall, requestId)).toEqual({ ok: true, value: { servedAtMs, undoUntilMs } });
  expect(await clocks()).toEqual([atOnce(requestId, servedAtMs)]);
  expect(await listDeadlines(hall.db)).toEqual([]);
  expect(await board()).toMatchObject({
    ...{ toServe: [], beforeTable: [] },
    recentlyServed: [
      {
        ...{ requestId, tableName: null, guestName: '陈', formOfAddress: 'mr' },
        ...{ staffName: '王小雨', servedAtMs, undoUntilMs },
      },
    ],
    figures: {
      ...{ served: 1, withinByRule: 1, withinByWait: 1 },
      ...{ medianWaitedMs: 0, medianExcusedMs: 0, medianAnsweredMs: 0 },
    },
  });
  expect(await states()).toEqual(['served']);
  expect(await cups()).toHaveLength(2);
});

test('undoing gives back what was: the order waits for its table, without clock and cups', async () => {
  const { visitId, requestId } = await arrive(hall);
  const before = await board();
  for (const _again of [1, 2]) {
    hall.nowMs += 60_000;
    accepted(await serve(hall, requestId));
    hall.nowMs += 120_000;
    accepted(await undo(hall, requestId));
    expect(await board()).toEqual(before);
    expect([await clocks(), await cups(), await listDeadlines(hall.db)]).toEqual([[], [], []]);
    expect(await states()).toEqual(['before-table']);
  }
  expect(await undo(hall, requestId)).toEqual(no('not-served'));
  await seat(hall, visitId);
  expect(await clocks()).toEqual([runningFrom(requestId, hall.nowMs)]);
  expect((await recorded(hall)).slice(-5)).toEqual([
    ...['drinks-served', 'serving-undone', 'drinks-served', 'serving-undone'],
    'table-changed',
  ]);
});

test('two fingers serve it once, and one finger that trembles hears the same twice', async () => {
  await takePosts(hall, 'bar-2');
  const { requestId } = await arrive(hall);
  const input = { ...once(), requestId, staffId: 'bar-1' };
  const tap = () => hall.handlers.bar.markServed(asBar(hall), input);
  const answers = await Promise.all([tap(), tap(), serve(hall, requestId, 'bar-2')]);
  const value = { servedAtMs: hallStart, undoUntilMs: hallStart + 120_000 };
  expect(answers).toEqual([
    ...[
      { ok: true, value },
      { ok: true, value },
    ],
    { ok: false, reason: 'already-served', detail: { name: '王小雨' } },
  ]);
  expect(await cups()).toHaveLength(2);
});

test('it is refused like any other, and a refusal leaves it waiting', async () => {
  const { visitId, requestId } = await arrive(hall);
  const before = await board();
  expect(await serve(hall, requestId, 'bar-2')).toEqual(no('bar-person-not-on-duty'));
  expect(await undo(hall, requestId)).toEqual(no('not-served'));
  expect(await board()).toEqual(before);
  accepted(await serve(hall, requestId));
  hall.nowMs += 120_001;
  expect(await undo(hall, requestId)).toEqual(no('undo-too-late'));
  const second = await arrive(hall, lin);
  accepted(await leave(hall, visitId));
  accepted(await leave(hall, second.visitId));
  expect(await undo(hall, requestId)).toEqual(no('guest-has-left'));
  expect(await serve(hall, second.requestId)).toEqual(no('guest-has-left'));
});

test('a clock that was set back serves nobody before they came', async () => {
  const { requestId } = await arrive(hall);
  hall.nowMs = hallStart - 3_600_000;
  accepted(await serve(hall, requestId));
  expect(await clocks()).toEqual([atOnce(requestId, hallStart)]);
});

test('being seated afterwards asks for nothing again, and the serving can stand', async () => {
  const { visitId, requestId } = await arrive(hall);
  accepted(await serve(hall, requestId));
  const before = await clocks();
  for (const tableId of ['table-1', 'table-2']) {
    hall.nowMs += 61_000;
    await seat(hall, visitId, tableId);
    expect(await clocks()).toEqual(before);
    expect(await listDeadlines(hall.db)).toEqual([]);
    expect(await board()).toMatchObject({ toServe: [], beforeTable: [], figures: { served: 1 } });
    expect(await states()).toEqual(['served']);
  }
  expect(await undo(hall, requestId)).toEqual(no('undo-too-late'));
});

test('undone after they were seated, it runs from being seated, as if it had never been tapped', async () => {
  const { visitId, requestId } = await arrive(hall);
  accepted(await serve(hall, requestId));
  hall.nowMs += 10_000;
  await seat(hall, visitId);
  hall.nowMs += 30_000;
  await seat(hall, visitId, 'table-2');
  hall.nowMs += 70_000;
  accepted(await undo(hall, requestId));
  const seatedAtMs = hallStart + 10_000;
  expect(await clocks()).toEqual([runningFrom(requestId, seatedAtMs)]);
  expect(await listDeadlines(hall.db)).toMatchObject([{ due_at_ms: seatedAtMs + 60_000 }]);
  expect(await board()).toMatchObject({
    ...{ toServe: [{ requestId, tableName: '2号桌' }], beforeTable: [], recentlyServed: [] },
  });
  expect([await states(), await cups()]).toEqual([['late'], []]);
  // From here on it is one like any other: undoing again lets the same clock run on.
  accepted(await serve(hall, requestId));
  accepted(await undo(hall, requestId));
  expect((await board()).toServe).toMatchObject([{ requestedAtMs: seatedAtMs }]);
});

test('undone after they were seated, the bar is excused for whoever it was serving then', async () => {
  const { visitId, requestId } = await arrive(hall);
  accepted(await serve(hall, requestId));
  await setBusy(true);
  hall.nowMs += 10_000;
  await seat(hall, visitId);
  hall.nowMs += 20_000;
  await setBusy(false);
  hall.nowMs += 5_000;
  await setBusy(true);
  accepted(await undo(hall, requestId));
  expect((await board()).toServe).toMatchObject([
    { requestedAtMs: hallStart + 10_000, startedAtMs: hallStart + 30_000 },
  ]);
});

test('a further order is one of its own, before the table and at it', async () => {
  const { visitId, requestId } = await arrive(hall);
  accepted(await serve(hall, requestId));
  const second = await order(visitId, 'cola');
  expect(second).toEqual({ requestId: expect.not.stringMatching(requestId), changed: 'added' });
  expect(await board()).toMatchObject({ beforeTable: [{ requestId: second.requestId }] });
  expect(await states()).toEqual(['before-table']);
  accepted(await undo(hall, requestId));
  const both = [{ requestId }, { requestId: second.requestId }];
  expect(await board()).toMatchObject({ beforeTable: both });
  expect(await order(visitId, 'tea')).toEqual({ ...second, changed: 'replaced' });
  accepted(await serve(hall, second.requestId));
  hall.nowMs += 10_000;
  await seat(hall, visitId);
  const third = await order(visitId, 'cola');
  expect(third).toEqual({ requestId, changed: 'replaced' });
  expect(await clocks()).toEqual([
    atOnce(second.requestId, hallStart),
    runningFrom(requestId, hall.nowMs),
  ]);
});

test('parties that become one keep what was brought; undone, it is asked for at their table', async () => {
  const { visitId, requestId } = await arrive(hall, { tableId: 'table-1' });
  accepted(await serve(hall, requestId));
  const standing = await arrive(hall, lin);
  accepted(await serve(hall, standing.requestId));
  hall.nowMs += 10_000;
  accepted(
    await desk().mergeVisits(asDesk(hall), {
      ...{ ...once(), visitId, otherVisitId: standing.visitId },
    }),
  );
  expect(await board()).toMatchObject({ toServe: [], beforeTable: [], figures: { served: 2 } });
  expect(await cups()).toHaveLength(4);
  hall.nowMs += 5_000;
  accepted(await undo(hall, standing.requestId));
  expect((await board()).toServe).toMatchObject([
    { requestId: standing.requestId, visitId, requestedAtMs: hallStart + 10_000 },
  ]);
});

test('a party that splits leaves what was brought where it was ordered', async () => {
  const { visitId, requestId } = await arrive(hall, { partySize: 3 });
  accepted(await serve(hall, requestId));
  const lead = { name: '李', formOfAddress: 'ms', phone: '' } as const;
  const split = accepted(
    await desk().splitVisit(asDesk(hall), {
      ...{ ...once(), visitId, lead, memberIds: [], partySize: 1 },
    }),
  );
  await seat(hall, split.visitId);
  accepted(await undo(hall, requestId));
  expect(await board()).toMatchObject({ toServe: [], beforeTable: [{ requestId }] });
});

test('who leaves or never was takes along nothing that was brought, and leaves no table behind', async () => {
  const { visitId, requestId } = await arrive(hall);
  const mistaken = await arrive(hall, lin);
  accepted(await serve(hall, requestId));
  accepted(await serve(hall, mistaken.requestId));
  expect((await desk().readDeparture(asDesk(hall), { visitId })).open).toEqual([]);
  accepted(await desk().closeVisit(asDesk(hall), { ...once(), visitId }));
  accepted(
    await desk().voidVisit(asDesk(hall), {
      ...{ ...once(), visitId: mistaken.visitId, reason: '重复登记' },
    }),
  );
  expect(await board()).toMatchObject({ beforeTable: [], recentlyServed: [], toClear: [] });
  expect(await cups()).toEqual([]);
  expect(await clocks()).toEqual([
    atOnce(requestId, hallStart),
    atOnce(mistaken.requestId, hallStart),
  ]);
});

test('a party from before the turn of the day is served into its own day', async () => {
  const { requestId } = await arrive(hall);
  hall.nowMs = Date.parse('2026-11-24T21:00:00Z');
  await takePosts(hall, 'bar-2');
  accepted(await serve(hall, requestId, 'bar-2'));
  expect(await clocks()).toMatchObject([{ requestId, waitedMs: 0, late: false }]);
  accepted(await undo(hall, requestId));
  expect(await board()).toMatchObject({ beforeTable: [{ requestId }], recentlyServed: [] });
});
