import { afterEach, beforeEach, expect, test } from 'vitest';
import { arrive, asBar, asDesk, leave, takePosts, tick } from '../../helpers/hall-steps';
import { accepted, hallStart, key, openTestHall, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
  await takePosts(hall, 'agent-1', 'bar-1');
  await hall.db.updateTable('hall_table').set({ smoking: 1 }).where('id', '=', 'table-1').execute();
});
afterEach(() => hall.close());

const tables = () => hall.handlers.bar.readTables(asBar(hall), {});
const board = () => hall.handlers.bar.readBoard(asBar(hall), {});
const refusal = (reason: string) => ({ ok: false, reason });
const butts = (tableId: string, count: number, staffId = 'bar-1') =>
  hall.handlers.bar.tapAshtray(asBar(hall), {
    ...{ idempotencyKey: key(), tableId, butts: count, staffId },
  });
const undoTap = (tapId: string) =>
  hall.handlers.bar.undoTap(asBar(hall), { idempotencyKey: key(), tapId });
const counted = async () => (await tables()).ashtrays.map(({ tableId, butts: n }) => [tableId, n]);
const state = async () => {
  const all = await hall.handlers.settings.listTables(asDesk(hall), {});
  return all.find(({ tableId }) => tableId === 'table-1')?.state;
};

test('ashtrays are counted at smoking tables with guests, and start anew with the next party', async () => {
  const { visitId } = await arrive(hall, { tableId: 'table-1' });
  await arrive(hall, { tableId: 'table-2' });
  expect(await counted()).toEqual([['table-1', 0]]);
  expect(await butts('table-2', 1)).toEqual(refusal('no-ashtray'));
  expect(await butts('table-1', 1, 'bar-2')).toEqual(refusal('bar-person-not-on-duty'));
  for (const count of [1, 2, 3]) accepted(await butts('table-1', count));
  expect(await counted()).toEqual([['table-1', 3]]);
  const { tapId } = accepted(await butts('table-1', 0));
  expect(await counted()).toEqual([['table-1', 0]]);
  expect((await tables()).recentTaps).toEqual([
    {
      ...{ of: 'ashtray', tapId, butts: 0, tableName: '1号桌', staffName: '王小雨' },
      ...{ atMs: hallStart, undoUntilMs: hallStart + 120_000 },
    },
  ]);
  accepted(await undoTap(tapId));
  expect(await counted()).toEqual([['table-1', 3]]);
  expect(await undoTap(tapId)).toEqual(refusal('already-undone'));
  accepted(await leave(hall, visitId));
  expect(await counted()).toEqual([]);
  accepted(await tick(hall, 'table-1', ['cups', 'ashtray', 'chairs', 'papers']));
  await arrive(hall, { tableId: 'table-1' });
  expect(await counted()).toEqual([['table-1', 0]]);
});

test('an ashtray that was counted again since is undone from its last count', async () => {
  await arrive(hall, { tableId: 'table-1' });
  const first = accepted(await butts('table-1', 1)).tapId;
  accepted(await butts('table-1', 2));
  expect(await undoTap(first)).toEqual(refusal('tapped-since'));
});

test('a table is free again only after all four points; a tick can be taken back', async () => {
  const { visitId } = await arrive(hall, { tableId: 'table-1' });
  expect(await tick(hall, 'table-1', ['cups'])).toEqual(refusal('table-not-waiting'));
  accepted(await leave(hall, visitId));
  for (const point of ['papers', 'cups', 'chairs'] as const) {
    expect(accepted(await tick(hall, 'table-1', [point]))).toEqual({ ready: false });
    hall.nowMs += 1_000;
  }
  expect(await state()).toBe('to-clear');
  expect((await board()).toClear).toEqual([
    {
      ...{ tableId: 'table-1', tableName: '1号桌', ticked: ['papers', 'cups', 'chairs'] },
      ...{ askedAtMs: hallStart, dueAtMs: hallStart + 300_000 },
    },
  ]);
  accepted(await tick(hall, 'table-1', ['cups'], { ticked: false }));
  expect(accepted(await tick(hall, 'table-1', ['ashtray']))).toEqual({ ready: false });
  expect(accepted(await tick(hall, 'table-1', ['cups']))).toEqual({ ready: true });
  expect(await state()).toBe('free');
});

test('the last tick can be taken back while nobody sits there again', async () => {
  const { visitId } = await arrive(hall, { tableId: 'table-1' });
  accepted(await leave(hall, visitId));
  accepted(await tick(hall, 'table-1', ['ashtray', 'chairs', 'papers']));
  hall.nowMs += 1_000;
  accepted(await tick(hall, 'table-1', ['cups']));
  expect((await tables()).recentTaps).toEqual([
    {
      ...{ of: 'ready', tableId: 'table-1', point: 'cups', tableName: '1号桌' },
      ...{ staffName: '王小雨', atMs: hall.nowMs, undoUntilMs: hall.nowMs + 120_000 },
    },
  ]);
  const takeBack = () => tick(hall, 'table-1', ['cups'], { ticked: false });
  accepted(await takeBack());
  expect(await state()).toBe('to-clear');
  accepted(await tick(hall, 'table-1', ['cups']));
  const next = await arrive(hall, { tableId: 'table-1' });
  expect(await takeBack()).toEqual(refusal('table-not-waiting'));
  expect((await tables()).recentTaps).toEqual([]);
  accepted(await leave(hall, next.visitId));
  expect((await board()).toClear.map(({ ticked }) => ticked)).toEqual([[]]);
});
