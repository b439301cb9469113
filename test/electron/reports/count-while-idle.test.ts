import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startCounting } from '../../../electron/reports/count-while-idle';
import { dayMs, minuteMs } from '../../../shared/time';
import { FakeClock } from '../../helpers/fake-clock';
import { arrive } from '../../helpers/hall-steps';
import { openTestHall, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const kept = () => hall.db.selectFrom('rollup').select('span').orderBy('span').execute();

test('days and months that are over are counted without anybody asking, the one in hand is not', async () => {
  await arrive(hall);
  const clock = new FakeClock(hall.nowMs + 8 * dayMs);
  const errors: unknown[] = [];
  const counting = startCounting({ db: hall.db, clock, logError: (error) => errors.push(error) });
  counting.wake();
  expect(await kept()).toEqual([]);
  await clock.advance(minuteMs);
  await vi.waitFor(async () => {
    expect((await kept()).map(({ span }) => span)).toEqual([
      ...['2026-11', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28'],
      ...['2026-11-29', '2026-11-30', '2026-12-01'],
    ]);
  });
  expect(errors).toEqual([]);
});

test('stopped, it counts nothing', async () => {
  await arrive(hall);
  const clock = new FakeClock(hall.nowMs + dayMs);
  const counting = startCounting({ db: hall.db, clock, logError: () => {} });
  counting.wake();
  counting.stop();
  await clock.advance(minuteMs);
  expect(await kept()).toEqual([]);
});
