import { afterEach, beforeEach, expect, test } from 'vitest';
import { revokeServed } from '../../../db/bar/bar.queries';
import { followDeadlines, readServiceClocks, recordBarEvents } from '../../../db/bar/bar-log';
import { countAlert, listDeadlines } from '../../../db/bar/deadline.queries';
import type { Writer } from '../../../db/schema';
import type { BarEvent } from '../../../shared/bar/service-clock';
import { addParty } from '../../helpers/rows';
import { hallDay, openTestHall, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
  await inWrite(async (trx) => {
    for (const id of ['a', 'b', 'c', 'd']) await addParty(trx, id);
    await addParty(trx, 'quick', { promiseMs: 30_000 });
  });
});
afterEach(() => hall.close());

const inWrite = (body: (trx: Writer) => Promise<unknown>) =>
  hall.db.transaction().execute(async (trx) => void (await body(trx)));
const log = (...events: BarEvent[]) => inWrite((trx) => recordBarEvents(trx, hallDay, events));
const onDuty = (staffId: string): BarEvent => ({ kind: 'on-duty', staffId, atMs: 0 });
const asked = (requestId: string, atMs: number): BarEvent => ({
  kind: 'requested',
  requestId,
  atMs,
});
const served = (requestId: string, atMs: number, staffId = 'bar-1'): BarEvent => ({
  ...{ kind: 'served', requestId, staffId, atMs },
});
const undo = (requestId: string) =>
  inWrite(async (trx) => {
    await revokeServed(trx, requestId, 1);
    await followDeadlines(trx, hallDay);
  });
const due = async () =>
  Object.fromEntries((await listDeadlines(hall.db)).map((row) => [row.request_id, row.due_at_ms]));

test('a request is judged by the promise that it was made under', async () => {
  await log(onDuty('bar-1'), onDuty('bar-2'), asked('a', 0), asked('quick', 0));
  await log(served('quick', 40_000), served('a', 40_000, 'bar-2'));
  const clocks = await readServiceClocks(hall.db, hallDay);
  expect(clocks.map(({ id, clock }) => [id, clock])).toEqual([
    [
      'a',
      {
        ...{ requestId: 'a', requestedAtMs: 0, startedAtMs: 0, dueAtMs: 60_000 },
        ...{ claimedAtMs: 40_000, servedAtMs: 40_000, waitedMs: 40_000, excusedMs: 0 },
        ...{ answeredMs: 40_000, unstaffed: false, late: false },
      },
    ],
    [
      'quick',
      {
        ...{ requestId: 'quick', requestedAtMs: 0, startedAtMs: 0, dueAtMs: 30_000 },
        ...{ claimedAtMs: 40_000, servedAtMs: 40_000, waitedMs: 40_000, excusedMs: 0 },
        ...{ answeredMs: 40_000, unstaffed: false, late: true },
      },
    ],
  ]);
});

test('a promise that runs has a deadline, and no other has', async () => {
  await log(onDuty('bar-1'), asked('a', 1_000), asked('b', 2_000));
  expect(await due()).toEqual({ a: 61_000 });
  await log(served('a', 5_000));
  expect(await due()).toEqual({ b: 65_000 });
  await log({ kind: 'cancelled', requestId: 'b', atMs: 6_000 });
  expect(await due()).toEqual({});
});

test('undoing a serving sets the deadlines back to what the log then says', async () => {
  await log(onDuty('bar-1'), asked('a', 1_000), asked('b', 2_000), served('a', 5_000));
  await undo('a');
  expect(await due()).toEqual({ a: 61_000 });
});

test('a promise that starts later than was thought is due later', async () => {
  await log(onDuty('bar-1'), onDuty('bar-2'));
  await log(asked('a', 0), asked('b', 0), asked('c', 0), asked('d', 0));
  await log(served('a', 20_000), served('b', 30_000, 'bar-2'));
  expect(await due()).toEqual({ c: 80_000, d: 90_000 });
  await undo('a');
  expect(await due()).toEqual({ a: 60_000, c: 90_000 });
  const clocks = await readServiceClocks(hall.db, hallDay);
  expect(clocks.find(({ id }) => id === 'c')?.clock.dueAtMs).toBe(90_000);
});

test('a change elsewhere leaves the alerts of a late promise as they are', async () => {
  await log(onDuty('bar-1'), asked('a', 0));
  await inWrite((trx) => countAlert(trx, 'a', 80_000));
  await log(asked('b', 70_000));
  expect(await listDeadlines(hall.db)).toEqual([
    { request_id: 'a', due_at_ms: 60_000, next_alert_at_ms: 80_000, alerts: 1 },
  ]);
});
