import { afterEach, beforeEach, expect, test } from 'vitest';
import { readHallSettings } from '../../../db/settings/setting.queries';
import type { HallSettings } from '../../../shared/hall-settings';
import { arrive, recorded, takePosts } from '../../helpers/hall-steps';
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

const asSupervisor = () => hall.as('supervisor');
const change = (changes: Partial<HallSettings>, idempotencyKey = key()) =>
  hall.handlers.settings.changeSettings(asSupervisor(), { idempotencyKey, changes });
const listChanges = () => hall.handlers.settings.listSettingChanges(asSupervisor(), {});

test('what is changed stands from then on; the history says who, when, from what to what', async () => {
  const once = key();
  expect(await change({ promiseMs: 90_000, clearMs: 300_000 }, once)).toEqual({
    ...{ ok: true, value: {} },
  });
  expect(await change({ promiseMs: 120_000 }, once)).toEqual({ ok: true, value: {} });
  expect((await readHallSettings(hall.db)).promiseMs).toBe(90_000);
  expect(await listChanges()).toEqual([
    {
      ...{ changeId: 1, setting: 'promiseMs', before: 60_000, after: 90_000 },
      ...{ changedAtMs: hallStart, changedByName: '林岚' },
    },
  ]);
  const link = await hall.db.selectFrom('event').selectAll().executeTakeFirstOrThrow();
  expect([link.kind, link.actor_id, link.payload_json]).toEqual([
    ...['settings-changed', 'supervisor', '{"keys":["promiseMs","clearMs"]}'],
  ]);
});

test('a language changed by nobody in particular is a link of the chain too', async () => {
  const { changeLanguage } = hall.handlers.settings;
  accepted(await changeLanguage(hall.as(null, 'bar'), { language: 'en' }));
  expect(await recorded(hall)).toEqual(['settings-changed']);
  expect(await listChanges()).toMatchObject([
    { setting: 'language', before: 'zh-CN', after: 'en', changedByName: null },
  ]);
});

test('an order keeps the promise it was made under', async () => {
  await takePosts(hall, 'agent-1', 'bar-1');
  await arrive(hall);
  accepted(await change({ promiseMs: 90_000 }));
  await arrive(hall, { guest: { name: '林', formOfAddress: 'ms', phone: '' } });
  const promises = await hall.db.selectFrom('bar_request').select('promise_ms').execute();
  expect(promises.map(({ promise_ms }) => promise_ms).sort()).toEqual([60_000, 90_000]);
});

test('new shifts divide today and not the days before', async () => {
  const report = (day: string, shiftId: string) =>
    hall.handlers.reports.readShiftReport(asSupervisor(), { day, shiftId });
  hall.nowMs += 24 * 3_600_000;
  const [early, late] = (await readHallSettings(hall.db)).shifts;
  if (!early || !late) throw new Error('no shifts');
  accepted(await change({ shifts: [early, { ...late, startsAtMinute: 780 }] }));
  const lateBegins = async (day: string) => new Date((await report(day, 'late')).fromMs);
  expect(await lateBegins(hallDay)).toEqual(new Date('2026-11-24T07:00:00Z'));
  expect(await lateBegins('2026-11-25')).toEqual(new Date('2026-11-25T05:00:00Z'));
});

test('the zone stays once somebody has worked here', async () => {
  accepted(await change({ timeZone: 'Asia/Urumqi' }));
  await takePosts(hall, 'agent-1');
  expect(await change({ timeZone: 'Asia/Shanghai' })).toEqual({ ok: false, reason: 'zone-fixed' });
});

test('the day does not begin at an hour that moves this moment into another day', async () => {
  await takePosts(hall, 'agent-1');
  expect(await change({ dayStartsAtMinute: 11 * 60 })).toEqual({
    ...{ ok: false, reason: 'day-would-change' },
  });
  expect(await change({ dayStartsAtMinute: 6 * 60 })).toEqual({ ok: true, value: {} });
});

test('two shifts do not begin at once, and a hall is not named by an identity number', async () => {
  const name = { zh: '班', en: 'Shift' };
  const shifts = ['a', 'b'].map((shiftId) => ({ shiftId, name, startsAtMinute: 540 }));
  expect([await change({ shifts }), await change({ hallName: '11010519491231002X' })]).toEqual([
    { ok: false, reason: 'same-shift-start' },
    { ok: false, reason: 'identity-number' },
  ]);
  expect(await listChanges()).toEqual([]);
});
