import { afterEach, beforeEach, expect, test } from 'vitest';
import { answerCall } from '../../../electron/ipc/answer-call';
import { createOperators } from '../../../electron/ipc/operators';
import { arrival, asDesk, leave, takePosts } from '../../helpers/hall-steps';
import {
  accepted,
  chainKey,
  hallDay,
  key,
  openTestHall,
  people,
  type TestHall,
} from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
  await takePosts(hall, 'agent-1', 'agent-2', 'bar-1');
});
afterEach(() => hall.close());

const desk = () => hall.handlers.reception;
const guest = (changes: object = {}) => ({
  guest: { name: '陈', formOfAddress: 'mr', phone: '138 0000 1001', ...changes } as const,
});
const countOf = async (table: 'guest' | 'visit' | 'bar_request') =>
  (await hall.db.selectFrom(table).select('id').execute()).length;

/** A call as a window makes it, with everything that is checked before the use case runs. */
function call(input: object) {
  const operators = createOperators();
  const receptionist = people.find(({ staffId }) => staffId === 'receptionist');
  if (receptionist) operators.signIn('front-desk', receptionist);
  const services = {
    ...{ db: hall.db, chainKey, operators, handlers: hall.handlers, newId: key },
    ...{
      now: () => hall.nowMs,
      uptimeMs: () => 0,
      changed: () => undefined,
      logError: () => undefined,
    },
  };
  return answerCall(services, 'front-desk', 'reception.registerVisit', input);
}

test('two receptionists who register one phone at once get one guest and one visit', async () => {
  const answers = await Promise.all([
    desk().registerVisit(asDesk(hall), arrival(guest())),
    desk().registerVisit(hall.as('supervisor'), arrival(guest({ phone: '+86 138-0000-1001' }))),
  ]);
  expect(answers.map(({ ok }) => ok)).toEqual([true, false]);
  expect(answers[1]).toEqual({ ok: false, reason: 'visit-already-open' });
  expect([await countOf('guest'), await countOf('visit')]).toEqual([1, 1]);
});

test('a double Enter makes one visit, one order and one turn', async () => {
  const input = arrival(guest());
  const [first, second] = await Promise.all([call(input), call(input)]);
  expect(first?.ok).toBe(true);
  expect(second).toEqual(first);
  expect([await countOf('visit'), await countOf('bar_request')]).toEqual([1, 1]);
  const turns = await hall.db.selectFrom('visit_agent').select('agent_id').execute();
  expect(turns).toEqual([{ agent_id: 'agent-1' }]);
});

test.each([
  ['guest.name', guest({ name: '陈'.repeat(10_000) })],
  ['guest.phone', guest({ phone: '1'.repeat(10_000) })],
  ['note', { note: '陈'.repeat(10_000) }],
])('10,000 characters as %s are refused, and nothing is written', async (field, changes) => {
  expect(await call(arrival(changes))).toEqual({
    ...{ ok: false, reason: 'invalid-input', detail: { field } },
  });
  expect([await countOf('guest'), await countOf('visit')]).toEqual([0, 0]);
});

test('no more than 99 of one drink are taken, in one line or in several', async () => {
  const order = (...quantities: readonly number[]) =>
    call(arrival({ drinks: quantities.map((quantity) => ({ drinkId: 'tea', quantity })) }));
  expect(await order(100)).toMatchObject({ ok: false, reason: 'invalid-input' });
  const tooMany = { ok: false, reason: 'too-many-drinks', detail: { limit: 99 } };
  expect(await order(98, 2)).toEqual(tooMany);
  expect([await countOf('guest'), await countOf('bar_request')]).toEqual([0, 0]);
});

test.each([
  '𠮷𪚥',
  '王👨‍👩‍👧',
  'Ольга 王 O’Neil',
  'ｼﾞｮﾝ',
  'مريم',
  'Zoë-Łucja',
  "'; DROP TABLE guest;--",
])('%s is kept, found, shown and reported as it was typed', async (name) => {
  const { visitId } = accepted(await desk().registerVisit(asDesk(hall), arrival(guest({ name }))));
  const { guests } = await desk().searchGuests(asDesk(hall), { text: name });
  expect(guests.map((found) => found.name)).toEqual([name]);
  const { visits } = await desk().listOnSite(asDesk(hall), {});
  expect(visits.map(({ guestName }) => guestName)).toEqual([name]);
  accepted(await leave(hall, visitId));
  const day = { day: hallDay, shiftId: null };
  const { rows } = await hall.handlers.reports.readShiftReport(hall.as('supervisor'), day);
  expect(rows.map(({ guestName }) => guestName)).toEqual([name]);
});

test('a name on record is changed only when somebody says so, and is found under the new one', async () => {
  const { visitId } = accepted(await desk().registerVisit(asDesk(hall), arrival(guest())));
  accepted(await leave(hall, visitId));
  const other = { name: '陆' };
  expect(await desk().registerVisit(asDesk(hall), arrival(guest(other)))).toEqual({
    ...{ ok: false, reason: 'name-on-record-differs' },
  });
  const renamed = arrival(guest({ ...other, nameOnRecord: 'change' }));
  accepted(await desk().registerVisit(asDesk(hall), renamed));
  const names = async (text: string) =>
    (await desk().searchGuests(asDesk(hall), { text })).guests.map((found) => found.name);
  expect([await names('陆'), await names('lu'), await names('陈')]).toEqual([['陆'], ['陆'], []]);
  expect(await countOf('guest')).toBe(1);
});
