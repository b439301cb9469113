import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ThingKind } from '../../../shared/reception/things';
import { minuteMs } from '../../../shared/time';
import { arrive, asDesk, leave, recorded, serve, takePosts } from '../../helpers/hall-steps';
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

const close = (visitId: string, changes: { forcedReason?: string; leftAtMs?: number } = {}) =>
  hall.handlers.reception.closeVisit(asDesk(hall), { idempotencyKey: key(), visitId, ...changes });
const gate = async (visitId: string) =>
  (await hall.handlers.reception.readDeparture(asDesk(hall), { visitId })).open;
const report = () =>
  hall.handlers.reports.readShiftReport(hall.as('supervisor'), { day: hallDay, shiftId: null });
const refusal = (reason: string, detail?: object) => ({
  ...{ ok: false, reason },
  ...(detail && { detail }),
});

test('with something open a party leaves for a reason only, which the report names', async () => {
  const { visitId } = await arrive(hall, { tableId: 'table-1' });
  hall.nowMs += minuteMs;
  expect(await gate(visitId)).toEqual([{ kind: 'drinks', tag: '' }]);
  expect(await close(visitId)).toEqual(refusal('things-open', { figure: 1 }));
  expect(await close(visitId, { forcedReason: '11010519491231002X' })).toEqual(
    refusal('identity-number'),
  );
  accepted(await close(visitId, { forcedReason: '客户没要' }));
  expect(await gate(visitId)).toEqual([]);
  expect((await report()).forced).toEqual([
    {
      leftAtMs: hallStart + minuteMs,
      ...{ guestName: '陈', formOfAddress: 'mr', reason: '客户没要', forcedByName: '王芳' },
      open: [{ kind: 'drinks', tag: '' }],
    },
  ]);
});

test('what the hall holds and a car are open until they go back; an umbrella on loan goes along', async () => {
  const { visitId, requestId } = await arrive(hall);
  accepted(await serve(hall, requestId));
  const once = () => ({ idempotencyKey: key() });
  const { reception } = hall.handlers;
  const took = async (kind: ThingKind, tag: number) =>
    accepted(await reception.takeThing(asDesk(hall), { ...once(), visitId, kind, tag, note: '' }))
      .thingId;
  const bag = await took('bag', 1);
  const keys = await took('keys', 2);
  const umbrella = await took('lent-umbrella', 1);
  const { vehicleId } = accepted(
    await reception.saveVehicle(asDesk(hall), {
      ...{ ...once(), visitId, plate: '粤B12312', place: '', windowsShut: true },
      ...{ marks: [], note: '', signature: null },
    }),
  );
  expect(await gate(visitId)).toEqual([
    { id: bag, kind: 'bag', tag: '1' },
    { id: keys, kind: 'keys', tag: '2' },
    { id: vehicleId, kind: 'vehicle', tag: '粤B***12' },
  ]);
  expect(await close(visitId)).toEqual(refusal('things-open', { figure: 3 }));
  accepted(await reception.returnThing(asDesk(hall), { ...once(), thingId: bag }));
  accepted(await reception.releaseVehicle(asDesk(hall), { ...once(), vehicleId }));
  expect(await close(visitId)).toEqual(refusal('things-open', { figure: 1 }));
  accepted(await close(visitId, { forcedReason: '客户改天来取' }));
  expect((await report()).forced).toMatchObject([
    { reason: '客户改天来取', open: [{ kind: 'keys', tag: '2' }] },
  ]);
  // Both come back after the visit.
  for (const thingId of [keys, umbrella])
    accepted(await reception.returnThing(asDesk(hall), { ...once(), thingId }));
});

test('with nothing open it simply leaves, and a reason is not kept', async () => {
  const { visitId, requestId } = await arrive(hall);
  accepted(await serve(hall, requestId));
  expect(await gate(visitId)).toEqual([]);
  accepted(await close(visitId, { forcedReason: '客户没要' }));
  expect((await report()).forced).toEqual([]);
});

test('a departure entered late keeps both times; agent, bar and table hear of it now', async () => {
  const { visitId } = await arrive(hall, { tableId: 'table-1' });
  hall.nowMs += 60 * minuteMs;
  const leftAtMs = hallStart + 20 * minuteMs;
  accepted(await leave(hall, visitId, { leftAtMs }));
  const { rows } = await report();
  expect(rows.map((row) => [row.leftAtMs, row.departureRecordedAtMs])).toEqual([
    [leftAtMs, hall.nowMs],
  ]);
  expect(await hall.db.selectFrom('visit_agent').select('to_ms').execute()).toEqual([
    { to_ms: leftAtMs },
  ]);
  expect(await hall.db.selectFrom('table_clearing').select('asked_at_ms').execute()).toEqual([
    { asked_at_ms: hall.nowMs },
  ]);
  const freed = await hall.db
    .selectFrom('rotation_event')
    .select('at_ms')
    .where('kind', '=', 'freed')
    .execute();
  expect(freed).toEqual([{ at_ms: hall.nowMs }]);
  expect(await recorded(hall)).toContain('visit-closed');
});

test('one that is entered as it happens is no late entry', async () => {
  const { visitId } = await arrive(hall);
  accepted(await leave(hall, visitId));
  expect((await report()).rows[0]?.departureRecordedAtMs).toBeNull();
});

test.each([
  ['left-in-future', 31],
  ['left-before-arrival', -1],
  ['left-before-served', 5],
] as const)('%s', async (reason, afterMinutes) => {
  const { visitId, requestId } = await arrive(hall);
  hall.nowMs += 10 * minuteMs;
  accepted(await serve(hall, requestId));
  hall.nowMs += 20 * minuteMs;
  const leftAtMs = hallStart + afterMinutes * minuteMs;
  expect(await close(visitId, { leftAtMs })).toEqual(refusal(reason));
});

test('a departure that was forgotten is entered the next day, on the day of the visit', async () => {
  const { visitId } = await arrive(hall);
  hall.nowMs += 23 * 60 * minuteMs;
  const [visit] = (await hall.handlers.reception.listOnSite(asDesk(hall), {})).visits;
  expect([visit?.visitId, visit?.day]).toEqual([visitId, hallDay]);
  accepted(await leave(hall, visitId, { leftAtMs: hallStart + 60 * minuteMs }));
  expect((await report()).rows[0]?.leftAtMs).toBe(hallStart + 60 * minuteMs);
});

test('the same key twice leaves once', async () => {
  const { visitId } = await arrive(hall);
  const input = { idempotencyKey: key(), visitId, forcedReason: '客户没要' };
  const first = await hall.handlers.reception.closeVisit(asDesk(hall), input);
  expect(await hall.handlers.reception.closeVisit(asDesk(hall), input)).toEqual(first);
  expect((await report()).forced).toHaveLength(1);
});
