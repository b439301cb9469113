import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Festival, festivalOn } from '../../../shared/reception/festivals';
import { addDays } from '../../../shared/time';

/** First day of each festival by the published calendars. */
const known: readonly (readonly [date: string, festival: Festival | undefined])[] = [
  ['2020-10-01', 'mid-autumn'],
  ['2023-01-21', 'spring-festival-eve'],
  ['2023-01-22', 'spring-festival'],
  // 2023 has a second February of the moon, 2025 a second June: neither moves a festival.
  ['2023-06-22', 'dragon-boat'],
  ['2023-09-29', 'mid-autumn'],
  ['2024-02-09', 'spring-festival-eve'],
  ['2024-02-10', 'spring-festival'],
  ['2024-02-24', 'lantern'],
  ['2024-06-10', 'dragon-boat'],
  ['2024-08-10', 'qixi'],
  ['2024-09-17', 'mid-autumn'],
  ['2024-10-11', 'double-ninth'],
  ['2025-01-28', 'spring-festival-eve'],
  ['2025-01-29', 'spring-festival'],
  ['2025-02-12', 'lantern'],
  ['2025-05-31', 'dragon-boat'],
  ['2025-08-29', 'qixi'],
  ['2025-10-06', 'mid-autumn'],
  ['2025-10-29', 'double-ninth'],
  ['2026-02-16', 'spring-festival-eve'],
  ['2026-02-17', 'spring-festival'],
  ['2026-03-03', 'lantern'],
  ['2026-06-19', 'dragon-boat'],
  ['2026-08-19', 'qixi'],
  ['2026-09-25', 'mid-autumn'],
  ['2026-10-18', 'double-ninth'],
  ['2027-02-05', 'spring-festival-eve'],
  ['2027-02-06', 'spring-festival'],
  ['2027-02-20', 'lantern'],
  ['2027-09-15', 'mid-autumn'],
  ['2026-01-01', 'new-year'],
  ['2026-03-08', 'womens-day'],
  ['2026-05-05', 'labour-day'],
  ['2026-06-01', 'childrens-day'],
  ['2026-10-07', 'national-day'],
  ['2026-12-24', 'christmas'],
  ['2026-02-24', undefined],
  ['2026-04-05', undefined],
  ['2026-11-24', undefined],
];

test.each(known)('%s is %s', (date, festival) => {
  expect(festivalOn(date)).toBe(festival);
});

const date = fc.integer({ min: 0, max: 36_523 }).map((days) => addDays('2000-01-02', days));

const onceAYear = [
  'spring-festival-eve',
  'lantern',
  'dragon-boat',
  'qixi',
  'mid-autumn',
  'double-ninth',
] as const;

test('every lunar festival comes once in every year of the century', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2098 }), (year) => {
      const days = Array.from({ length: 365 }, (_, index) =>
        festivalOn(addDays(`${year}-01-01`, index)),
      );
      const count = (festival: Festival) => days.filter((each) => each === festival).length;
      expect(onceAYear.map(count)).toEqual(onceAYear.map(() => 1));
      expect(count('spring-festival')).toBe(7);
    }),
    { numRuns: 20 },
  );
});

test('the lunar ones keep their distances', () => {
  fc.assert(
    fc.property(date, (day) => {
      if (festivalOn(day) !== 'spring-festival-eve') return;
      expect(festivalOn(addDays(day, 1))).toBe('spring-festival');
      expect(festivalOn(addDays(day, 8))).not.toBe('spring-festival');
      expect(festivalOn(addDays(day, 15))).toBe('lantern');
    }),
    { numRuns: 3000 },
  );
});
