import { afterEach, beforeEach, expect, test } from 'vitest';
import { readinessPoints } from '../../../shared/bar/readiness';
import {
  arrive,
  asBar,
  asDesk,
  clear,
  leave,
  recorded,
  serve,
  takePosts,
  undo,
} from '../../helpers/hall-steps';
import { accepted, hallStart, key, openTestHall, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
  await takePosts(hall, 'agent-1', 'bar-1');
});
afterEach(() => hall.close());

const board = () => hall.handlers.bar.readBoard(asBar(hall), {});
const refusal = (reason: string, detail?: object) => ({
  ...{ ok: false, reason, ...(detail && { detail }) },
});

test('one tap serves the card, names who served it and can be undone for two minutes', async () => {
  const { requestId } = await arrive(hall, { tableId: 'table-1' });
  hall.nowMs += 20_000;
  const servedAtMs = hallStart + 20_000;
  const undoUntilMs = servedAtMs + 120_000;
  expect(await serve(hall, requestId)).toEqual({ ok: true, value: { servedAtMs, undoUntilMs } });
  const { toServe, recentlyServed, figures } = await board();
  expect({ toServe, recentlyServed, figures }).toEqual({
    toServe: [],
    recentlyServed: [
      {
        ...{ requestId, tableName: '1号桌', guestName: '陈', formOfAddress: 'mr' },
        ...{ staffName: '王小雨', servedAtMs, undoUntilMs },
      },
    ],
    figures: {
      ...{ served: 1, withinByRule: 1, withinByWait: 1 },
      ...{ medianWaitedMs: 20_000, medianExcusedMs: 0, medianAnsweredMs: 20_000 },
    },
  });
  hall.nowMs = undoUntilMs;
  accepted(await undo(hall, requestId));
  expect((await board()).toServe.map(({ dueAtMs }) => dueAtMs)).toEqual([hallStart + 60_000]);
  expect(await hall.db.selectFrom('deadline').select('due_at_ms').execute()).toEqual([
    { due_at_ms: hallStart + 60_000 },
  ]);
  expect(await undo(hall, requestId)).toEqual(refusal('not-served'));
});

test('two fingers on one card serve it once, and the second hears by whom', async () => {
  await takePosts(hall, 'bar-2');
  const { requestId } = await arrive(hall);
  const answers = await Promise.all([serve(hall, requestId), serve(hall, requestId, 'bar-2')]);
  expect(answers).toEqual([
    { ok: true, value: { servedAtMs: hallStart, undoUntilMs: hallStart + 120_000 } },
    refusal('already-served', { name: '王小雨' }),
  ]);
  expect((await recorded(hall)).filter((kind) => kind === 'drinks-served')).toHaveLength(1);
});

test('one finger that trembles, with one key, serves once and hears the same twice', async () => {
  const { requestId } = await arrive(hall);
  const input = { idempotencyKey: key(), requestId, staffId: 'bar-1' };
  const tap = () => hall.handlers.bar.markServed(asBar(hall), input);
  const [first, second] = await Promise.all([tap(), tap()]);
  expect(first.ok).toBe(true);
  expect(second).toEqual(first);
});

test('after two minutes, and once the guest has left, a serving stands', async () => {
  const late = await arrive(hall);
  const gone = await arrive(hall);
  accepted(await serve(hall, late.requestId));
  hall.nowMs += 120_001;
  accepted(await serve(hall, gone.requestId));
  expect(await undo(hall, late.requestId)).toEqual(refusal('undo-too-late'));
  accepted(await leave(hall, gone.visitId));
  expect(await undo(hall, gone.requestId)).toEqual(refusal('guest-has-left'));
  expect((await board()).recentlyServed).toEqual([]);
});

test('only bar people on duty serve, and only what was asked for', async () => {
  const { requestId } = await arrive(hall);
  expect(await serve(hall, requestId, 'bar-2')).toEqual(refusal('bar-person-not-on-duty'));
  expect(await serve(hall, requestId, 'agent-1')).toEqual(refusal('bar-person-not-on-duty'));
  expect(await serve(hall, 'unknown')).toEqual(refusal('unknown-request'));
  expect(await undo(hall, 'unknown')).toEqual(refusal('unknown-request'));
  expect(await undo(hall, requestId)).toEqual(refusal('not-served'));
});

test('a clock that was set back serves nobody before they came', async () => {
  const { requestId } = await arrive(hall);
  hall.nowMs = hallStart - 3_600_000;
  const served = accepted(await serve(hall, requestId));
  expect(served.servedAtMs).toBe(hallStart);
  expect((await board()).figures.medianWaitedMs).toBe(0);
});

test('the board turns the card late to the desk once its time is over', async () => {
  const { visitId } = await arrive(hall);
  const drinks = async () => {
    const { visits } = await hall.handlers.reception.listOnSite(asDesk(hall), {});
    return visits.find((visit) => visit.visitId === visitId)?.drinks;
  };
  hall.nowMs = hallStart + 60_000;
  expect(await drinks()).toBe('waiting');
  hall.nowMs += 1;
  expect(await drinks()).toBe('late');
});

test('a table is cleared once, by somebody with a name', async () => {
  const { visitId } = await arrive(hall, { tableId: 'table-1' });
  expect(await clear(hall, 'table-1')).toEqual(refusal('table-not-waiting'));
  accepted(await leave(hall, visitId));
  expect(await clear(hall, 'table-1', 'bar-2')).toEqual(refusal('bar-person-not-on-duty'));
  const both = await Promise.all([clear(hall, 'table-1'), clear(hall, 'table-1')]);
  expect(both).toEqual([{ ok: true, value: { ready: true } }, refusal('table-not-waiting')]);
  expect((await board()).toClear).toEqual([]);
});

test('at the desk whoever is signed in clears the table', async () => {
  const { visitId } = await arrive(hall, { tableId: 'table-1' });
  accepted(await leave(hall, visitId));
  const input = { idempotencyKey: key(), tableId: 'table-1', staffId: 'bar-1', ticked: true };
  const points = [...readinessPoints];
  accepted(await hall.handlers.bar.tickReadiness(asDesk(hall), { ...input, points }));
  expect(await hall.db.selectFrom('table_clearing').select('done_by').execute()).toEqual([
    { done_by: 'receptionist' },
  ]);
});

test('a party from before the turn of the day is still served', async () => {
  const { requestId, visitId } = await arrive(hall);
  hall.nowMs = Date.parse('2026-11-24T21:00:00Z');
  await takePosts(hall, 'bar-2');
  expect((await board()).toServe.map((card) => card.requestId)).toEqual([requestId]);
  accepted(await serve(hall, requestId, 'bar-2'));
  accepted(await leave(hall, visitId));
});
