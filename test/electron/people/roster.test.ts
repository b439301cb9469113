import { afterEach, beforeEach, expect, test } from 'vitest';
import { listBarEvents } from '../../../db/bar/bar.queries';
import { insertSignOff } from '../../../db/cleanliness/day.queries';
import { listRotationEvents } from '../../../db/reception/rotation.queries';
import { defaultHallSettings, type HallSettings } from '../../../shared/hall-settings';
import { appearanceOf } from '../../../shared/people/appearance';
import type { Post } from '../../../shared/procedure';
import { hourMs, minuteMs } from '../../../shared/time';
import { arrive, asDesk, takePosts } from '../../helpers/hall-steps';
import { accepted, hallDay, key, openTestHall, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const refusal = (reason: string) => ({ ok: false, reason });
const asSupervisor = () => hall.as('supervisor');
const plan = (staffId: string, post: Post, day = hallDay, shiftId = 'early') =>
  hall.handlers.people.setRoster(asSupervisor(), {
    ...{ idempotencyKey: key(), cells: [{ day, staffId, shift: { shiftId, post } }] },
  });
const copy = (monday: string) =>
  hall.handlers.people.copyRosterWeek(asSupervisor(), { idempotencyKey: key(), monday });
const pause = (staffId: string, reasonId = 'meal') =>
  hall.handlers.people.startBreak(asDesk(hall), { idempotencyKey: key(), staffId, reasonId });
const resume = (staffId: string) =>
  hall.handlers.people.endBreak(asDesk(hall), { idempotencyKey: key(), staffId });
const where = async (staffId: string) =>
  (await hall.handlers.people.readWhereabouts(asDesk(hall), {})).people.find(
    (person) => person.staffId === staffId,
  );

test('a week is planned and copied to the next, and what is planned there stays', async () => {
  expect(await copy('2026-11-30')).toEqual(refusal('roster-empty'));
  accepted(await plan('agent-1', 'agent'));
  accepted(await plan('bar-1', 'bar'));
  accepted(await plan('agent-1', 'agent', '2026-12-01', 'late'));
  expect(await copy('2026-11-30')).toEqual({ ok: true, value: { copied: 1 } });
  const { entries } = await hall.handlers.people.readRoster(asDesk(hall), { day: '2026-12-03' });
  expect(entries.map(({ staffId, shiftId, post }) => [staffId, shiftId, post])).toEqual([
    ...[
      ['agent-1', 'late', 'agent'],
      ['bar-1', 'early', 'bar'],
    ],
  ]);
  const off = { day: '2026-12-01', staffId: 'bar-1', shift: null };
  accepted(
    await hall.handlers.people.setRoster(asSupervisor(), { idempotencyKey: key(), cells: [off] }),
  );
  const after = await hall.handlers.people.readRoster(asDesk(hall), { day: '2026-12-03' });
  expect(after.entries).toHaveLength(1);
});

test('nobody is planned at a foreign post, for a shift that is not there or on a closed day', async () => {
  expect(await plan('agent-1', 'bar')).toEqual(refusal('not-their-post'));
  expect(await plan('nobody', 'bar')).toEqual(refusal('unknown-person'));
  expect(await plan('bar-1', 'bar', hallDay, 'night')).toEqual(refusal('unknown-shift'));
  const sign = { day: hallDay, atMs: hall.nowMs, staffId: 'supervisor' };
  await hall.db.transaction().execute((trx) => insertSignOff(trx, sign));
  expect(await plan('bar-1', 'bar')).toEqual(refusal('day-closed'));
});

test('other hours for a shift leave what is planned as it is', async () => {
  accepted(await plan('bar-1', 'bar'));
  const hours = [{ shiftId: 'early', fromMinute: 600, toMinute: 900 }];
  accepted(
    await hall.handlers.settings.changeSettings(asSupervisor(), {
      ...{ idempotencyKey: key(), changes: { rosterRules: { hours } } },
    }),
  );
  const { entries } = await hall.handlers.people.readRoster(asDesk(hall), {});
  expect(entries[0]?.fromMs).toBe(Date.parse('2026-11-24T01:00:00Z'));
});

test('late and missing are held against the roster; without one nobody is either', async () => {
  await takePosts(hall, 'agent-1');
  expect(await where('agent-1')).toMatchObject({ planned: null });
  await plan('agent-1', 'agent');
  await plan('agent-2', 'agent');
  // 10:00 against 09:00.
  expect((await where('agent-1'))?.planned).toMatchObject({ state: 'late', lateMs: 60 * minuteMs });
  expect((await where('agent-2'))?.planned).toMatchObject({ state: 'missing' });
  hall.nowMs += 12 * hourMs;
  expect((await where('agent-2'))?.planned).toMatchObject({ state: 'absent' });
});

test('the look before a post is kept with the duty', async () => {
  const { appearanceItems } = defaultHallSettings;
  const looked = appearanceOf(appearanceItems, 'bar').map(({ itemId }) => itemId);
  const input = { idempotencyKey: key(), staffId: 'bar-1', post: 'bar' } as const;
  const appearance = { looked, amiss: ['badge'] };
  accepted(await hall.handlers.people.startDuty(asDesk(hall), { ...input, appearance }));
  const badge = { zh: '佩戴工牌', en: 'Name badge on' };
  await takePosts(hall, 'bar-2');
  expect((await where('bar-1'))?.duties).toMatchObject([{ post: 'bar', amiss: [badge] }]);
  expect((await where('bar-2'))?.duties).toMatchObject([{ post: 'bar', amiss: null }]);
});

test('the hall words its breaks and looks itself; what was kept stays in the words of then', async () => {
  const change = (changes: Partial<HallSettings>) =>
    hall.handlers.settings.changeSettings(asSupervisor(), { idempotencyKey: key(), changes });
  const gloves = { itemId: 'gloves', text: { zh: '手套', en: 'Gloves' }, posts: ['bar' as const] };
  const nap = { reasonId: 'nap', name: { zh: '午休', en: 'Nap' }, excused: false };
  accepted(await change({ appearanceItems: [gloves], breakReasons: [nap] }));
  expect(appearanceOf([gloves], 'agent')).toEqual([]);
  const appearance = { looked: ['gloves', 'badge'], amiss: ['gloves'] };
  const input = { idempotencyKey: key(), staffId: 'bar-1', post: 'bar' as const, appearance };
  accepted(await hall.handlers.people.startDuty(asDesk(hall), input));
  expect(await pause('bar-1', 'meal')).toEqual(refusal('unknown-absence'));
  accepted(await pause('bar-1', 'nap'));
  const { appearanceItems, breakReasons } = defaultHallSettings;
  accepted(await change({ appearanceItems, breakReasons }));
  expect(await where('bar-1')).toMatchObject({
    duties: [{ amiss: [gloves.text] }],
    onBreak: { reason: nap.name },
  });
});

test('an agent on a break is away from the rotation, and back after it', async () => {
  await takePosts(hall, 'agent-1', 'agent-2');
  accepted(await pause('agent-1', 'private'));
  expect(await pause('agent-1')).toEqual(refusal('already-on-break'));
  expect(await pause('agent-3')).toEqual(refusal('not-on-duty'));
  expect((await where('agent-1'))?.onBreak).toMatchObject({
    reason: { zh: '私事', en: 'Private' },
  });
  expect((await listRotationEvents(hall.db)).at(-1)).toMatchObject({
    kind: 'away',
    excused: false,
  });
  accepted(await resume('agent-1'));
  expect(await resume('agent-1')).toEqual(refusal('not-on-break'));
  expect((await listRotationEvents(hall.db)).at(-1)).toMatchObject({ kind: 'back' });
  await arrive(hall);
  const busy = (await hall.handlers.reception.listOnSite(asDesk(hall), {})).visits[0]?.agentId;
  if (busy) expect(await pause(busy)).toEqual(refusal('still-with-guest'));
});

test('a break at the bar is not serving another guest: the promise runs on', async () => {
  await takePosts(hall, 'bar-1');
  accepted(await pause('bar-1'));
  await arrive(hall);
  const { toServe } = await hall.handlers.bar.readBoard(asDesk(hall), {});
  expect(toServe).toMatchObject([{ dueAtMs: hall.nowMs + minuteMs }]);
  const kinds = (await listBarEvents(hall.db, hallDay)).map(({ kind }) => kind);
  expect(kinds).toEqual(['on-duty', 'requested']);
});

test('leaving the last post ends the break', async () => {
  await takePosts(hall, 'bar-1');
  accepted(await pause('bar-1'));
  const input = { idempotencyKey: key(), staffId: 'bar-1', post: 'bar' } as const;
  accepted(await hall.handlers.people.endDuty(asDesk(hall), input));
  accepted(await hall.handlers.people.startDuty(asDesk(hall), { ...input, idempotencyKey: key() }));
  expect((await where('bar-1'))?.onBreak).toBeNull();
});
