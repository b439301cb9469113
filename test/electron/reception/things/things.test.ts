import { afterEach, beforeEach, expect, test } from 'vitest';
import { insertSignOff } from '../../../../db/cleanliness/day.queries';
import { listOpenThings } from '../../../../db/reception/held-thing.queries';
import type { ThingKind } from '../../../../shared/reception/things';
import { arrival, arrive, asDesk, leave, recorded } from '../../../helpers/hall-steps';
import {
  accepted,
  hallDay,
  hallStart,
  key,
  openTestHall,
  type TestHall,
} from '../../../helpers/test-hall';

let hall: TestHall;
let visitId: string;
beforeEach(async () => {
  hall = await openTestHall();
  const guest = { name: '陈', formOfAddress: 'mr', phone: '13800001234' } as const;
  ({ visitId } = await arrive(hall, { guest }));
});
afterEach(() => hall.close());

const take = (kind: ThingKind, tag: number, changes: object = {}) =>
  hall.handlers.reception.takeThing(asDesk(hall), {
    ...{ idempotencyKey: key(), visitId, kind, tag, note: '' },
    ...changes,
  });
const taken = async (kind: ThingKind, tag: number) => accepted(await take(kind, tag)).thingId;
const giveBack = (thingId: string, idempotencyKey = key()) =>
  hall.handlers.reception.returnThing(asDesk(hall), { idempotencyKey, thingId });
const undo = (thingId: string) =>
  hall.handlers.reception.undoReturn(asDesk(hall), { idempotencyKey: key(), thingId });
const list = () => hall.handlers.reception.listThings(asDesk(hall), {});
const ofVisit = () => hall.handlers.reception.listThingsOfVisit(asDesk(hall), { visitId });
const signDay = () =>
  hall.db
    .transaction()
    .execute((trx) => insertSignOff(trx, { day: hallDay, atMs: hallStart, staffId: 'supervisor' }));

test('a thing is taken in under a number, stands in the list, and is given back', async () => {
  const thingId = await taken('bag', 1);
  const line = {
    ...{ thingId, visitId, kind: 'bag', tag: 1, note: '', guestName: '陈', formOfAddress: 'mr' },
    ...{ maskedPhone: '138****1234', visitOpen: true, takenAtMs: hallStart, takenByName: '王芳' },
    ...{ returnedAtMs: null, returnedByName: null },
  };
  expect(await list()).toEqual({ open: [line], returned: [] });
  expect(await ofVisit()).toEqual({ things: [line], nextTag: 2, nextLentTag: 1 });
  expect((await listOpenThings(hall.db, visitId)).map(({ id }) => id)).toEqual([thingId]);
  hall.nowMs += 60_000;
  accepted(await giveBack(thingId));
  const returned = { ...line, returnedAtMs: hall.nowMs, returnedByName: '王芳' };
  expect(await list()).toEqual({ open: [], returned: [returned] });
  expect(await listOpenThings(hall.db, visitId)).toEqual([]);
  expect((await recorded(hall)).slice(-2)).toEqual(['thing-taken', 'thing-returned']);
});

test('a number hangs on one thing at a time; lent umbrellas are numbered by themselves', async () => {
  const bag = await taken('bag', 1);
  await taken('lent-umbrella', 1);
  expect(await take('umbrella', 1)).toEqual({ ok: false, reason: 'tag-in-use' });
  expect(await take('lent-umbrella', 1)).toEqual({ ok: false, reason: 'tag-in-use' });
  await taken('keys', 3);
  expect(await ofVisit()).toMatchObject({ nextTag: 2, nextLentTag: 2 });
  accepted(await giveBack(bag));
  await taken('umbrella', 1);
  expect(await undo(bag)).toEqual({ ok: false, reason: 'tag-in-use' });
});

test('a lent umbrella comes back after its guest has left and the day was signed', async () => {
  const umbrella = await taken('lent-umbrella', 7);
  accepted(await leave(hall, visitId));
  await signDay();
  expect(await giveBack(umbrella)).toEqual({ ok: false, reason: 'day-closed' });
  hall.nowMs += 24 * 3_600_000;
  expect((await list()).open).toMatchObject([{ thingId: umbrella, visitOpen: false }]);
  accepted(await giveBack(umbrella));
  expect((await list()).returned).toMatchObject([{ thingId: umbrella }]);
});

test('what was given back by mistake is here again, unless that day is signed', async () => {
  const thingId = await taken('pet', 2);
  expect(await undo(thingId)).toEqual({ ok: false, reason: 'thing-not-returned' });
  accepted(await giveBack(thingId));
  expect(await giveBack(thingId)).toEqual({ ok: false, reason: 'thing-already-returned' });
  accepted(await undo(thingId));
  expect((await list()).open).toMatchObject([{ thingId, returnedAtMs: null }]);
  accepted(await giveBack(thingId));
  await signDay();
  expect(await undo(thingId)).toEqual({ ok: false, reason: 'day-closed' });
  expect(await take('bag', 1)).toEqual({ ok: false, reason: 'day-closed' });
});

test('what cannot be is refused, and the same key takes or gives back once', async () => {
  expect(await take('bag', 1, { note: '110101199003071233 的包' })).toEqual({
    ...{ ok: false, reason: 'identity-number' },
  });
  expect(await take('bag', 1, { visitId: 'nobody' })).toEqual({
    ...{ ok: false, reason: 'visit-not-open' },
  });
  expect(await giveBack('nothing')).toEqual({ ok: false, reason: 'unknown-thing' });
  expect(await undo('nothing')).toEqual({ ok: false, reason: 'unknown-thing' });
  const idempotencyKey = key();
  const first = await take('bag', 1, { idempotencyKey });
  expect(await take('bag', 1, { idempotencyKey })).toEqual(first);
  const { thingId } = accepted(first);
  const once = key();
  expect(await giveBack(thingId, once)).toEqual(await giveBack(thingId, once));
  expect((await recorded(hall)).filter((kind) => kind.startsWith('thing'))).toHaveLength(2);
});

test('a clock that was set back does not give back before it was taken', async () => {
  const thingId = await taken('bag', 1);
  hall.nowMs -= 3_600_000;
  accepted(await giveBack(thingId));
  expect((await list()).returned).toMatchObject([{ returnedAtMs: hallStart }]);
});

test('guests leave the hall with their things held on to it', async () => {
  await taken('bag', 1);
  accepted(await leave(hall, visitId));
  expect(await take('bag', 2)).toEqual({ ok: false, reason: 'visit-not-open' });
  accepted(await hall.handlers.reception.registerVisit(asDesk(hall), arrival()));
  expect((await list()).open).toHaveLength(1);
});

test('the live board shows how many of each kind a party has with the hall now', async () => {
  const other = await arrive(hall, { guest: { name: '周', formOfAddress: 'ms', phone: '' } });
  const bag = await taken('bag', 1);
  await taken('bag', 2);
  await taken('lent-umbrella', 1);
  const car = { plate: '粤B12312', place: '', windowsShut: true, marks: [], note: '' };
  const { vehicleId } = accepted(
    await hall.handlers.reception.saveVehicle(asDesk(hall), {
      ...{ idempotencyKey: key(), visitId, signature: null, ...car },
    }),
  );
  const board = async () => {
    const { visits } = await hall.handlers.reception.listOnSite(asDesk(hall), {});
    return new Map(visits.map((visit) => [visit.visitId, visit.held]));
  };
  const umbrella = { kind: 'lent-umbrella', count: 1 };
  expect((await board()).get(visitId)).toEqual([
    { kind: 'bag', count: 2 },
    umbrella,
    { kind: 'vehicle', count: 1 },
  ]);
  expect((await board()).get(other.visitId)).toEqual([]);
  accepted(await giveBack(bag));
  const gone = { idempotencyKey: key(), vehicleId };
  accepted(await hall.handlers.reception.releaseVehicle(asDesk(hall), gone));
  expect((await board()).get(visitId)).toEqual([{ kind: 'bag', count: 1 }, umbrella]);
});
