import { afterEach, beforeEach, expect, test } from 'vitest';
import { hourMs } from '../../../shared/time';
import { arrive, leave, serve, takePosts } from '../../helpers/hall-steps';
import { accepted, hallDay, key, openTestHall, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
  await takePosts(hall, 'agent-1', 'bar-1', 'bar-2');
});
afterEach(() => hall.close());

const statistics = (staffId: string | null, window: 'bar' | 'front-desk' = 'front-desk') =>
  hall.handlers.bar.readStatistics(hall.as(staffId, window), {});

async function serveAfter(seconds: number, staffId: string) {
  const { requestId, visitId } = await arrive(hall);
  hall.nowMs += seconds * 1_000;
  accepted(await serve(hall, requestId, staffId));
  return visitId;
}

test('the day by hour and by person, in the figures of the day report', async () => {
  await serveAfter(30, 'bar-1');
  await serveAfter(70, 'bar-2');
  hall.nowMs += hourMs;
  await serveAfter(40, 'bar-2');
  const gone = await arrive(hall);
  accepted(await leave(hall, gone.visitId));

  const day = await statistics('supervisor');
  expect(day).toMatchObject({
    ...{ day: hallDay, promiseMs: 60_000, requested: 4, cancelled: 1 },
    whole: {
      ...{ served: 3, withinByRule: 2, withinByWait: 2 },
      ...{ medianWaitedMs: 40_000, medianExcusedMs: 0, medianAnsweredMs: 40_000 },
      ...{ p90WaitedMs: 70_000, p90ExcusedMs: 0, p90AnsweredMs: 70_000 },
    },
    byHour: [
      { hour: 10, served: 2, withinByRule: 1, medianWaitedMs: 50_000 },
      { hour: 11, served: 1, withinByRule: 1, medianWaitedMs: 40_000 },
    ],
    byPerson: [
      { staffId: 'bar-1', name: '王小雨', served: 1, withinByRule: 1 },
      { staffId: 'bar-2', name: '李想', served: 2, withinByRule: 1 },
    ],
  });

  const report = await hall.handlers.reports.readShiftReport(hall.as('supervisor'), {
    ...{ day: hallDay, shiftId: null },
  });
  const { p90WaitedMs, p90ExcusedMs, p90AnsweredMs, ...whole } = day.whole;
  const { requested, cancelled, promiseMs } = day;
  expect(report.drinks).toEqual({ ...whole, requested, cancelled, promiseMs });
  expect(report.byBarPerson).toEqual(
    day.byPerson?.map(({ name, served, withinByRule }) => ({
      ...{ name, served, late: served - withinByRule },
    })),
  );
  expect((await hall.handlers.bar.readBoard(hall.as(null, 'bar'), {})).figures).toEqual(whole);
});

test('who served how is for the supervisor only', async () => {
  await serveAfter(30, 'bar-1');
  expect((await statistics('supervisor')).byPerson).toHaveLength(1);
  expect((await statistics('bar-1')).byPerson).toBeNull();
  expect((await statistics(null, 'bar')).byPerson).toBeNull();
});

test('a cup found low is in time until it is empty; a look that was undone says nothing', async () => {
  await serveAfter(30, 'bar-1');
  hall.nowMs += 900_000;
  const { tables } = await hall.handlers.bar.readTables(hall.as(null, 'bar'), {});
  const [first, second] = tables.flatMap(({ cups }) => cups);
  const see = async (cup: typeof first, tap: 'one-third' | 'empty') => {
    const cups = cup ? [{ cupId: cup.cupId, taps: cup.taps }] : [];
    const by = { idempotencyKey: key(), staffId: 'bar-1' };
    return accepted(await hall.handlers.bar.tapCups(hall.as(null, 'bar'), { ...by, cups, tap }));
  };
  await see(first, 'one-third');
  const { tapId } = await see(second, 'empty');
  expect((await statistics(null, 'bar')).refills).toEqual({ low: 2, inTime: 1 });
  const undone = { idempotencyKey: key(), tapId };
  accepted(await hall.handlers.bar.undoTap(hall.as(null, 'bar'), undone));
  expect((await statistics(null, 'bar')).refills).toEqual({ low: 1, inTime: 1 });
});
