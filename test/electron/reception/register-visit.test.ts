import { afterEach, beforeEach, expect, test } from 'vitest';
import { leave } from '../../helpers/hall-steps';
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

const desk = () => hall.as('receptionist');
const onDuty = async (staffId: string, post: 'agent' | 'bar') =>
  accepted(await hall.handlers.people.startDuty(desk(), { idempotencyKey: key(), staffId, post }));
const arrival = (changes = {}) => ({
  idempotencyKey: key(),
  guest: { name: '陈', formOfAddress: 'mr' as const, phone: '138 0000 1001' },
  partySize: 2,
  source: 'walk-in' as const,
  note: '',
  agentReason: '',
  drinks: [{ drinkId: 'tea', quantity: 2 }],
  ...changes,
});

test('a first-time guest is registered, dealt to the next agent and shown at the bar', async () => {
  await onDuty('agent-1', 'agent');
  await onDuty('agent-2', 'agent');
  await onDuty('bar-1', 'bar');
  const registered = accepted(
    await hall.handlers.reception.registerVisit(desk(), arrival({ tableId: 'table-1' })),
  );
  expect(registered).toEqual({
    visitId: registered.visitId,
    kind: 'first',
    agentName: '李静',
    tableName: '1号桌',
  });
  const { visits } = await hall.handlers.reception.listOnSite(desk(), {});
  expect(visits).toEqual([
    {
      visitId: registered.visitId,
      guestId: expect.any(String),
      kind: 'first',
      guestName: '陈',
      formOfAddress: 'mr',
      maskedPhone: '138****1001',
      partySize: 2,
      source: 'walk-in',
      note: '',
      members: [],
      day: hallDay,
      arrivedAtMs: hallStart,
      recordedAtMs: hallStart,
      agentId: 'agent-1',
      agentName: '李静',
      coversFor: null,
      tableId: 'table-1',
      tableName: '1号桌',
      held: [],
      drinks: 'waiting',
    },
  ]);
  const board = await hall.handlers.bar.readBoard(hall.as(null, 'bar'), {});
  expect(
    board.toServe.map(({ tableName, dueAtMs, drinks }) => ({ tableName, dueAtMs, drinks })),
  ).toEqual([
    {
      tableName: '1号桌',
      dueAtMs: hallStart + 60_000,
      drinks: [{ name: { zh: '茶', en: 'Tea' }, quantity: 2, cup: 'tea-cup', person: null }],
    },
  ]);
});

test('the same key twice makes one visit', async () => {
  const input = arrival();
  const first = await hall.handlers.reception.registerVisit(desk(), input);
  const second = await hall.handlers.reception.registerVisit(desk(), input);
  expect(second).toEqual(first);
  expect((await hall.handlers.reception.listOnSite(desk(), {})).visits).toHaveLength(1);
});

test('a guest who is on site is not registered again, and nothing is written', async () => {
  await hall.handlers.reception.registerVisit(desk(), arrival());
  const again = await hall.handlers.reception.registerVisit(desk(), arrival());
  expect(again).toEqual({ ok: false, reason: 'visit-already-open' });
  expect(await hall.db.selectFrom('event').select('kind').execute()).toEqual([
    { kind: 'visit-registered' },
  ]);
});

test('changing the agent moves the turn: the first gets it back exactly', async () => {
  await onDuty('agent-1', 'agent');
  await onDuty('agent-2', 'agent');
  const { visitId } = accepted(await hall.handlers.reception.registerVisit(desk(), arrival()));
  accepted(
    await hall.handlers.reception.changeAgent(desk(), {
      idempotencyKey: key(),
      visitId,
      agentId: 'agent-2',
      cause: 'guest-asked',
      reason: '',
    }),
  );
  const lines = await hall.handlers.reception.listRotation(desk(), {});
  expect(
    lines.map(({ agentId, balance, state, turnsToday }) => ({
      agentId,
      balance,
      state,
      turnsToday,
    })),
  ).toEqual([
    { agentId: 'agent-1', balance: 0.5, state: 'free', turnsToday: 0 },
    { agentId: 'agent-2', balance: -0.5, state: 'with-guest', turnsToday: 1 },
  ]);
});

test('a returning guest is known by phone and offered the agent of last time, at no turn', async () => {
  await onDuty('agent-1', 'agent');
  await onDuty('agent-2', 'agent');
  const { visitId } = accepted(await hall.handlers.reception.registerVisit(desk(), arrival()));
  accepted(await leave(hall, visitId));
  hall.nowMs += 3_600_000;
  const found = await hall.handlers.reception.readArrival(desk(), { phone: '+86 138-0000-1001' });
  expect(found).toEqual({
    phone: 'ok',
    guest: {
      guestId: found.guest?.guestId,
      name: '陈',
      formOfAddress: 'mr',
      lastVisitAtMs: hallStart,
      visits: 1,
      openVisitId: null,
    },
    ruling: {
      kind: 'owner',
      candidates: [{ agentId: 'agent-1', agentName: '李静', clause: 'exact-phone', daysLeft: 30 }],
    },
    proposal: { agentId: 'agent-1', agentName: '李静', because: 'owner' },
  });
  const again = accepted(await hall.handlers.reception.registerVisit(desk(), arrival()));
  expect(again.kind).toBe('returning');
  expect(again.agentName).toBe('李静');
  const turns = await hall.db.selectFrom('visit_agent').select(['agent_id', 'counts']).execute();
  expect(turns).toEqual([
    { agent_id: 'agent-1', counts: 1 },
    { agent_id: 'agent-1', counts: 0 },
  ]);
  expect(hallDay).toBe('2026-11-24');
});

test('an arrival written down later keeps the time of coming; agent and bar count from now', async () => {
  await onDuty('agent-1', 'agent');
  await onDuty('bar-1', 'bar');
  const cameAtMs = hallStart;
  hall.nowMs = hallStart + 35 * 60_000;
  const { registerVisit, listOnSite } = hall.handlers.reception;
  accepted(await registerVisit(desk(), arrival({ arrivedAtMs: cameAtMs })));
  const { visits } = await listOnSite(desk(), {});
  expect(visits).toMatchObject([{ arrivedAtMs: cameAtMs, recordedAtMs: hall.nowMs }]);
  const { toServe } = await hall.handlers.bar.readBoard(hall.as(null, 'bar'), {});
  expect(toServe).toMatchObject([{ requestedAtMs: hall.nowMs }]);
});

test.each([
  ['arrived-in-future', 60_000],
  ['arrived-before-day', -7 * 3_600_000],
] as const)('%s', async (reason, fromNowMs) => {
  const { registerVisit } = hall.handlers.reception;
  const answer = await registerVisit(desk(), arrival({ arrivedAtMs: hallStart + fromNowMs }));
  expect(answer).toEqual({ ok: false, reason });
  expect(await hall.db.selectFrom('visit').selectAll().execute()).toEqual([]);
});
