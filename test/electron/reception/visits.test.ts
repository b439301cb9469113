import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  arrival,
  arrive,
  asBar,
  asDesk,
  clear,
  leave,
  serve,
  setAway,
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
});
afterEach(() => hall.close());

const move = (visitId: string, tableId: string) =>
  hall.handlers.reception.moveToTable(asDesk(hall), { idempotencyKey: key(), visitId, tableId });
const change = (visitId: string, agentId: string) =>
  hall.handlers.reception.changeAgent(asDesk(hall), {
    ...{ idempotencyKey: key(), visitId, agentId, cause: 'other', reason: '客户要求' },
  });
const tables = async () =>
  (await hall.handlers.settings.listTables(asDesk(hall), {})).map(({ state }) => state);
const refusal = (reason: string) => ({ ok: false, reason });

test('a departure cancels the drinks, asks for the table to be cleared and frees the agent', async () => {
  const { visitId, requestId } = await arrive(hall, { tableId: 'table-1' });
  hall.nowMs += 10_000;
  expect(await leave(hall, visitId)).toEqual({ ok: true, value: { tableName: '1号桌' } });
  const leftAtMs = hallStart + 10_000;
  const board = await hall.handlers.bar.readBoard(asBar(hall), {});
  expect(board).toEqual({
    toServe: [],
    beforeTable: [],
    recentlyServed: [],
    toClear: [
      {
        ...{ tableId: 'table-1', tableName: '1号桌', ticked: [] },
        ...{ askedAtMs: leftAtMs, dueAtMs: leftAtMs + 300_000 },
      },
    ],
    people: [
      { staffId: 'bar-1', name: '王小雨', onDuty: true, busy: false },
      { staffId: 'bar-2', name: '李想', onDuty: false, busy: false },
    ],
    figures: {
      ...{ served: 0, withinByRule: 0, withinByWait: 0 },
      ...{ medianWaitedMs: null, medianExcusedMs: null, medianAnsweredMs: null },
    },
    promiseMs: 60_000,
    guestsOnSite: 0,
  });
  expect(await hall.db.selectFrom('deadline').selectAll().execute()).toEqual([]);
  const lines = await hall.handlers.reception.listRotation(asDesk(hall), {});
  expect(lines.map(({ agentId, state, sinceMs }) => [agentId, state, sinceMs])).toEqual([
    ['agent-2', 'free', hallStart],
    ['agent-1', 'free', leftAtMs],
  ]);
  expect(await tables()).toEqual(['to-clear', 'free', 'free']);
  expect(await serve(hall, requestId)).toEqual(refusal('guest-has-left'));
  expect(await leave(hall, visitId)).toEqual(refusal('visit-not-open'));
});

test('a departure keeps a serving that was done, and needs no clearing without a table', async () => {
  const { visitId, requestId } = await arrive(hall);
  accepted(await serve(hall, requestId));
  expect(await leave(hall, visitId)).toEqual({ ok: true, value: { tableName: null } });
  const { figures, toClear } = await hall.handlers.bar.readBoard(asBar(hall), {});
  expect([figures.served, toClear]).toEqual([1, []]);
});

test('a clock that was set back ends no visit before it began', async () => {
  const { visitId } = await arrive(hall, { tableId: 'table-1' });
  hall.nowMs = hallStart - 3_600_000;
  accepted(await leave(hall, visitId));
  expect(
    await hall.db.selectFrom('visit').select(['arrived_at_ms', 'left_at_ms']).execute(),
  ).toEqual([{ arrived_at_ms: hallStart, left_at_ms: hallStart }]);
  accepted(await clear(hall, 'table-1'));
  const [clearing] = await hall.db.selectFrom('table_clearing').selectAll().execute();
  expect([clearing?.asked_at_ms, clearing?.done_at_ms]).toEqual([hallStart, hallStart]);
});

test('a party moves to a free table; the one that it leaves asks to be cleared', async () => {
  const { visitId } = await arrive(hall, { tableId: 'table-1' });
  const other = await arrive(hall, { tableId: 'table-2' });
  expect(await move(visitId, 'table-2')).toEqual(refusal('table-taken'));
  expect(await move(visitId, 'table-1')).toEqual(refusal('table-taken'));
  expect(await move(visitId, 'table-9')).toEqual(refusal('unknown-table'));
  expect(await move(visitId, 'table-3')).toEqual({ ok: true, value: { tableName: '3号桌' } });
  expect(await tables()).toEqual(['to-clear', 'taken', 'taken']);
  expect(await move(other.visitId, 'table-1')).toEqual(refusal('table-not-cleared'));
  expect(
    await hall.handlers.reception.registerVisit(asDesk(hall), arrival({ tableId: 'table-1' })),
  ).toEqual(refusal('table-not-cleared'));
  accepted(await leave(hall, visitId));
  expect(await move(visitId, 'table-1')).toEqual(refusal('visit-not-open'));
});

test('who cannot look after a party is not given it, and nothing is left behind', async () => {
  const { visitId } = await arrive(hall);
  const before = await hall.db.selectFrom('rotation_event').selectAll().execute();
  expect(await change(visitId, 'agent-1')).toEqual(refusal('same-agent'));
  expect(await change(visitId, 'agent-3')).toEqual(refusal('agent-not-on-duty'));
  expect(await change(visitId, 'bar-1')).toEqual(refusal('agent-not-on-duty'));
  expect(await change(visitId, 'stranger')).toEqual(refusal('agent-not-on-duty'));
  expect(await change('unknown', 'agent-2')).toEqual(refusal('visit-not-open'));
  expect(await hall.db.selectFrom('rotation_event').selectAll().execute()).toEqual(before);
  accepted(await leave(hall, visitId));
  expect(await change(visitId, 'agent-2')).toEqual(refusal('visit-not-open'));
});

test('another agent than the proposed one is taken with a reason only', async () => {
  const register = (changes: object) =>
    hall.handlers.reception.registerVisit(asDesk(hall), arrival(changes));
  expect(await register({ agentId: 'agent-2' })).toEqual(refusal('agent-reason-needed'));
  expect(await register({ agentId: 'agent-3', agentReason: '老客户' })).toEqual(
    refusal('agent-not-on-duty'),
  );
  accepted(await register({ agentId: 'agent-2', agentReason: '老客户' }));
  expect(
    await hall.db
      .selectFrom('visit_agent')
      .select(['agent_id', 'proposed_agent_id', 'reason', 'counts'])
      .execute(),
  ).toEqual([{ agent_id: 'agent-2', proposed_agent_id: 'agent-1', reason: '老客户', counts: 1 }]);
});

test('an agent who is away is passed over and comes back', async () => {
  const proposal = async () =>
    (await hall.handlers.reception.readArrival(asDesk(hall), { phone: '' })).proposal;
  accepted(await setAway(hall, 'agent-1', 'unexcused'));
  expect(await proposal()).toEqual({
    ...{ agentId: 'agent-2', agentName: '张伟', because: 'next-in-turn' },
  });
  accepted(await setAway(hall, 'agent-2', 'excused'));
  expect((await proposal())?.because).toBe('nobody-free');
  const lines = await hall.handlers.reception.listRotation(asDesk(hall), {});
  expect(lines.map(({ state }) => state)).toEqual(['away', 'away']);
  accepted(await setAway(hall, 'agent-1', 'back'));
  expect((await proposal())?.agentId).toBe('agent-1');
  expect(await setAway(hall, 'agent-3', 'excused')).toEqual(refusal('agent-not-on-duty'));
});

test('one phone registered by two desks at once is one guest with one visit', async () => {
  const register = () =>
    hall.handlers.reception.registerVisit(
      asDesk(hall),
      arrival({ guest: { name: '陈', formOfAddress: 'mr', phone: '13800001001' } }),
    );
  const answers = await Promise.all([register(), register(), register()]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter(({ ok }) => !ok)).toEqual([
    refusal('visit-already-open'),
    refusal('visit-already-open'),
  ]);
  expect(await hall.db.selectFrom('guest').select('phone').execute()).toEqual([
    { phone: '13800001001' },
  ]);
  expect(await hall.db.selectFrom('visit').select(['day', 'kind']).execute()).toEqual([
    { day: hallDay, kind: 'first' },
  ]);
});

test('one key sent twice at once registers once', async () => {
  const input = arrival();
  const [first, second] = await Promise.all([
    hall.handlers.reception.registerVisit(asDesk(hall), input),
    hall.handlers.reception.registerVisit(asDesk(hall), input),
  ]);
  expect(second).toEqual(first);
  expect(await hall.db.selectFrom('visit').select('id').execute()).toHaveLength(1);
});

test.each([
  ['identity-number', { guest: { name: '陈', formOfAddress: 'mr', phone: '11010519491231002X' } }],
  ['identity-number', { note: '身份证 11010519491231002X' }],
  ['phone-too-short', { guest: { name: '陈', formOfAddress: 'mr', phone: '138' } }],
  ['unknown-table', { tableId: 'table-9' }],
  ['unknown-drink', { drinks: [{ drinkId: 'wine', quantity: 1 }] }],
] as const)('%s is refused and leaves no trace', async (reason, changes) => {
  const input = arrival(changes as Parameters<typeof arrival>[0]);
  expect(await hall.handlers.reception.registerVisit(asDesk(hall), input)).toEqual(refusal(reason));
  expect(await hall.db.selectFrom('guest').selectAll().execute()).toEqual([]);
});
