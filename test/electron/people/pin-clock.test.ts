import { afterEach, beforeEach, expect, test } from 'vitest';
import { savePinGuard } from '../../../db/people/staff.queries';
import { hashPin } from '../../../electron/pin';
import { minuteMs } from '../../../shared/time';
import { chainKey, hallStart, openTestHall, type TestHall } from '../../helpers/test-hall';

const pin = '246810';
const day = 1440 * minuteMs;
let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
  const pin_hash = await hashPin(pin, chainKey);
  await hall.db.updateTable('staff').set({ pin_hash }).where('id', '=', 'receptionist').execute();
});
afterEach(() => hall.close());

const signIn = () => hall.handlers.people.signIn(hall.as(null), { staffId: 'receptionist', pin });

test('a lock from a clock that ran ahead by a year lasts its minutes, not the year', async () => {
  const lockedAtMs = hallStart + 365 * day;
  await hall.db.transaction().execute((trx) =>
    savePinGuard(trx, {
      ...{ staff_id: 'receptionist', failures: 7 },
      ...{ locked_at_ms: lockedAtMs, locked_until_ms: lockedAtMs + 4 * minuteMs },
    }),
  );
  const lockedFor = (minutes: number) => ({
    ...{ ok: false, reason: 'pin-locked' },
    detail: { minutes, untilMs: hallStart + 4 * minuteMs },
  });
  expect(await signIn()).toEqual(lockedFor(4));
  hall.nowMs += 3 * minuteMs;
  expect(await signIn()).toEqual(lockedFor(1));
  hall.nowMs += minuteMs;
  expect((await signIn()).ok).toBe(true);
});
