import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../../db/open-database';
import { findPinGuard, savePinGuard } from '../../../db/people/staff.queries';
import { hashPin, isPin } from '../../../electron/pin';
import { minuteMs } from '../../../shared/time';
import { asDesk, recorded } from '../../helpers/hall-steps';
import { chainKey, hallStart, openTestHall, type TestHall } from '../../helpers/test-hall';

const pin = '246810';
let pinHash: string;
beforeAll(async () => {
  pinHash = await hashPin(pin, chainKey);
});

let folder: string;
let hall: TestHall;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'halldesk-test-'));
  hall = await openTestHall(join(folder, 'halldesk.db'));
  await hall.db
    .updateTable('staff')
    .set({ pin_hash: pinHash })
    .where('id', '=', 'receptionist')
    .execute();
});
afterEach(async () => {
  await hall.close();
  rmSync(folder, { recursive: true, force: true });
});

const signIn = (given: string, staffId = 'receptionist') =>
  hall.handlers.people.signIn(hall.as(null), { staffId, pin: given });
const guard = () => findPinGuard(hall.db, 'receptionist');
const failedBefore = (failures: number) =>
  hall.db.transaction().execute((trx) =>
    savePinGuard(trx, {
      ...{ staff_id: 'receptionist', failures, locked_at_uptime_ms: null },
    }),
  );

test('a PIN is stored salted and only its own key and text open it', async () => {
  expect(pinHash).toMatch(/^scrypt\$[A-Za-z0-9+/]{22}==\$[A-Za-z0-9+/]{43}=\$17$/);
  expect(await hashPin(pin, chainKey)).not.toBe(pinHash);
  expect(await isPin(pin, pinHash, new Uint8Array(32).fill(8))).toBe(false);
  expect(await isPin(pin, pinHash, chainKey)).toBe(true);
  const ofTheFirst = pinHash.replace(/\$17$/, '');
  expect(await isPin(pin, ofTheFirst, chainKey)).toBe(true);
});

test('signing in with the PIN starts the count anew and is known at the window', async () => {
  await failedBefore(3);
  const operator = { staffId: 'receptionist', name: '王芳', posts: ['reception'] };
  expect(await signIn(pin)).toEqual({ ok: true, value: operator });
  expect((await guard())?.failures).toBe(0);
  expect(await hall.handlers.people.readOperator(hall.as(null), {})).toEqual(operator);
  await hall.handlers.people.signOut(asDesk(hall), {});
  expect(await hall.handlers.people.readOperator(hall.as(null), {})).toBeNull();
});

test('who has no PIN or does not work here cannot sign in', async () => {
  expect(await signIn(pin, 'bar-1')).toEqual({ ok: false, reason: 'no-pin-set' });
  expect(await signIn(pin, 'stranger')).toEqual({ ok: false, reason: 'unknown-person' });
});

test('the fifth wrong PIN locks, over a restart and a clock set back or forward, and the right one waits too', async () => {
  await failedBefore(4);
  const locked = (untilMs: number) => ({
    ...{ ok: false, reason: 'pin-locked', detail: { minutes: 1, untilMs } },
  });
  expect(await signIn('111111')).toEqual(locked(hallStart + minuteMs));
  expect((await recorded(hall)).filter((kind) => kind === 'pin-refused')).toHaveLength(1);
  await hall.close();
  hall = await reopen();
  expect(await signIn(pin)).toEqual(locked(hallStart + minuteMs));
  for (const clockOffMs of [-86_400_000, 86_400_000]) {
    hall.clockOffMs = clockOffMs;
    expect(await signIn(pin)).toEqual(locked(hallStart + clockOffMs + minuteMs));
  }
  hall.nowMs += minuteMs;
  expect((await signIn(pin)).ok).toBe(true);
});

test('tries made at the same time count one by one, each before it is verified', async () => {
  await failedBefore(1);
  let verified = 0;
  const tries = ['111111', '222222', '333333'].map(async (wrong) => {
    const answer = await signIn(wrong);
    verified += 1;
    return answer;
  });
  await expect.poll(async () => (await guard())?.failures, { interval: 5 }).toBe(4);
  expect(verified).toBe(0);
  expect(await Promise.all(tries)).toEqual(
    [3, 2, 1].map((triesLeft) => ({ ok: false, reason: 'wrong-pin', detail: { triesLeft } })),
  );
});

async function reopen(): Promise<TestHall> {
  const before = hall;
  const database = openDatabase(join(folder, 'halldesk.db'));
  if (!database.ok) throw new Error(database.reason);
  const { db, close } = database.value;
  const again: TestHall = {
    ...before,
    ...{ db, close },
    as: (staffId, window) => ({
      ...before.as(staffId, window),
      ...{ db, now: () => again.nowMs + again.clockOffMs },
      uptimeMs: () => again.nowMs - again.bootedMs,
    }),
  };
  return again;
}
