import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultHallSettings, type HallSettings } from '../../../shared/hall-settings';
import {
  mondayOf,
  neededHours,
  staffingGaps,
  weekFrom,
  workedHours,
} from '../../../shared/people/roster';
import { businessDayOf, hourMs } from '../../../shared/time';

const hallWith = (timeZone: string, fromMinute: number, toMinute: number): HallSettings => ({
  ...defaultHallSettings,
  timeZone,
  rosterRules: { hours: [{ shiftId: 'early', fromMinute, toMinute }] },
});
const hoursOf = (day: string, hall: HallSettings) => {
  const hours = workedHours(day, 'early', hall);
  if (!hours) throw new Error('no such shift');
  return { ...hours, hours: (hours.toMs - hours.fromMs) / hourMs };
};

test('a shift over midnight ends on the next calendar day of the same business day', () => {
  const hall = hallWith('Asia/Shanghai', 18 * 60, 2 * 60);
  expect(hoursOf('2026-11-24', hall)).toEqual({
    fromMs: Date.parse('2026-11-24T10:00:00Z'),
    toMs: Date.parse('2026-11-24T18:00:00Z'),
    hours: 8,
  });
});

test('a night in which the clock changes is an hour shorter or longer', () => {
  const night = hallWith('Europe/Berlin', 22 * 60, 6 * 60);
  expect(hoursOf('2026-03-28', night).hours).toBe(7);
  expect(hoursOf('2026-10-24', night).hours).toBe(9);
  expect(hoursOf('2026-11-24', night).hours).toBe(8);
});

test('whatever the hours and the zone, a shift begins in its business day and ends after', () => {
  const minute = fc.integer({ min: 0, max: 1439 });
  const zone = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/New_York');
  const day = fc.integer({ min: 0, max: 364 }).map((n) => {
    const date = new Date(Date.UTC(2026, 0, 1 + n));
    return date.toISOString().slice(0, 10);
  });
  fc.assert(
    fc.property(zone, minute, minute, day, (timeZone, from, to, on) => {
      const hall = hallWith(timeZone, from, to);
      const { fromMs, toMs } = hoursOf(on, hall);
      expect(toMs).toBeGreaterThan(fromMs);
      expect(toMs - fromMs).toBeLessThanOrEqual(25 * hourMs);
      expect(businessDayOf(fromMs, hall)).toBe(on);
    }),
  );
});

test('without hours of its own a shift is worked until the next begins', () => {
  const hall = { ...defaultHallSettings, rosterRules: { hours: [] } };
  const late = workedHours('2026-11-24', 'late', hall);
  expect(late && (late.toMs - late.fromMs) / hourMs).toBe(13);
  expect(workedHours('2026-11-24', 'night', hall)).toBeUndefined();
});

test('a week begins on Monday', () => {
  expect(mondayOf('2026-11-29')).toBe('2026-11-23');
  expect(mondayOf('2026-11-23')).toBe('2026-11-23');
  expect(weekFrom('2026-11-23').at(-1)).toBe('2026-11-29');
});

const barFrom9To21 = { post: 'bar', fromMinute: 540, toMinute: 1260, min: 1, max: 2 } as const;
const at = (hour: number) => Date.parse('2026-11-24T00:00:00+08:00') + hour * hourMs;

test('an hour between two shifts in which nobody is planned shows, and so does one with too many', () => {
  const planned = [
    { post: 'bar' as const, fromMs: at(9), toMs: at(13) },
    { post: 'bar' as const, fromMs: at(14), toMs: at(21) },
    { post: 'agent' as const, fromMs: at(9), toMs: at(21) },
  ];
  const hours = neededHours('2026-11-24', barFrom9To21, defaultHallSettings);
  expect(hours).toEqual({ fromMs: at(9), toMs: at(21) });
  expect(staffingGaps(planned, barFrom9To21, hours)).toEqual([
    { fromMs: at(13), toMs: at(14), difference: -1 },
  ]);
  const more = [...planned, ...planned.map((each) => ({ ...each, fromMs: at(18) })), ...planned];
  expect(staffingGaps(more, barFrom9To21, hours)).toEqual([
    { fromMs: at(13), toMs: at(14), difference: -1 },
    { fromMs: at(18), toMs: at(21), difference: 1 },
  ]);
});

test('gaps are what counting every hour by itself says', () => {
  const span = fc
    .tuple(fc.integer({ min: 6, max: 23 }), fc.integer({ min: 1, max: 10 }))
    .map(([from, length]) => ({ fromMs: at(from), toMs: at(from + length) }));
  const person = fc.record({ post: fc.constantFrom('bar', 'agent'), own: span });
  fc.assert(
    fc.property(fc.array(person, { maxLength: 6 }), (people) => {
      const planned = people.map(({ post, own }) => ({ post, ...own }) as const);
      const hours = neededHours('2026-11-24', barFrom9To21, defaultHallSettings);
      const gaps = staffingGaps(planned, barFrom9To21, hours);
      for (let hour = 9; hour < 21; hour += 1) {
        const count = planned.filter(
          ({ post, fromMs, toMs }) => post === 'bar' && fromMs <= at(hour) && toMs > at(hour),
        ).length;
        const wanted = count < 1 ? count - 1 : Math.max(0, count - 2);
        const said = gaps.find(({ fromMs, toMs }) => fromMs <= at(hour) && toMs > at(hour));
        expect(said?.difference ?? 0).toBe(wanted);
      }
    }),
  );
});
