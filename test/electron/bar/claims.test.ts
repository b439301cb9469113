import { afterEach, beforeEach, expect, test } from 'vitest';
import { arrive, asBar, asDesk, leave, serve, takePosts } from '../../helpers/hall-steps';
import { accepted, hallStart, key, openTestHall, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
  await takePosts(hall, 'agent-1', 'bar-1', 'bar-2');
});
afterEach(() => hall.close());

const board = () => hall.handlers.bar.readBoard(asBar(hall), {});
const claim = (requestId: string, staffId = 'bar-1') =>
  hall.handlers.bar.claimRequest(asBar(hall), { idempotencyKey: key(), requestId, staffId });
const undoClaim = (requestId: string) =>
  hall.handlers.bar.undoClaim(asBar(hall), { idempotencyKey: key(), requestId });
const setBusy = (staffId: string, busy: boolean) =>
  hall.handlers.bar.setBusy(asBar(hall), { idempotencyKey: key(), staffId, busy });
const goOff = (staffId: string) =>
  hall.handlers.people.endDuty(asBar(hall), { idempotencyKey: key(), staffId, post: 'bar' });
const refusal = (reason: string, detail?: object) => ({
  ...{ ok: false, reason, ...(detail && { detail }) },
});

test('who is on it stands on the card; a colleague takes it over, a second tap says so', async () => {
  const { requestId } = await arrive(hall);
  accepted(await claim(requestId));
  expect(await claim(requestId)).toEqual(refusal('already-on-it'));
  accepted(await claim(requestId, 'bar-2'));
  expect((await board()).toServe[0]?.claimedBy).toEqual({ staffId: 'bar-2', name: '李想' });
});

test('going off duty hands a claim back to the queue and stops no clock', async () => {
  const { requestId } = await arrive(hall);
  hall.nowMs += 10_000;
  accepted(await claim(requestId));
  hall.nowMs += 10_000;
  accepted(await goOff('bar-1'));
  const [card] = (await board()).toServe;
  expect([card?.claimedBy, card?.dueAtMs]).toEqual([null, hallStart + 60_000]);
  expect(await hall.db.selectFrom('deadline').select('due_at_ms').execute()).toEqual([
    { due_at_ms: hallStart + 60_000 },
  ]);
  accepted(await serve(hall, requestId, 'bar-2'));
});

test('a claim taken back is as if it had never been tapped', async () => {
  accepted(await setBusy('bar-1', true));
  accepted(await setBusy('bar-2', true));
  const { requestId } = await arrive(hall);
  accepted(await claim(requestId));
  expect((await board()).toServe[0]?.startedAtMs).toBe(hallStart);
  accepted(await undoClaim(requestId));
  expect((await board()).toServe[0]?.startedAtMs).toBeNull();
  expect(await undoClaim(requestId)).toEqual(refusal('not-claimed'));
});

test('while everybody serves other guests the clock waits; it starts when one is done', async () => {
  accepted(await setBusy('bar-1', true));
  accepted(await setBusy('bar-2', true));
  accepted(await setBusy('bar-2', true));
  await arrive(hall);
  hall.nowMs += 30_000;
  accepted(await setBusy('bar-2', false));
  const { toServe, people } = await board();
  expect(toServe[0]?.dueAtMs).toBe(hallStart + 90_000);
  expect(people.map(({ staffId, busy }) => [staffId, busy])).toEqual([
    ['bar-1', true],
    ['bar-2', false],
  ]);
  accepted(await goOff('bar-2'));
  expect(await setBusy('bar-2', true)).toEqual(refusal('bar-person-not-on-duty'));
});

test('nobody can be on what was served, has left or does not exist', async () => {
  const { requestId, visitId } = await arrive(hall);
  accepted(await serve(hall, requestId));
  expect(await claim(requestId)).toEqual(refusal('already-served', { name: '王小雨' }));
  accepted(await leave(hall, visitId));
  const gone = await arrive(hall, { guest: { name: '赵', formOfAddress: 'ms', phone: '' } });
  accepted(await leave(hall, gone.visitId));
  expect(await claim(gone.requestId)).toEqual(refusal('guest-has-left'));
  expect(await claim('nothing')).toEqual(refusal('unknown-request'));
  expect(await undoClaim('nothing')).toEqual(refusal('unknown-request'));
});

test('one tap sent twice under one key is one claim', async () => {
  const { requestId } = await arrive(hall);
  const input = { idempotencyKey: key(), requestId, staffId: 'bar-1' };
  accepted(await hall.handlers.bar.claimRequest(asBar(hall), input));
  accepted(await hall.handlers.bar.claimRequest(asBar(hall), input));
  const claims = await hall.db.selectFrom('bar_event').where('kind', '=', 'claimed').selectAll();
  expect(await claims.execute()).toHaveLength(1);
});

test('sold out is marked at the bar and seen on the menu and at reception', async () => {
  const mark = (drinkId: string, soldOut: boolean) =>
    hall.handlers.bar.setSoldOut(asBar(hall), { idempotencyKey: key(), drinkId, soldOut });
  accepted(await mark('cola', true));
  const menu = await hall.handlers.bar.readMenu(asBar(hall), {});
  expect(menu.drinks.map(({ drinkId, soldOut }) => [drinkId, soldOut])).toEqual([
    ['tea', false],
    ['cola', true],
  ]);
  const atDesk = await hall.handlers.settings.listDrinks(asDesk(hall), {});
  expect(atDesk.map(({ soldOut }) => soldOut)).toEqual([false, true]);
  accepted(await mark('cola', false));
  expect((await hall.handlers.bar.readMenu(asBar(hall), {})).drinks[1]?.soldOut).toBe(false);
  expect(await mark('gold', true)).toEqual(refusal('unknown-drink'));
});
