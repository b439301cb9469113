import { SolarDay } from 'tyme4ts';

/** Days on which a guest is greeted by the festival, lunar ones first: theirs moves, and is the rarer. */
export const festivals = [
  'spring-festival-eve',
  'spring-festival',
  'lantern',
  'dragon-boat',
  'qixi',
  'mid-autumn',
  'double-ninth',
  'new-year',
  'womens-day',
  'labour-day',
  'childrens-day',
  'national-day',
  'christmas',
] as const;
export type Festival = (typeof festivals)[number];

/** Month, first and last day; the long ones last as long as people are off. */
type Days = readonly [festival: Festival, month: number, from: number, to: number];

const lunarDays: readonly Days[] = [
  ['spring-festival', 1, 1, 7],
  ['lantern', 1, 15, 15],
  ['dragon-boat', 5, 5, 5],
  ['qixi', 7, 7, 7],
  ['mid-autumn', 8, 15, 15],
  ['double-ninth', 9, 9, 9],
];

const solarDays: readonly Days[] = [
  ['new-year', 1, 1, 3],
  ['womens-day', 3, 8, 8],
  ['labour-day', 5, 1, 5],
  ['childrens-day', 6, 1, 1],
  ['national-day', 10, 1, 7],
  ['christmas', 12, 24, 25],
];

function among(days: readonly Days[], month: number, day: number): Festival | undefined {
  return days.find(([, m, from, to]) => m === month && day >= from && day <= to)?.[0];
}

/**
 * The festival of a calendar date (`YYYY-MM-DD`), by the lunar calendar before the solar one: on
 * 1 October 2020 it is Mid-Autumn. A leap month has no festivals of its own. Tomb-Sweeping Day is
 * not among them: nobody is wished a happy one.
 */
export function festivalOn(date: string): Festival | undefined {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const today = SolarDay.fromYmd(year, month, day);
  const tomorrow = today.next(1).getLunarDay();
  if (tomorrow.getMonth() === 1 && tomorrow.getDay() === 1) return 'spring-festival-eve';
  // A leap month counts as its negative.
  const lunar = today.getLunarDay();
  return among(lunarDays, lunar.getMonth(), lunar.getDay()) ?? among(solarDays, month, day);
}
