import { addDays } from '../time';

/** Days and months of the calendar, as texts that sort: `2026-11-24` and `2026-11`. */

export interface DayRange {
  /** Both days are within. */
  readonly fromDay: string;
  readonly toDay: string;
}

export function isMonth(span: string): boolean {
  return span.length === 7;
}

/** Every day of a range, in order. */
export function daysOf({ fromDay, toDay }: DayRange): string[] {
  const days: string[] = [];
  for (let day = fromDay; day <= toDay; day = addDays(day, 1)) days.push(day);
  return days;
}

export function monthRange(month: string): DayRange {
  return { fromDay: `${month}-01`, toDay: addDays(`${addMonths(month, 1)}-01`, -1) };
}

/** The fewest months and days that together are the range. */
export function spansOf({ fromDay, toDay }: DayRange): string[] {
  const spans: string[] = [];
  let day = fromDay;
  while (day <= toDay) {
    const month = day.slice(0, 7);
    const end = monthRange(month).toDay;
    const whole = day.endsWith('-01') && end <= toDay;
    spans.push(whole ? month : day);
    day = addDays(whole ? end : day, 1);
  }
  return spans;
}

/** What a range is compared with: as many whole months, or else as many days, just before it. */
export function rangeBefore({ fromDay, toDay }: DayRange): DayRange {
  const lastDay = addDays(fromDay, -1);
  const first = fromDay.slice(0, 7);
  const last = toDay.slice(0, 7);
  if (fromDay.endsWith('-01') && toDay === monthRange(last).toDay) {
    return { fromDay: `${addMonths(first, -monthsFrom(first, last) - 1)}-01`, toDay: lastDay };
  }
  return { fromDay: addDays(fromDay, -countDays({ fromDay, toDay })), toDay: lastDay };
}

export function countDays({ fromDay, toDay }: DayRange): number {
  return Math.round((Date.parse(toDay) - Date.parse(fromDay)) / 86_400_000) + 1;
}

function addMonths(month: string, months: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}

function monthsFrom(first: string, last: string): number {
  const years = Number(last.slice(0, 4)) - Number(first.slice(0, 4));
  return years * 12 + Number(last.slice(5)) - Number(first.slice(5));
}
