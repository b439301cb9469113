import { afterEach, beforeEach, expect, test } from 'vitest';
import { savePinGuard } from '../../../db/people/staff.queries';
import { minuteMs } from '../../../shared/time';
import { quickHash } from '../../helpers/quick-hash';
import { hallStart, openTestHall, type TestHall } from '../../helpers/test-hall';

const pin = '246810';
let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
  const pin_hash = await quickHash(pin);
  await hall.db.updateTable('staff').set({ pin_hash }).where('id', '=', 'receptionist').execute();
  // Locked for four minutes from now on.
  const locked_at_uptime_ms = hall.nowMs - hall.bootedMs;
  await hall.db
    .transaction()
    .execute((trx) =>
      savePinGuard(trx, { staff_id: 'receptionist', failures: 7, locked_at_uptime_ms }),
    );
});
afterEach(() => hall.close());

const signIn = () => hall.handlers.people.signIn(hall.as(null), { staffId: 'receptionist', pin });
/** The refusal says the end of the wait by the clock that the screen goes by, right or wrong. */
const lockedFor = (minutes: number) => ({
  ...{ ok: false, reason: 'pin-locked' },
  detail: { minutes, untilMs: hall.nowMs + hall.clockOffMs + minutes * minuteMs },
});

test('a clock that is set, by a year forward or back, moves no wait', async () => {
  for (const days of [365, -365]) {
    hall.clockOffMs = days * 1440 * minuteMs;
    expect(await signIn()).toEqual(lockedFor(4));
  }
  hall.nowMs = hallStart + 3 * minuteMs;
  expect(await signIn()).toEqual(lockedFor(1));
  hall.nowMs += minuteMs;
  expect((await signIn()).ok).toBe(true);
});

test('after the machine was started anew the wait is what it has not been running since', async () => {
  hall.nowMs += 600 * minuteMs;
  hall.bootedMs = hall.nowMs - minuteMs;
  expect(await signIn()).toEqual(lockedFor(3));
  hall.nowMs += 2 * minuteMs;
  expect(await signIn()).toEqual(lockedFor(1));
  hall.nowMs += minuteMs;
  expect((await signIn()).ok).toBe(true);
});
