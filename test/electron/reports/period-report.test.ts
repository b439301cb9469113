import fc from 'fast-check';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { endForgottenDuties } from '../../../electron/people/end-duty';
import type { PeriodReport } from '../../../shared/reports/period-contract';
import { addDays, dayMs, minuteMs } from '../../../shared/time';
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
      const cells = report.byHour.map(({ bySource, visits }) => [...bySource, visits]);
      for (const cell of cells) expect(sum(cell.slice(0, -1), Number)).toBe(cell.at(-1));
      report.bySource.forEach((row, index) => {
        expect(sum(cells, (cell) => cell[index] ?? 0)).toBe(firstAndReturning(row));
      });
      for (const figure of ['waited', 'excused', 'answered'] as const)
        expect(sum(report.times, (row) => row[figure])).toBe(report.drinks.served);
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
  expect(await kept()).toEqual(expect.arrayContaining(['2026-11', '2026-11-24']));
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
      'duty_break',
      'register_entry',
      'register_event',
      'roster_entry',
      'round',
      'round_item',
      'visit',
      'visit_agent',
    ].sort(),
  );
  expect(rows).toHaveLength(3 * 12);
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
  expect(report.attendance).toEqual([
    {
      ...{ name: '李静', planned: 0, days: 1, late: 0, absent: 0, breakMs: 0 },
      presentMs: expect.any(Number),
    },
  ]);
});

test('a day as a period says what its day report says', async () => {
  await fc.assert(
    fc.asyncProperty(daySteps, async (steps) => {
      await hall.close();
      hall = await openTestHall();
      await takePosts(hall, 'bar-1', 'agent-1', 'agent-2');
      for (const step of steps) await takeStep(hall, step);
      await passAreas(hall, hallDay);
      const { before: _, ...span } = await period(hallDay, hallDay);
      const of = { day: hallDay, shiftId: null };
      const day = await hall.handlers.reports.readShiftReport(asDesk(hall), of);
      const { total, first, returning, guests } = day.visits;
      expect(span.visits).toMatchObject({ total, first, returning, guests });
      const { promiseMs: __, ...drinks } = day.drinks;
      expect(span.drinks).toEqual(drinks);
      expect(span.score).toBe(day.cleanliness.score);
      expect(span.byHour.map(({ hour, visits }) => ({ hour, visits }))).toEqual(day.byHour);
    }),
    { numRuns: 6 },
  );
});

test('a critical failure caps the score of a period as it caps that of its day', async () => {
  await hall.db.updateTable('area_item').set({ critical: 1 }).where('id', '=', 'lobby-1').execute();
  await hall.db.updateTable('area_item').set({ weight: 5 }).where('id', '=', 'lobby-2').execute();
  accepted(
    await hall.handlers.cleanliness.recordItem(asDesk(hall), {
      ...{ idempotencyKey: key(), roundId: await beginEndOfDay(hall, 'lobby', hallDay) },
      ...{ itemId: 'lobby-1', result: 'fail', note: '积水', measured: null, finding: details() },
    }),
  );
  await passAreas(hall, hallDay);
  const { score, areas } = await period(hallDay, hallDay);
  const day = await hall.handlers.reports.readShiftReport(asDesk(hall), {
    ...{ day: hallDay, shiftId: null },
  });
  expect(score).toBe(day.cleanliness.score);
  expect(areas.map((area) => area.score)).toEqual(day.cleanliness.areas.map((area) => area.score));
  expect(areas[0]?.score).toBe(60);
});

test('who was planned and came late or not at all, as of the end of a day that is over', async () => {
  const shift = { shiftId: 'early', post: 'bar' } as const;
  accepted(
    await hall.handlers.people.setRoster(hall.as('supervisor'), {
      idempotencyKey: key(),
      cells: ['bar-1', 'bar-2'].map((staffId) => ({ day: hallDay, staffId, shift })),
    }),
  );
  await takePosts(hall, 'bar-1');
  const took = { idempotencyKey: key(), staffId: 'bar-1' };
  accepted(await hall.handlers.people.startBreak(asDesk(hall), { ...took, reasonId: 'meal' }));
  hall.nowMs += 30 * minuteMs;
  accepted(await hall.handlers.people.endBreak(asDesk(hall), { ...took, idempotencyKey: key() }));
  const came = { ...{ name: '王小雨', planned: 1, days: 1, late: 1, absent: 0 } };
  const missing = { ...{ name: '李想', planned: 1, days: 0, late: 0 }, presentMs: 0, breakMs: 0 };
  expect((await period(hallDay, hallDay)).attendance).toEqual([
    { ...came, presentMs: 30 * minuteMs, breakMs: 30 * minuteMs },
    { ...missing, absent: 0 },
  ]);
  await endForgottenDuties(hall.db, hall.nowMs + dayMs);
  const { to_ms, from_ms } = await hall.db.selectFrom('duty').selectAll().executeTakeFirstOrThrow();
  hall.nowMs += dayMs;
  expect((await period(hallDay, hallDay)).attendance).toEqual([
    { ...came, presentMs: (to_ms ?? 0) - from_ms, breakMs: 30 * minuteMs },
    { ...missing, absent: 1 },
  ]);
});

test('entries of the registers, and how long they stayed open, however late they are closed', async () => {
  const { writeEntry, addHappening } = hall.handlers.registers;
  const write = async (kind: 'complaint' | 'gift') => {
    const entry = {
      kind,
      incident: null,
      occurredAtMs: null,
      place: '大厅',
      visitId: null,
      guestId: null,
      fromEntryId: null,
    };
    const said = { what: '说得太久', done: '', told: '', own: {}, steps: [] };
    const ownerId = 'receptionist';
    const input = { idempotencyKey: key(), ...entry, ...said, ownerId };
    return accepted(await writeEntry(asDesk(hall), input)).entryId;
  };
  const happen = async (entryId: string, kind: 'closed' | 'voided') =>
    accepted(
      await addHappening(hall.as('supervisor'), {
        ...{ idempotencyKey: key(), entryId, kind, text: '说明' },
      }),
    );
  const [first, second] = [await write('complaint'), await write('complaint')];
  await write('complaint');
  await write('gift');
  await happen(await write('gift'), 'voided');
  hall.nowMs += 20 * minuteMs;
  await happen(first, 'closed');
  hall.nowMs += 3 * dayMs;
  await period(hallDay, hallDay);
  await happen(second, 'closed');
  expect((await period(hallDay, hallDay)).registers).toEqual([
    {
      ...{ kind: 'complaint', written: 3, closed: 2, open: 1 },
      medianOpenMs: 20 * minuteMs + (3 * dayMs) / 2,
      longestOpenMs: 20 * minuteMs + 3 * dayMs,
    },
    { kind: 'gift', written: 1, closed: 0, open: 1, medianOpenMs: null, longestOpenMs: null },
  ]);
});

test('a new hall asks for five years without counting days that it did not have', async () => {
  await arrive(hall);
  hall.nowMs += 2 * dayMs;
  await period('2021-11-01', '2026-11-26');
  expect(await kept()).toEqual(['2026-11-24', '2026-11-25']);
});
