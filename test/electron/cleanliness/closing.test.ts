import { afterEach, beforeEach, expect, test } from 'vitest';
import { savePinGuard } from '../../../db/people/staff.queries';
import {
  arrival,
  arrive,
  asDesk,
  beginEndOfDay,
  clear,
  details,
  drawn,
  leave,
  passAreas,
  recorded,
  serve,
  setAway,
  sign,
  takePosts,
  undo,
} from '../../helpers/hall-steps';
import { quickHash } from '../../helpers/quick-hash';
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

const refusal = (reason: string) => ({ ok: false, reason });
const record = async (itemId: string, result: 'pass' | 'fail' | 'not-applicable', changes = {}) => {
  const roundId = await beginEndOfDay(hall, 'lobby', hallDay);
  return hall.handlers.cleanliness.recordItem(asDesk(hall), {
    ...{ idempotencyKey: key(), roundId, itemId, result, note: '', measured: null, ...changes },
    ...(result === 'fail' && { finding: details() }),
  });
};
const passRest = async (areaId: string) =>
  hall.handlers.cleanliness.passRest(asDesk(hall), {
    ...{ idempotencyKey: key(), roundId: await beginEndOfDay(hall, areaId, hallDay) },
  });
const blockers = async () =>
  (await hall.handlers.cleanliness.readClosing(asDesk(hall), { day: hallDay })).blockers;
const daysToSign = () => hall.handlers.cleanliness.listDaysToSign(asDesk(hall), {});
const openNextDay = () =>
  hall.handlers.reception.openNextDay(asDesk(hall), { idempotencyKey: key() });

const signOff = (day = hallDay, idempotencyKey = key()) => sign(hall, { day, idempotencyKey });

test('an item is passed, failed with a note, or does not apply; the last finding stands', async () => {
  expect(await record('lobby-1', 'fail')).toEqual(refusal('note-needed'));
  expect(await record('attic-1', 'pass')).toEqual(refusal('unknown-item'));
  accepted(await record('lobby-1', 'pass'));
  hall.nowMs += 1_000;
  accepted(await record('lobby-1', 'fail', { note: '地上有水' }));
  accepted(await record('lobby-2', 'not-applicable'));
  const { areas, signOff: signed } = await hall.handlers.cleanliness.readChecklist(asDesk(hall), {
    day: hallDay,
  });
  const item = (itemId: string, n: number, changes = {}) => ({
    ...{ itemId, text: { zh: `第${n}项`, en: `Item ${n}` }, result: null, note: '' },
    ...{ observedAtMs: null, observedByName: null, ...changes },
  });
  const found = { observedAtMs: hallStart + 1_000, observedByName: '王芳' };
  expect({ areas, signed }).toEqual({
    areas: [
      {
        ...{ areaId: 'lobby', name: { zh: 'lobby', en: 'lobby' }, score: 0 },
        items: [
          item('lobby-1', 1, { result: 'fail', note: '地上有水', ...found }),
          item('lobby-2', 2, { result: 'not-applicable', ...found }),
        ],
      },
      {
        ...{ areaId: 'garden', name: { zh: 'garden', en: 'garden' }, score: null },
        items: [item('garden-1', 1), item('garden-2', 2)],
      },
    ],
    signed: null,
  });
});

test('“the rest is fine” passes what has no result and leaves what has one', async () => {
  accepted(await record('lobby-1', 'fail', { note: '地上有水' }));
  expect(await passRest('lobby')).toEqual({ ok: true, value: { passed: 1 } });
  expect(await passRest('lobby')).toEqual({ ok: true, value: { passed: 0 } });
  const { areas } = await hall.handlers.cleanliness.readChecklist(asDesk(hall), { day: hallDay });
  expect(areas.map(({ score }) => score)).toEqual([50, null]);
});

test('whatever still stands between the day and its sign-off is counted, and gone in the end', async () => {
  await takePosts(hall, 'agent-1', 'bar-1');
  const { visitId } = await arrive(hall, { tableId: 'table-1' });
  await arrive(hall, { tableId: 'table-2' });
  expect(await blockers()).toEqual([
    { blocker: 'visits-open', count: 2, override: null },
    { blocker: 'drinks-open', count: 2, override: null },
    { blocker: 'areas-not-inspected', count: 2, override: null },
  ]);
  accepted(await leave(hall, visitId));
  accepted(await passRest('lobby'));
  expect(await blockers()).toEqual([
    { blocker: 'visits-open', count: 1, override: null },
    { blocker: 'drinks-open', count: 1, override: null },
    { blocker: 'tables-to-clear', count: 1, override: null },
    { blocker: 'areas-not-inspected', count: 1, override: null },
  ]);
  expect(await signOff()).toEqual(refusal('closing-blocked'));
  await finishDay();
  expect(await blockers()).toEqual([]);
  expect((await signOff()).ok).toBe(true);
});

/** Everybody leaves, every table is cleared, every area passes. */
async function finishDay() {
  const { visits } = await hall.handlers.reception.listOnSite(asDesk(hall), {});
  for (const { visitId } of visits) accepted(await leave(hall, visitId));
  const tables = await hall.handlers.settings.listTables(asDesk(hall), {});
  for (const { tableId, state } of tables)
    if (state === 'to-clear') accepted(await clear(hall, tableId));
  await passAreas(hall, hallDay);
}

test('a signed day ends its duties and refuses everything from then on', async () => {
  await takePosts(hall, 'agent-1', 'bar-1');
  const { visitId, requestId } = await arrive(hall, { tableId: 'table-1' });
  accepted(await serve(hall, requestId));
  await finishDay();
  const roundId = await beginEndOfDay(hall, 'lobby', hallDay);
  hall.nowMs += 60_000;
  const idempotencyKey = key();
  const signature = { signedAtMs: hall.nowMs, signedByName: '林岚' };
  expect(await signOff(hallDay, idempotencyKey)).toEqual({ ok: true, value: signature });
  expect(await signOff(hallDay, idempotencyKey)).toEqual({ ok: true, value: signature });
  expect(await signOff()).toEqual(refusal('day-closed'));
  expect((await recorded(hall)).at(-1)).toBe('day-signed-off');
  expect(await hall.db.selectFrom('duty').select('to_ms').distinct().execute()).toEqual([
    { to_ms: hall.nowMs },
  ]);
  const { reception, people, bar, cleanliness } = hall.handlers;
  const write = { idempotencyKey: key(), visitId };
  const answers = [
    await reception.registerVisit(asDesk(hall), arrival()),
    await reception.moveToTable(asDesk(hall), { ...write, tableId: 'table-2' }),
    await people.startDuty(asDesk(hall), {
      ...{ idempotencyKey: key(), staffId: 'agent-1', post: 'agent' },
    }),
    await bar.markServed(asDesk(hall), { idempotencyKey: key(), requestId, staffId: 'bar-1' }),
    await undo(hall, requestId),
    await cleanliness.recordItem(asDesk(hall), {
      ...{ idempotencyKey: key(), roundId, itemId: 'lobby-1', result: 'pass', note: '' },
      measured: null,
    }),
    await cleanliness.passRest(asDesk(hall), { idempotencyKey: key(), roundId }),
  ];
  expect(answers).toEqual(answers.map(() => refusal('day-closed')));
  // These find nothing left to act on: everybody has gone and every duty has ended.
  expect([
    await leave(hall, visitId),
    await reception.changeAgent(asDesk(hall), {
      ...write,
      agentId: 'agent-2',
      cause: 'other',
      reason: '晚',
    }),
    await clear(hall, 'table-1'),
    await setAway(hall, 'agent-1', 'excused'),
  ]).toEqual([
    refusal('visit-not-open'),
    refusal('visit-not-open'),
    refusal('table-not-waiting'),
    refusal('agent-not-on-duty'),
  ]);
  const onSite = await hall.handlers.reception.listOnSite(asDesk(hall), {});
  expect(onSite).toEqual({ visits: [], day: hallDay, dayClosed: true });
});

test('after an early sign-off the next day is begun by hand, and guests are welcome again', async () => {
  expect(await openNextDay()).toEqual(refusal('day-not-signed-off'));
  await finishDay();
  accepted(await signOff());
  expect(await openNextDay()).toEqual({ ok: true, value: { day: '2026-11-25' } });
  expect(await openNextDay()).toEqual(refusal('day-not-signed-off'));
  await takePosts(hall, 'agent-1');
  await arrive(hall);
  expect(await hall.db.selectFrom('visit').select(['day', 'arrived_at_ms']).execute()).toEqual([
    { day: '2026-11-25', arrived_at_ms: hallStart },
  ]);
  expect(await daysToSign()).toEqual({
    ...{ today: '2026-11-25', days: [{ day: '2026-11-25', signedOff: false }] },
  });
});

test('a forgotten day is still offered and signed; one that has not begun is not', async () => {
  const { visitId } = await arrive(hall);
  accepted(await leave(hall, visitId));
  await passAreas(hall, hallDay);
  hall.nowMs += 2 * 86_400_000;
  expect(await daysToSign()).toEqual({
    today: '2026-11-26',
    days: [
      { day: '2026-11-26', signedOff: false },
      { day: hallDay, signedOff: false },
    ],
  });
  expect(await signOff('2026-11-27')).toEqual(refusal('day-not-begun'));
  accepted(await signOff(hallDay));
  expect((await daysToSign()).days).toEqual([{ day: '2026-11-26', signedOff: false }]);
});

test('a sign-off needs the supervisor’s PIN, and a wrong one counts', async () => {
  const { signOffDay } = hall.handlers.cleanliness;
  const given = (pin: string) =>
    signOffDay(hall.as('supervisor'), {
      ...{ idempotencyKey: key(), day: hallDay, pin, signature: drawn },
    });
  await finishDay();
  expect(await given('246810')).toEqual(refusal('no-pin-set'));
  const pin_hash = await quickHash('246810');
  await hall.db.updateTable('staff').set({ pin_hash }).where('id', '=', 'supervisor').execute();
  await hall.db.transaction().execute((trx) =>
    savePinGuard(trx, {
      ...{ staff_id: 'supervisor', failures: 4, locked_at_uptime_ms: null },
    }),
  );
  const locked = {
    ...{ ok: false, reason: 'pin-locked', detail: { minutes: 1, untilMs: hallStart + 60_000 } },
  };
  expect(await given('000000')).toEqual(locked);
  expect(await given('246810')).toEqual(locked);
  hall.nowMs += 60_000;
  accepted(await given('246810'));
  expect(await hall.db.selectFrom('day_sign_off').selectAll().execute()).toEqual([
    { day: hallDay, signed_at_ms: hallStart + 60_000, signed_by: 'supervisor' },
  ]);
});
