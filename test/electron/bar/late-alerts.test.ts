import { afterEach, beforeEach, expect, test } from 'vitest';
import { startLateAlerts } from '../../../electron/bar/late-alerts';
import { minuteMs } from '../../../shared/time';
import { FakeClock } from '../../helpers/fake-clock';
import { arrive, asBar, leave, serve, takePosts, undo } from '../../helpers/hall-steps';
import { accepted, hallStart, openTestHall, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
let clock: FakeClock;
let heard: { times: number; afterMs: number; requestId: string }[];
let errors: unknown[];
let lateNow: number;
beforeEach(async () => {
  hall = await openTestHall();
  clock = new FakeClock(hallStart);
  heard = [];
  errors = [];
  await takePosts(hall, 'agent-1', 'bar-1', 'bar-2');
});
afterEach(async () => {
  expect(errors).toEqual([]);
  await hall.close();
});

const start = () =>
  startLateAlerts({
    ...{ db: hall.db, clock, logError: (error) => errors.push(error) },
    soundsAt: () => 'bar',
    lateNow: (count) => (lateNow = count),
    notify: (notice) => {
      if (notice.kind !== 'late') throw new Error(notice.kind);
      const { requestId, times } = notice;
      heard.push({ requestId, times, afterMs: clock.now() - hallStart });
    },
  });
const advance = async (ms: number) => {
  await clock.advance(ms);
  hall.nowMs = clock.now();
};
const soundings = () => heard.map(({ times, afterMs }) => [times, afterMs / 1_000]);

test('a promise sounds once when it is late, again every twenty seconds, and stops when served', async () => {
  const alerts = start();
  const { requestId } = await arrive(hall);
  alerts.wake();
  await advance(59_999);
  expect(soundings()).toEqual([]);
  await advance(1);
  expect(soundings()).toEqual([[1, 60]]);
  await advance(45_000);
  expect(soundings()).toEqual([
    [1, 60],
    [2, 80],
    [3, 100],
  ]);
  accepted(await serve(hall, requestId));
  alerts.wake();
  await advance(10 * minuteMs);
  expect(heard).toHaveLength(3);
  alerts.stop();
});

test('served just before the alarm rings, it stays silent', async () => {
  const { requestId } = await arrive(hall);
  const alerts = start();
  await advance(59_999);
  accepted(await serve(hall, requestId));
  await advance(minuteMs);
  expect(heard).toEqual([]);
  alerts.stop();
});

test('after a long sleep each late promise sounds once, not for every time it was missed', async () => {
  const first = await arrive(hall);
  const second = await arrive(hall);
  clock = new FakeClock(hallStart + 30 * minuteMs);
  const alerts = start();
  await advance(0);
  expect(heard.map(({ requestId, times }) => [requestId, times]).sort()).toEqual(
    [first, second].map(({ requestId }) => [requestId, 1]).sort(),
  );
  await advance(20_000);
  expect(heard.map(({ times }) => times)).toEqual([1, 1, 2, 2]);
  alerts.stop();
});

test('a restart neither loses an alert nor gives one twice', async () => {
  await arrive(hall);
  const before = start();
  await advance(60_000);
  before.stop();
  await advance(5_000);
  const after = start();
  await advance(0);
  expect(soundings()).toEqual([[1, 60]]);
  await advance(15_000);
  expect(soundings()).toEqual([
    [1, 60],
    [2, 80],
  ]);
  after.stop();
  await advance(10 * minuteMs);
  expect(heard).toHaveLength(2);
});

test('a party that has left is not late, and one whose serving was undone is again', async () => {
  const gone = await arrive(hall);
  const back = await arrive(hall);
  const alerts = start();
  accepted(await leave(hall, gone.visitId));
  accepted(await serve(hall, back.requestId));
  await advance(70_000);
  expect(heard).toEqual([]);
  accepted(await undo(hall, back.requestId));
  alerts.wake();
  await advance(0);
  expect(heard).toEqual([{ requestId: back.requestId, times: 1, afterMs: 70_000 }]);
  alerts.stop();
});

test('while everybody at the bar serves somebody else, the minute has not begun', async () => {
  const first = await arrive(hall);
  await arrive(hall);
  const queued = await arrive(hall);
  const alerts = start();
  await advance(30_000);
  accepted(await serve(hall, first.requestId));
  alerts.wake();
  await advance(59_999);
  expect(heard.filter(({ requestId }) => requestId === queued.requestId)).toEqual([]);
  await advance(1);
  expect(heard.at(-1)).toEqual({ requestId: queued.requestId, times: 1, afterMs: 90_000 });
  alerts.stop();
});

test('however often it is woken, it sounds once', async () => {
  await arrive(hall);
  const alerts = start();
  for (let times = 0; times < 5; times += 1) alerts.wake();
  await advance(60_000);
  for (let times = 0; times < 5; times += 1) alerts.wake();
  await advance(0);
  expect(soundings()).toEqual([[1, 60]]);
  alerts.stop();
});

test('the badge counts what is late, and is gone with the last of it', async () => {
  const first = await arrive(hall);
  await arrive(hall);
  const alerts = start();
  await advance(59_999);
  expect(lateNow).toBe(0);
  await advance(1);
  expect(lateNow).toBe(2);
  accepted(await serve(hall, first.requestId));
  alerts.wake();
  await advance(0);
  expect(lateNow).toBe(1);
  for (const { requestId } of (await hall.handlers.bar.readBoard(asBar(hall), {})).toServe)
    accepted(await serve(hall, requestId));
  alerts.wake();
  await advance(0);
  expect(lateNow).toBe(0);
  alerts.stop();
});

test('a clock that is set forward sounds once, one that is set back never twice', async () => {
  await arrive(hall);
  const alerts = start();
  await advance(30_000);
  const forward = new FakeClock(hallStart + 10 * minuteMs);
  alerts.stop();
  clock = forward;
  const later = start();
  later.wake();
  await advance(0);
  expect(soundings()).toEqual([[1, 600]]);
  later.stop();
  // Back by five minutes: the promise is late by this clock as well, and was heard already.
  clock = new FakeClock(hallStart + 5 * minuteMs);
  const earlier = start();
  await advance(0);
  for (let times = 0; times < 3; times += 1) earlier.wake();
  await advance(60_000);
  expect(heard).toHaveLength(1);
  earlier.stop();
});
