import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OrderLine } from '../../../shared/order-lines';
import { minuteMs } from '../../../shared/time';
import { arrival, arrive, asBar, asDesk, leave, serve, takePosts } from '../../helpers/hall-steps';
import { accepted, key, openTestHall, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
  await takePosts(hall, 'agent-1', 'bar-1');
});
afterEach(() => hall.close());

const desk = () => hall.handlers.reception;
const chen = { name: '陈', formOfAddress: 'mr', phone: '13800001234' } as const;
const li = { name: '李', formOfAddress: 'ms', phone: '13800005678' } as const;
const perPerson: OrderLine[] = [
  { drinkId: 'tea', quantity: 1, seat: 1 },
  { drinkId: 'cola', quantity: 1, seat: 2 },
  { drinkId: 'cola', quantity: 1 },
];
const name = (visitId: string, changes: object = {}) =>
  desk().addMember(asDesk(hall), {
    ...{ idempotencyKey: key(), visitId, person: li, joinsNow: false, ...changes },
  });
const order = (visitId: string, drinks: OrderLine[]) =>
  desk().orderDrinks(asBar(hall), { idempotencyKey: key(), visitId, drinks, note: '' });
const read = (visitId: string) => desk().readOrder(asBar(hall), { visitId });
const who = (person: { seat: number; guestName: string | null } | null) =>
  person && `${person.seat}${person.guestName ?? ''}`;
const card = async () =>
  (await hall.handlers.bar.readBoard(asBar(hall), {})).toServe[0]?.drinks.map(
    ({ name: { zh }, quantity, person }) => [zh, quantity, who(person)],
  );
const cups = async () =>
  (await hall.handlers.bar.readTables(asBar(hall), {})).tables.flatMap(({ visitId, cups: own }) =>
    own.map(({ cupId, drink, person, taps }) => ({
      ...{ visitId, cupId, taps, of: `${drink.zh} ${who(person)}` },
    })),
  );
const told = async () => (await cups()).map(({ of }) => of);
const see = async (level: 'one-third' | 'two-thirds', index = 0) => {
  const cup = (await cups())[index];
  const tapped = { cupId: cup?.cupId ?? '', taps: cup?.taps ?? 0 };
  accepted(
    await hall.handlers.bar.tapCups(asBar(hall), {
      ...{ idempotencyKey: key(), staffId: 'bar-1', cups: [tapped], tap: level },
    }),
  );
};
const paceOf = async (seat: number) =>
  (
    await hall.db
      .selectFrom('cup')
      .select('previous_residual')
      .where('seat', '=', seat)
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow()
  ).previous_residual;

test('the card and the cups say who gets what; what nobody claimed is for the party', async () => {
  const { visitId, requestId } = await arrive(hall, { partySize: 3, drinks: perPerson });
  expect(await card()).toEqual([
    ['茶', 1, '1陈'],
    ['可乐', 1, '2'],
    ['可乐', 1, null],
  ]);
  accepted(await name(visitId));
  expect((await card())?.[1]).toEqual(['可乐', 1, '2李']);
  expect((await read(visitId)).open?.drinks).toEqual(perPerson);
  accepted(await serve(hall, requestId));
  expect(await told()).toEqual(['茶 1陈', '可乐 2李', '可乐 null']);
});

test('a plain order stays one for the party, and who came alone need not be named for it', async () => {
  const { requestId } = await arrive(hall);
  expect(await card()).toEqual([['茶', 2, null]]);
  accepted(await serve(hall, requestId));
  const alone = await arrive(hall, { guest: li, partySize: 1, drinks: perPerson.slice(2) });
  accepted(await serve(hall, alone.requestId));
  expect(await told()).toEqual(['茶 null', '茶 null', '可乐 null']);
  const seats = await hall.db.selectFrom('cup').select('seat').orderBy('seq').execute();
  expect(seats.map(({ seat }) => seat)).toEqual([null, null, 1]);
});

test('changed while it waits, it is for others; nobody the party does not have', async () => {
  const { visitId } = await arrive(hall, { drinks: perPerson });
  accepted(await order(visitId, [{ drinkId: 'tea', quantity: 2, seat: 2 }]));
  expect(await card()).toEqual([['茶', 2, '2']]);
  const refusal = { ok: false, reason: 'unknown-seat' };
  expect(await order(visitId, [{ drinkId: 'tea', quantity: 1, seat: 3 }])).toEqual(refusal);
  const tooFar = arrival({ guest: li, drinks: [{ drinkId: 'tea', quantity: 1, seat: 3 }] });
  expect(await desk().registerVisit(asDesk(hall), tooFar)).toEqual(refusal);
  expect(await name(visitId, { seat: 3 })).toEqual(refusal);
});

test('the usual is everybody’s own, and follows whoever came along to a visit they lead', async () => {
  const before = await arrive(hall, { guest: chen, partySize: 3, drinks: perPerson });
  accepted(await name(before.visitId));
  accepted(await serve(hall, before.requestId));
  accepted(await leave(hall, before.visitId));
  const { visitId } = await arrive(hall, { guest: chen });
  accepted(await name(visitId));
  const usuals = (await read(visitId)).people.map(({ seat, usual }) => [seat, usual?.drinks]);
  expect(usuals).toEqual([
    [1, [perPerson[0]]],
    [2, [perPerson[1]]],
  ]);
  accepted(await leave(hall, visitId));
  const led = await arrive(hall, { guest: li });
  expect((await read(led.visitId)).people[0]?.usual?.drinks).toEqual([perPerson[1]]);
});

test('the pace follows the person: to the next order, and to the next visit', async () => {
  const { visitId, requestId } = await arrive(hall, { guest: chen, drinks: perPerson.slice(0, 2) });
  accepted(await serve(hall, requestId));
  hall.nowMs += 6 * minuteMs;
  await see('one-third');
  expect([await paceOf(1), await paceOf(2)]).toEqual([null, null]);
  accepted(await leave(hall, visitId));
  const next = await arrive(hall, { guest: chen, drinks: perPerson.slice(0, 2) });
  accepted(await serve(hall, next.requestId));
  // Who drank fast last time is expected to drink fast; of the other nobody knows who it was.
  expect(await paceOf(1)).toBeLessThan(0);
  expect(await paceOf(2)).toBeNull();
});

test('who splits off takes their cup along; who is merged keeps theirs', async () => {
  const { visitId, requestId } = await arrive(hall, { partySize: 3, drinks: perPerson });
  accepted(await name(visitId));
  accepted(await serve(hall, requestId));
  const { guest_id: guestId } = await hall.db
    .selectFrom('visit_member')
    .select('guest_id')
    .executeTakeFirstOrThrow();
  const split = accepted(
    await desk().splitVisit(asDesk(hall), {
      ...{ idempotencyKey: key(), visitId, lead: { guestId }, memberIds: [], partySize: 1 },
    }),
  );
  const standing = async () => (await cups()).map((cup) => [cup.visitId, cup.of]).toSorted();
  expect(await standing()).toEqual(
    [
      [visitId, '茶 1陈'],
      [visitId, '可乐 null'],
      [split.visitId, '可乐 null'],
    ].toSorted(),
  );
  const merge = { idempotencyKey: key(), visitId, otherVisitId: split.visitId };
  accepted(await desk().mergeVisits(asDesk(hall), merge));
  expect(new Set(await told())).toEqual(new Set(['茶 1陈', '可乐 null', '可乐 3李']));
  const { people } = await read(visitId);
  expect(people.map(({ seat, guestName }) => [seat, guestName])).toEqual([
    [1, '陈'],
    [2, null],
    [3, '李'],
  ]);
});

test('who joins only now has a seat nobody had; otherwise the one that is chosen', async () => {
  const { visitId } = await arrive(hall, { partySize: 3 });
  accepted(await name(visitId, { joinsNow: true }));
  const wang = { name: '王', formOfAddress: 'mr', phone: '' };
  accepted(await name(visitId, { person: wang, seat: 3 }));
  const { people } = await read(visitId);
  expect(people.map(({ guestName }) => guestName)).toEqual(['陈', null, '王', '李']);
});
