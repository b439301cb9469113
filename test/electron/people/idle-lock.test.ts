import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeSettings } from '../../../db/settings/setting.queries';
import { type IdleLock, startIdleLock } from '../../../electron/people/idle-lock';
import { FakeClock } from '../../helpers/fake-clock';
import { hallStart, openTestHall, type TestHall } from '../../helpers/test-hall';

const minuteMs = 60_000;
let hall: TestHall;
let clock: FakeClock;
let idleLock: IdleLock;
let touchedAtMs: number;
let signedIn: boolean;
let lockedAfterMinutes: number[];
beforeEach(async () => {
  hall = await openTestHall();
  clock = new FakeClock(hallStart);
  touchedAtMs = hallStart;
  signedIn = true;
  lockedAfterMinutes = [];
  idleLock = startIdleLock({
    ...{ db: hall.db, clock, idleMs: () => clock.now() - touchedAtMs },
    isSignedIn: () => signedIn,
    lock() {
      signedIn = false;
      lockedAfterMinutes.push((clock.now() - touchedAtMs) / minuteMs);
    },
    logError: (error) => {
      throw error;
    },
  });
});
afterEach(async () => {
  idleLock.stop();
  await hall.close();
});

test('it locks ten minutes after the last touch, once', async () => {
  await clock.advance(9 * minuteMs);
  touchedAtMs = clock.now();
  await clock.advance(9 * minuteMs);
  expect(lockedAfterMinutes).toEqual([]);
  await clock.advance(60 * minuteMs);
  expect(lockedAfterMinutes).toEqual([10]);
});

test('another time that is set counts at once', async () => {
  const by = { staffId: null, atMs: hallStart };
  await hall.db.transaction().execute((trx) => writeSettings(trx, { idleLockMs: minuteMs }, by));
  idleLock.wake();
  await clock.advance(3 * minuteMs);
  expect(lockedAfterMinutes).toEqual([1]);
});

test('stopped, it locks nothing', async () => {
  idleLock.stop();
  await clock.advance(60 * minuteMs);
  expect(lockedAfterMinutes).toEqual([]);
});
