import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listBarEvents } from '../../../db/bar/bar.queries';
import { startLateAlerts } from '../../../electron/bar/late-alerts';
import { startDayTurn } from '../../../electron/people/day-turn';
import { hourMs, minuteMs } from '../../../shared/time';
import { FakeClock } from '../../helpers/fake-clock';
import { arrive, asDesk, passAreas, sign, takePosts } from '../../helpers/hall-steps';
import {
  accepted,
  hallDay,
  hallStart,
  key,
  openTestHall,
  type TestHall,
} from '../../helpers/test-hall';

let hall: TestHall;
let clock: FakeClock;
let errors: unknown[];
beforeEach(async () => {
  hall = await openTestHall();
  clock = new FakeClock(hallStart);
  errors = [];
});
afterEach(() => hall.close());

/** 04:00 of the next day in the hall. */
const dayEnds = Date.parse('2026-11-24T20:00:00Z');
const services = () => ({
  ...{ db: hall.db, clock, logError: (error: unknown) => errors.push(error) },
});
const dutyEnds = async () =>
  (await hall.db.selectFrom('duty').select('to_ms').execute()).map(({ to_ms }) => to_ms);
/** Nothing can be written to a table, as on a full disk. */
const refuseWritesTo = (table: string) =>
  sql`CREATE TEMP TRIGGER full_disk BEFORE UPDATE ON ${sql.table(table)}
      BEGIN SELECT RAISE(ABORT, 'no room'); END`.execute(hall.db);
const takeWritesAgain = () => sql`DROP TRIGGER full_disk`.execute(hall.db);

test('posts of a day that was begun early are left at the turn too: nobody is on duty overnight', async () => {
  await passAreas(hall, hallDay);
  hall.nowMs = dayEnds - 6 * hourMs;
  accepted(await sign(hall));
  accepted(await hall.handlers.reception.openNextDay(asDesk(hall), { idempotencyKey: key() }));
  await takePosts(hall, 'agent-1', 'bar-1');
  await clock.advance(hall.nowMs - hallStart);
  const stop = startDayTurn({ ...services(), turned: () => {} });
  await clock.advance(dayEnds - 1 - clock.now());
  expect(await dutyEnds()).toEqual([null, null]);
  await clock.advance(1);
  expect(await dutyEnds()).toEqual([dayEnds, dayEnds]);
  expect((await listBarEvents(hall.db, '2026-11-25')).at(-1)).toEqual({
    ...{ kind: 'off-duty', staffId: 'bar-1', atMs: dayEnds },
  });
  stop();
  expect(errors).toEqual([]);
});

test('a turn of the day that failed is tried again', async () => {
  await takePosts(hall, 'agent-1');
  const stop = startDayTurn({ ...services(), turned: () => {} });
  await refuseWritesTo('duty');
  await clock.advance(dayEnds + 90_000 - hallStart);
  expect([await dutyEnds(), errors.length]).toEqual([[null], 2]);
  await takeWritesAgain();
  await clock.advance(minuteMs);
  expect([await dutyEnds(), errors.length]).toEqual([[dayEnds], 2]);
  stop();
});

test('an alert that failed is tried again: a late promise does not fall silent', async () => {
  await takePosts(hall, 'bar-1');
  await arrive(hall);
  const heard: number[] = [];
  const alerts = startLateAlerts({
    soundsAt: () => 'bar',
    lateNow: () => {},
    ...services(),
    notify: () => heard.push(clock.now() - hallStart),
  });
  await refuseWritesTo('deadline');
  await clock.advance(65_000);
  expect([heard, errors.length]).toEqual([[], 1]);
  await takeWritesAgain();
  await clock.advance(6_000);
  expect([heard, errors.length]).toEqual([[70_000], 1]);
  alerts.stop();
});
