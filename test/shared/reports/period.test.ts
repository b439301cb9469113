import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultHallSettings, type HallSettings } from '../../../shared/hall-settings';
import {
  busyHours,
  hourOf,
  overlapMs,
  periodOf,
  shiftAt,
  shiftsInOrder,
} from '../../../shared/reports/period';
import { businessDayRange, hourMs } from '../../../shared/time';

const day = '2026-11-24';
const shiftFrom = (shiftId: string, startsAtMinute: number) => ({
  ...{ shiftId, name: { zh: '班', en: 'Shift' }, startsAtMinute },
});
const shifts = [shiftFrom('early', 240), shiftFrom('late', 870)];
const at = (local: string) => Date.parse(`${local}:00+08:00`);

test('the shifts of a hall follow one another within its business day', () => {
  const night = shiftFrom('night', 60);
  const hall = { ...defaultHallSettings, shifts: [night, ...shifts.toReversed()] };
  expect(shiftsInOrder(hall)).toEqual([...shifts, night]);
  expect(['early', 'late', 'night', null].map((id) => periodOf(day, id, hall))).toEqual([
    { fromMs: at('2026-11-24T04:00'), toMs: at('2026-11-24T14:30') },
    { fromMs: at('2026-11-24T14:30'), toMs: at('2026-11-25T01:00') },
    { fromMs: at('2026-11-25T01:00'), toMs: at('2026-11-25T04:00') },
    { fromMs: at('2026-11-24T04:00'), toMs: at('2026-11-25T04:00') },
  ]);
});

test('the first shift takes what came before the day, the last what came after', () => {
  const shift = (local: string) => shiftAt(at(local), day, { ...defaultHallSettings, shifts });
  expect(
    ['2026-11-23T20:00', '2026-11-24T14:29', '2026-11-24T14:30', '2026-11-25T10:00'].map(shift),
  ).toEqual(['early', 'early', 'late', 'late']);
});

test('the hour of an instant is the hall’s', () => {
  expect(
    [at('2026-11-24T00:59'), at('2026-11-24T23:00')].map((ms) => hourOf(ms, 'Asia/Shanghai')),
  ).toEqual([0, 23]);
  expect(hourOf(at('2026-11-24T10:00'), 'Asia/Kathmandu')).toBe(7);
});

const halls = fc
  .record({
    timeZone: fc.constantFrom(
      'Asia/Shanghai',
      'Europe/Berlin',
      'America/Santiago',
      'Australia/Lord_Howe',
    ),
    dayStartsAtMinute: fc.integer({ min: 240, max: 600 }),
    starts: fc.uniqueArray(
      fc.oneof(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 60, max: 200 })),
      { minLength: 1, maxLength: 5 },
    ),
  })
  .map(
    ({ timeZone, dayStartsAtMinute, starts }): HallSettings => ({
      ...defaultHallSettings,
      ...{ timeZone, dayStartsAtMinute },
      shifts: starts.map((minute) => shiftFrom(`from ${minute}`, minute)),
    }),
  );
/** Days on which clocks change somewhere, and others. */
const days = fc.oneof(
  fc.constantFrom(
    '2026-03-28',
    '2026-03-29',
    '2026-10-24',
    '2026-10-25',
    '2026-04-04',
    '2026-09-05',
    '2026-10-03',
  ),
  fc
    .integer({ min: 0, max: 2_000 })
    .map((n) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10)),
);

test('however the shifts lie, together they are the day: no gap, no overlap', () => {
  fc.assert(
    fc.property(halls, days, (hall, each) => {
      const whole = businessDayRange(each, hall);
      const periods = shiftsInOrder(hall).map(({ shiftId }) => periodOf(each, shiftId, hall));
      const borders = [whole.fromMs, ...periods.map(({ toMs }) => toMs)];
      expect(periods.map(({ fromMs }) => fromMs)).toEqual(borders.slice(0, -1));
      expect(borders.at(-1)).toBe(whole.toMs);
      expect(borders).toEqual([...borders].sort((a, b) => a - b));
    }),
    { numRuns: 300 },
  );
});

test('every instant of a day is in the one shift whose time it is', () => {
  fc.assert(
    fc.property(halls, days, fc.integer({ min: 0, max: 25 * hourMs }), (hall, each, intoMs) => {
      const { fromMs, toMs } = businessDayRange(each, hall);
      const atMs = Math.min(fromMs + intoMs, toMs - 1);
      const inside = hall.shifts.filter(({ shiftId }) => {
        const period = periodOf(each, shiftId, hall);
        return period.fromMs <= atMs && atMs < period.toMs;
      });
      expect(inside.map(({ shiftId }) => shiftId)).toEqual([shiftAt(atMs, each, hall)]);
    }),
    { numRuns: 300 },
  );
});

test('what overlaps counts once, and only within the period', () => {
  const spans = fc.array(
    fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({
      ...{ fromMs: Math.min(a, b), toMs: Math.max(a, b) },
    })),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(
      spans,
      spans.filter(({ length }) => length > 0),
      (parts, [period]) => {
        if (!period) return;
        const within = (at: number) =>
          at >= period.fromMs &&
          at < period.toMs &&
          parts.some(({ fromMs, toMs }) => at >= fromMs && at < toMs);
        const counted = Array.from({ length: 60 }, (_, at) => at).filter(within);
        expect(overlapMs(parts, period)).toBe(counted.length);
      },
    ),
  );
});

test('hours go from the first busy one to the last as the hall’s day has them, quiet ones between', () => {
  const hall = { dayStartsAtMinute: 240 };
  const of = (...busy: number[]) => busyHours((hour) => busy.includes(hour), hall);
  expect(of()).toEqual([]);
  expect(of(14, 12, 15)).toEqual([12, 13, 14, 15]);
  // After midnight it is still the same business day.
  expect(of(1, 22)).toEqual([22, 23, 0, 1]);
});
