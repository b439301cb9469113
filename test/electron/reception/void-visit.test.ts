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

async function openVisit(): Promise<string> {
  for (const staffId of ['agent-1', 'agent-2', 'bar-1']) {
    const post = staffId === 'bar-1' ? 'bar' : 'agent';
    accepted(
      await hall.handlers.people.startDuty(desk(), { idempotencyKey: key(), staffId, post }),
    );
  }
  const { visitId } = accepted(
    await hall.handlers.reception.registerVisit(desk(), {
      idempotencyKey: key(),
      guest: { name: '陈', formOfAddress: 'mr', phone: '13800001001' },
      partySize: 2,
      source: 'walk-in',
      note: '',
      agentReason: '',
      tableId: 'table-1',
      drinks: [{ drinkId: 'tea', quantity: 2 }],
    }),
  );
  return visitId;
}

const voidIt = (visitId: string) =>
  hall.handlers.reception.voidVisit(desk(), { idempotencyKey: key(), visitId, reason: '重复登记' });

test('voiding reverses exactly what the visit caused: its turn, its open drinks, its table', async () => {
  const before = await hall.handlers.reception.listRotation(desk(), {});
  expect(before).toEqual([]);
  const visitId = await openVisit();
  hall.nowMs += 30_000;
  expect(await voidIt(visitId)).toEqual({ ok: true, value: {} });

  const lines = await hall.handlers.reception.listRotation(desk(), {});
  expect(
    lines.map(({ agentId, balance, state, turnsToday }) => [agentId, balance, state, turnsToday]),
  ).toEqual([
    ['agent-1', 0, 'free', 0],
    ['agent-2', 0, 'free', 0],
  ]);
  const board = await hall.handlers.bar.readBoard(hall.as(null, 'bar'), {});
  expect([board.toServe, board.toClear]).toEqual([[], []]);
  const tables = await hall.handlers.settings.listTables(desk(), {});
  expect(tables.map(({ state }) => state)).toEqual(['free', 'free', 'free']);
  expect((await hall.handlers.reception.listOnSite(desk(), {})).visits).toEqual([]);
});

test('a voided visit counts nowhere, and is listed on the report with its reason', async () => {
  await voidIt(await openVisit());
  const report = await hall.handlers.reports.readShiftReport(desk(), {
    day: hallDay,
    shiftId: null,
  });
  expect(report.visits).toEqual({ total: 0, first: 0, returning: 0, guests: 0, open: 0 });
  expect(report.rows).toEqual([]);
  expect(report.voided).toEqual([
    {
      arrivedAtMs: hallStart,
      guestName: '陈',
      formOfAddress: 'mr',
      reason: '重复登记',
      voidedByName: '王芳',
    },
  ]);
  const { guest } = await hall.handlers.reception.readArrival(desk(), { phone: '13800001001' });
  expect(guest?.visits).toBe(0);
});

test('a table at which something was served asks to be cleared', async () => {
  const visitId = await openVisit();
  const bar = hall.as(null, 'bar');
  const [request] = (await hall.handlers.bar.readBoard(bar, {})).toServe;
  accepted(
    await hall.handlers.bar.markServed(bar, {
      idempotencyKey: key(),
      requestId: request?.requestId ?? '',
      staffId: 'bar-1',
    }),
  );
  await voidIt(visitId);
  expect(
    (await hall.handlers.bar.readBoard(bar, {})).toClear.map(({ tableId }) => tableId),
  ).toEqual(['table-1']);
});

test('a visit that has left cannot be voided', async () => {
  const visitId = await openVisit();
  accepted(await leave(hall, visitId));
  expect(await voidIt(visitId)).toEqual({ ok: false, reason: 'visit-not-open' });
});

test('the car of a voided visit no longer leads to its guest', async () => {
  const visitId = await openVisit();
  const car = { plate: '粤B12312', place: '', windowsShut: true, marks: [], note: '' };
  const input = { idempotencyKey: key(), visitId, ...car, signature: null };
  accepted(await hall.handlers.reception.saveVehicle(desk(), input));
  const found = async () =>
    (await hall.handlers.reception.searchGuests(desk(), { text: '2312' })).count;
  expect(await found()).toBe(1);
  accepted(await voidIt(visitId));
  expect(await found()).toBe(0);
});
