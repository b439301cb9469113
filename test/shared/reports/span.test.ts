import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countDays,
  daysOf,
  isMonth,
  monthRange,
  rangeBefore,
  spansOf,
} from '../../../shared/reports/span';
import { addDays } from '../../../shared/time';

const ranges = fc
  .record({ start: fc.integer({ min: 0, max: 4000 }), days: fc.integer({ min: 1, max: 900 }) })
  .map(({ start, days }) => {
    const fromDay = addDays('2020-01-01', start);
    return { fromDay, toDay: addDays(fromDay, days - 1) };
  });

test('the months and days of a range are its days, each once and in order', () => {
  fc.assert(
    fc.property(ranges, (range) => {
      const days = spansOf(range).flatMap((span) =>
        isMonth(span) ? daysOf(monthRange(span)) : [span],
      );
      expect(days).toEqual(daysOf(range));
      expect(days.length).toBe(countDays(range));
    }),
  );
});

test('a range of five years is few spans', () => {
  expect(spansOf({ fromDay: '2021-11-25', toDay: '2026-11-24' })).toHaveLength(59 + 6 + 24);
});

test('what a range is compared with ends the day before it and is as long, in months or days', () => {
  fc.assert(
    fc.property(ranges, (range) => {
      const before = rangeBefore(range);
      expect(addDays(before.toDay, 1)).toBe(range.fromDay);
      if (spansOf(range).every(isMonth)) {
        expect(spansOf(before)).toHaveLength(spansOf(range).length);
        expect(spansOf(before).every(isMonth)).toBe(true);
      } else expect(countDays(before)).toBe(countDays(range));
    }),
  );
  expect(rangeBefore({ fromDay: '2026-01-01', toDay: '2026-02-28' })).toEqual({
    fromDay: '2025-11-01',
    toDay: '2025-12-31',
  });
});
