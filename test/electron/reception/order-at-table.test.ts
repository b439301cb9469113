import { afterEach, beforeEach, expect, test } from 'vitest';
import type { InputOf } from '../../../shared/procedure';
import type { orderProcedures } from '../../../shared/reception/order-contract';
import { arrival, arrive, asBar, asDesk, leave, serve, takePosts } from '../../helpers/hall-steps';
import { accepted, hallStart, key, openTestHall, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
  await takePosts(hall, 'agent-1', 'bar-1');
});
afterEach(() => hall.close());

type Order = InputOf<typeof orderProcedures.orderDrinks>;

const order = (visitId: string, changes: Partial<Order> = {}) =>
  hall.handlers.reception.orderDrinks(asBar(hall), {
    ...{ idempotencyKey: key(), visitId, note: '' },
    drinks: [{ drinkId: 'cola', quantity: 1 }],
    ...changes,
  });
const cards = async () =>
  (await hall.handlers.bar.readBoard(asBar(hall), {})).toServe.map(
    ({ requestId, drinks, note, dueAtMs }) => ({
      ...{ requestId, note, dueAtMs },
      drinks: drinks.map(({ name, quantity }) => `${name.en} ${quantity}`),
    }),
  );
const refusal = (reason: string, detail?: object) => ({
  ...{ ok: false, reason, ...(detail && { detail }) },
});

test('while one waits another order replaces its drinks and the clock stands', async () => {
  const { visitId, requestId } = await arrive(hall);
  hall.nowMs += 20_000;
  const answer = accepted(await order(visitId, { note: '花生过敏' }));
  expect(answer).toEqual({ requestId, changed: 'replaced' });
  expect(await cards()).toEqual([
    { requestId, note: '花生过敏', dueAtMs: hallStart + 60_000, drinks: ['Cola 1'] },
  ]);
});

test('a later order is a request of its own, behind those who asked before', async () => {
  const first = await arrive(hall);
  accepted(await serve(hall, first.requestId));
  hall.nowMs += 60_000;
  const other = await arrive(hall, { guest: { name: '赵', formOfAddress: 'ms', phone: '' } });
  hall.nowMs += 60_000;
  const { requestId, changed } = accepted(await order(first.visitId));
  expect(changed).toBe('added');
  expect((await cards()).map((card) => card.requestId)).toEqual([other.requestId, requestId]);
  const open = await hall.handlers.reception.readOrder(asBar(hall), { visitId: first.visitId });
  expect(open.open?.drinks).toEqual([{ drinkId: 'cola', quantity: 1 }]);
  const cups = async () => (await hall.db.selectFrom('cup').selectAll().execute()).length;
  expect(await cups()).toBe(2);
  accepted(await serve(hall, requestId));
  expect(await cups()).toBe(3);
});

test('what a guest had last time is offered, without what has run out', async () => {
  const guest = { name: '陈', formOfAddress: 'mr', phone: '13800001234' } as const;
  const two = [
    { drinkId: 'tea', quantity: 2 },
    { drinkId: 'cola', quantity: 1 },
  ];
  const before = await arrive(hall, { guest, drinks: two, drinksNote: '不加糖' });
  accepted(await serve(hall, before.requestId));
  accepted(await leave(hall, before.visitId));
  const { guest_id: guestId } = await hall.db
    .selectFrom('visit')
    .select('guest_id')
    .executeTakeFirstOrThrow();
  const usual = () => hall.handlers.reception.readUsual(asDesk(hall), { guestId });
  expect(await usual()).toEqual({ usual: { drinks: two, note: '不加糖' } });
  const soldOut = { idempotencyKey: key(), drinkId: 'cola', soldOut: true };
  accepted(await hall.handlers.bar.setSoldOut(asBar(hall), soldOut));
  expect((await usual()).usual?.drinks).toEqual([{ drinkId: 'tea', quantity: 2 }]);
  const { visitId } = await arrive(hall, { guest });
  const read = await hall.handlers.reception.readOrder(asBar(hall), { visitId });
  expect(read.people[0]?.usual?.note).toBe('不加糖');
});

test('each refusal', async () => {
  const { visitId } = await arrive(hall);
  expect(await order('nobody')).toEqual(refusal('visit-not-open'));
  expect(await order(visitId, { note: '110101199003070038' })).toEqual(refusal('identity-number'));
  expect(await order(visitId, { drinks: [{ drinkId: 'gold', quantity: 1 }] })).toEqual(
    refusal('unknown-drink'),
  );
  const many = [60, 60].map((quantity) => ({ drinkId: 'tea', quantity }));
  expect(await order(visitId, { drinks: many })).toEqual(refusal('too-many-drinks', { limit: 99 }));
  const soldOut = { idempotencyKey: key(), drinkId: 'cola', soldOut: true };
  accepted(await hall.handlers.bar.setSoldOut(asBar(hall), soldOut));
  const gone = refusal('drink-sold-out', { name: '可乐', english: 'Cola' });
  expect(await order(visitId)).toEqual(gone);
  const drinks = [{ drinkId: 'cola', quantity: 1 }];
  const guest = { name: '赵', formOfAddress: 'ms', phone: '' } as const;
  const { registerVisit } = hall.handlers.reception;
  expect(await registerVisit(asDesk(hall), arrival({ guest, drinks }))).toEqual(gone);
  accepted(await leave(hall, visitId));
  expect(await order(visitId)).toEqual(refusal('visit-not-open'));
});

test('what ran out after it was ordered stays on the order', async () => {
  const { visitId } = await arrive(hall, { drinks: [{ drinkId: 'cola', quantity: 1 }] });
  const soldOut = { idempotencyKey: key(), drinkId: 'cola', soldOut: true };
  accepted(await hall.handlers.bar.setSoldOut(asBar(hall), soldOut));
  accepted(await order(visitId, { note: '少冰' }));
  expect((await cards())[0]).toMatchObject({ drinks: ['Cola 1'], note: '少冰' });
});

test('one order sent twice under one key is one request', async () => {
  const { visitId, requestId } = await arrive(hall);
  accepted(await serve(hall, requestId));
  const idempotencyKey = key();
  const answers = [
    await order(visitId, { idempotencyKey }),
    await order(visitId, { idempotencyKey }),
  ];
  expect(answers[0]).toEqual(answers[1]);
  expect(await cards()).toHaveLength(1);
});
