import { afterEach, beforeEach, expect, test } from 'vitest';
import { listBarEvents } from '../../../db/bar/bar.queries';
import { listRotationEvents } from '../../../db/reception/rotation.queries';
import { startDayTurn } from '../../../electron/people/day-turn';
import type { Post } from '../../../shared/procedure';
import { hourMs } from '../../../shared/time';
import { FakeClock } from '../../helpers/fake-clock';
import { arrive, asBar, asDesk, leave, recorded, takePosts } from '../../helpers/hall-steps';
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
});
afterEach(() => hall.close());

const begin = (staffId: string, post: Post, at = asDesk(hall)) =>
  hall.handlers.people.startDuty(at, { idempotencyKey: key(), staffId, post });
const end = (staffId: string, post: Post, at = asDesk(hall)) =>
  hall.handlers.people.endDuty(at, { idempotencyKey: key(), staffId, post });
const refusal = (reason: string) => ({ ok: false, reason });
const dutyEnds = async () =>
  Object.fromEntries(
    (await hall.db.selectFrom('duty').select(['staff_id', 'to_ms']).execute()).map((duty) => [
      duty.staff_id,
      duty.to_ms,
    ]),
  );
/** 04:00 of the next day in the hall. */
const dayEnds = Date.parse('2026-11-24T20:00:00Z');

test('a post is taken once, by somebody who holds it', async () => {
  expect(await begin('agent-1', 'agent')).toEqual({ ok: true, value: {} });
  expect(await begin('agent-1', 'agent')).toEqual(refusal('already-on-duty'));
  expect(await begin('agent-1', 'bar')).toEqual(refusal('not-their-post'));
  expect(await begin('stranger', 'bar')).toEqual(refusal('unknown-person'));
  expect(await begin('agent-2', 'agent', asBar(hall))).toEqual(refusal('not-their-post'));
  expect(await end('agent-1', 'agent', asBar(hall))).toEqual(refusal('not-on-duty'));
  expect(await end('agent-2', 'agent')).toEqual(refusal('not-on-duty'));
  expect(await begin('bar-1', 'bar', asBar(hall))).toEqual({ ok: true, value: {} });
  const listed = await hall.handlers.people.listPeople(asBar(hall), {});
  expect(listed.filter(({ onDuty }) => onDuty.length > 0)).toEqual([
    {
      ...{ staffId: 'bar-1', name: '王小雨', posts: ['bar'], hasPin: false },
      onDuty: [{ post: 'bar', sinceMs: hallStart }],
    },
    {
      ...{ staffId: 'agent-1', name: '李静', posts: ['agent'], hasPin: false },
      onDuty: [{ post: 'agent', sinceMs: hallStart }],
    },
  ]);
});

test('an agent with a guest hands the guest over before leaving', async () => {
  await takePosts(hall, 'agent-1');
  const { visitId } = await arrive(hall);
  expect(await end('agent-1', 'agent')).toEqual(refusal('still-with-guest'));
  accepted(await leave(hall, visitId));
  hall.nowMs += 1_000;
  accepted(await end('agent-1', 'agent'));
  expect((await listRotationEvents(hall.db)).at(-1)).toEqual({
    ...{ kind: 'left', agentId: 'agent-1', atMs: hallStart + 1_000 },
  });
  expect(await hall.handlers.reception.listRotation(asDesk(hall), {})).toEqual([]);
  expect((await recorded(hall)).at(-1)).toBe('duty-ended');
});

test('forgotten duties end at the turn of the day, at its very instant', async () => {
  await takePosts(hall, 'agent-1', 'bar-1');
  const clock = new FakeClock(hallStart);
  const turns: number[] = [];
  const errors: unknown[] = [];
  const services = { db: hall.db, clock, turned: () => turns.push(clock.now()) };
  const stop = startDayTurn({ ...services, logError: (error) => errors.push(error) });
  await clock.advance(dayEnds - hallStart - 1);
  expect(await dutyEnds()).toEqual({ 'agent-1': null, 'bar-1': null });
  await clock.advance(1 + 10 * hourMs);
  expect(await dutyEnds()).toEqual({ 'agent-1': dayEnds, 'bar-1': dayEnds });
  expect((await listBarEvents(hall.db, hallDay)).at(-1)).toEqual({
    ...{ kind: 'off-duty', staffId: 'bar-1', atMs: dayEnds },
  });
  expect([turns, errors]).toEqual([[hallStart, dayEnds], []]);
  stop();
  await clock.advance(48 * hourMs);
  expect(turns).toHaveLength(2);
});

test('a turn that was slept through is made up for at start, and today’s duties stay', async () => {
  await takePosts(hall, 'agent-1');
  hall.nowMs = dayEnds + 5 * hourMs;
  await takePosts(hall, 'agent-2');
  const clock = new FakeClock(dayEnds + 6 * hourMs);
  const errors: unknown[] = [];
  const logError = (error: unknown) => errors.push(error);
  const stop = startDayTurn({ db: hall.db, clock, turned: () => {}, logError });
  await clock.advance(0);
  stop();
  expect(await dutyEnds()).toEqual({ 'agent-1': dayEnds, 'agent-2': null });
  expect(errors).toEqual([]);
});

test('stopped before its first look is over, the turn sets no alarm', async () => {
  const clock = new FakeClock(hallStart);
  const turns: number[] = [];
  const turned = () => turns.push(clock.now());
  startDayTurn({ db: hall.db, clock, turned, logError: () => {} })();
  await clock.advance(48 * hourMs);
  expect(turns.length).toBeLessThanOrEqual(1);
});
