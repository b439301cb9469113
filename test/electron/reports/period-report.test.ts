import fc from 'fast-check';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PeriodReport } from '../../../shared/reports/period-contract';
import { addDays, dayMs } from '../../../shared/time';
import {
  arrive,
  asDesk,
  beginEndOfDay,
  details,
  passAreas,
  serve,
  takePosts,
} from '../../helpers/hall-steps';
import { daySteps, takeStep } from '../../helpers/random-day';
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

const period = (fromDay: string, toDay: string) =>
  hall.handlers.reports.readPeriodReport(asDesk(hall), { fromDay, toDay });
const kept = async () =>
  (await hall.db.selectFrom('rollup').select('span').orderBy('span').execute()).map(
    ({ span }) => span,
  );
const forget = () => hall.db.deleteFrom('rollup').execute();
const sum = <Row>(rows: readonly Row[], of: (row: Row) => number) =>
  rows.reduce((total, row) => total + of(row), 0);
const firstAndReturning = ({ first, returning }: { first: number; returning: number }) =>
  first + returning;

function totalsBySection({ course, byHour, bySource, byAgent }: PeriodReport) {
  return {
    course: sum(course, firstAndReturning),
    byHour: sum(byHour, ({ visits }) => visits),
    bySource: sum(bySource, firstAndReturning),
    byAgent: sum(byAgent, firstAndReturning),
  };
}

test('what is kept of days and months equals what is counted again, whatever happens in between', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(daySteps, { minLength: 3, maxLength: 3 }), async (days) => {
      await hall.close();
      hall = await openTestHall();
      // The last day of one month and the first two of the next.
      hall.nowMs = hallStart + 6 * dayMs;
      const last = addDays(hallDay, 9);
      for (const [index, steps] of days.entries()) {
        hall.nowMs = Math.max(hall.nowMs, hallStart + (6 + index) * dayMs);
        await takePosts(hall, ...(index === 0 ? ['bar-1', 'agent-1', 'agent-2'] : []));
        for (const step of steps) await takeStep(hall, step);
        await period('2026-11-01', last);
      }
      const report = await period('2026-11-01', last);
      await forget();
      expect(await period('2026-11-01', last)).toEqual(report);
      const { total } = report.visits;
      expect(totalsBySection(report)).toEqual({
        course: total,
        byHour: total,
        bySource: total,
        byAgent: total,
      });
      expect(report.visits.first + report.visits.returning).toBe(total);
      expect(sum(report.byBarPerson, ({ served }) => served)).toBe(report.drinks.served);
      expect(sum(report.byBarPerson, ({ late }) => late)).toBe(
        report.drinks.served - report.drinks.withinByRule,
      );
    }),
    { numRuns: 8 },
  );
});

test('whole months are kept as one, the day in hand not at all, and a late change takes both away', async () => {
  await takePosts(hall, 'bar-1', 'agent-1');
  const { requestId } = await arrive(hall);
  hall.nowMs += 40 * dayMs;
  const before = await period('2026-11-01', '2027-01-03');
  expect(before.drinks).toMatchObject({ requested: 1, served: 0 });
  expect(await kept()).toEqual(expect.arrayContaining(['2026-10', '2026-11', '2026-11-24']));
  expect(await kept()).not.toContain('2027-01-03');
  accepted(await serve(hall, requestId));
  expect(await kept()).not.toContain('2026-11');
  expect(await kept()).not.toContain(hallDay);
  expect((await period('2026-11-01', '2027-01-03')).drinks).toMatchObject({ served: 1 });
});

test('every table that figures are counted from takes what is kept away', async () => {
  const { rows } = await sql<{ tbl_name: string }>`
    SELECT tbl_name FROM sqlite_schema WHERE type = 'trigger' AND name GLOB 'rollup_forgets_*'
  `.execute(hall.db);
  expect([...new Set(rows.map(({ tbl_name }) => tbl_name))].sort()).toEqual(
    [
      'bar_event',
      'bar_request',
      'cup',
      'duty',
      'round',
      'round_item',
      'visit',
      'visit_agent',
    ].sort(),
  );
  expect(rows).toHaveLength(3 * 8);
});

test('a year without anything is a report of nothing', async () => {
  const report = await period('2025-01-01', '2025-12-31');
  expect(report.visits).toEqual({ total: 0, first: 0, returning: 0, guests: 0, voided: 0 });
  expect(report.drinks.medianWaitedMs).toBeNull();
  expect(report.score).toBeNull();
  expect(report.before).toMatchObject({ fromDay: '2024-01-01', toDay: '2024-12-31' });
  expect(report.course).toHaveLength(12);
});

test('items that failed on several days, and who was there for how long', async () => {
  await takePosts(hall, 'agent-1');
  for (const day of [hallDay, addDays(hallDay, 1)]) {
    hall.nowMs = hallStart + (day === hallDay ? 0 : dayMs);
    const failed = { itemId: 'lobby-1', result: 'fail', note: '地面有水' } as const;
    accepted(
      await hall.handlers.cleanliness.recordItem(asDesk(hall), {
        ...{ idempotencyKey: key(), roundId: await beginEndOfDay(hall, 'lobby', day), ...failed },
        ...{ measured: null, finding: details() },
      }),
    );
    await passAreas(hall, day);
  }
  const report = await period(hallDay, addDays(hallDay, 1));
  expect(report.repeatFailures).toEqual([
    { area: { zh: 'lobby', en: 'lobby' }, item: { zh: '第1项', en: 'Item 1' }, failed: 2 },
  ]);
  expect(report.areas.map(({ passed, failed }) => ({ passed, failed }))).toEqual([
    { passed: 2, failed: 2 },
    { passed: 4, failed: 0 },
  ]);
  expect(report.score).toBe(75);
  expect(report.attendance).toEqual([{ name: '李静', days: 1, presentMs: 0 }]);
});
