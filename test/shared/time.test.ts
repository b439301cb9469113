import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  businessDayOf,
  businessDayRange,
  hourMs,
  instantOf,
  localTimeOf,
  minuteMs,
} from '../../shared/time';

/** Zones with summer time in the north, the south and of half an hour; one with a quarter; one with none. */
const zones = [
  ...['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'],
  ...['America/Santiago', 'Asia/Kathmandu', 'Pacific/Auckland'],
] as const;
const zone = fc.constantFrom(...zones);
const instant = fc.integer({
  min: Date.parse('2024-01-01T00:00:00Z'),
  max: Date.parse('2030-01-01T00:00:00Z'),
});
/** Business days begin after the hours at which these zones change their clocks. */
const hall = fc.record({
  timeZone: zone,
  dayStartsAtMinute: fc.integer({ min: 4 * 60, max: 10 * 60 }),
});

test('the hall’s wall clock is that of its zone', () => {
  expect(localTimeOf(Date.parse('2026-11-24T02:00:00Z'), 'Asia/Shanghai')).toEqual({
    ...{ date: '2026-11-24', minute: 600 },
  });
  expect(localTimeOf(Date.parse('2026-03-29T01:00:00Z'), 'Europe/Berlin')).toEqual({
    ...{ date: '2026-03-29', minute: 180 },
  });
});

test('dates are added over months, leap years and summer time', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2026-03-30', -1)).toBe('2026-03-29');
});

test('a minute that is skipped or happens twice has one instant', () => {
  const at = (date: string, minute: number) =>
    new Date(instantOf(date, minute, 'Europe/Berlin')).toISOString();
  expect(at('2026-03-29', 150)).toBe('2026-03-29T01:30:00.000Z');
  expect(at('2026-10-25', 150)).toBe('2026-10-25T00:30:00.000Z');
});

test('a business day lasts 23, 24 or 25 hours', () => {
  const hoursOf = (day: string) => {
    const range = businessDayRange(day, { timeZone: 'Europe/Berlin', dayStartsAtMinute: 240 });
    return (range.toMs - range.fromMs) / hourMs;
  };
  expect(['2026-03-28', '2026-03-29', '2026-10-24'].map(hoursOf)).toEqual([23, 24, 25]);
});

describe('for every instant, in every zone', () => {
  test('the wall clock leads back to the instant, or to the first of the same hour', () => {
    fc.assert(
      fc.property(instant, zone, (atMs, timeZone) => {
        const { date, minute } = localTimeOf(atMs, timeZone);
        const wholeMinute = Math.floor(atMs / minuteMs) * minuteMs;
        const back = instantOf(date, minute, timeZone);
        expect([wholeMinute, wholeMinute - hourMs, wholeMinute - hourMs / 2]).toContain(back);
        expect(localTimeOf(back, timeZone)).toEqual({ date, minute });
      }),
    );
  });

  test('the business day that it belongs to contains it', () => {
    fc.assert(
      fc.property(instant, hall, (atMs, calendar) => {
        const { fromMs, toMs } = businessDayRange(businessDayOf(atMs, calendar), calendar);
        expect(fromMs <= atMs && atMs < toMs).toBe(true);
      }),
    );
  });

  test('business days follow one another without a gap', () => {
    fc.assert(
      fc.property(instant, hall, (atMs, calendar) => {
        const day = businessDayOf(atMs, calendar);
        const { toMs } = businessDayRange(day, calendar);
        expect(businessDayRange(addDays(day, 1), calendar).fromMs).toBe(toMs);
        expect(businessDayOf(toMs, calendar)).toBe(addDays(day, 1));
        expect(businessDayOf(toMs - 1, calendar)).toBe(day);
      }),
    );
  });
});
