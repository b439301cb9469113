/** The hall's calendar: business days that begin at an hour of the morning, in the hall's own zone. */

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
/** Of the clock, not of the calendar. */
export const dayMs = 24 * hourMs;

/** What turns an instant into the hall's calendar. */
export interface HallCalendar {
  /** IANA zone, such as `Asia/Shanghai`. */
  readonly timeZone: string;
  /** Minute of the local day at which the business day begins; 240 is 04:00. */
  readonly dayStartsAtMinute: number;
}

export interface LocalTime {
  /** Local calendar date, `YYYY-MM-DD`. */
  readonly date: string;
  /** Minutes since local midnight, 0–1439. */
  readonly minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** The wall clock read as if it were UTC: the difference to `atMs` is the zone's offset there. */
function wallClockMs(atMs: number, timeZone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatFor(timeZone).formatToParts(atMs))
    parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** Local date and minute of an instant. */
export function localTimeOf(atMs: number, timeZone: string): LocalTime {
  const wall = new Date(wallClockMs(atMs, timeZone));
  return {
    date: wall.toISOString().slice(0, 10),
    minute: wall.getUTCHours() * 60 + wall.getUTCMinutes(),
  };
}

/** The calendar date `days` after `date` (both `YYYY-MM-DD`). */
export function addDays(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** The business day (`YYYY-MM-DD`) that an instant belongs to. */
export function businessDayOf(atMs: number, hall: HallCalendar): string {
  const { date, minute } = localTimeOf(atMs, hall.timeZone);
  return minute < hall.dayStartsAtMinute ? addDays(date, -1) : date;
}

/**
 * The instant at which a local date and minute happens. A minute that summer time skips
 * is taken with the offset before the change; one that happens twice, as the first.
 */
export function instantOf(date: string, minute: number, timeZone: string): number {
  const wall = Date.parse(`${date}T00:00:00Z`) + minute * minuteMs;
  const offsetAt = (ms: number) => wallClockMs(ms, timeZone) - Math.floor(ms / 1000) * 1000;
  const before = wall - offsetAt(wall - 24 * hourMs);
  const after = wall - offsetAt(wall + 24 * hourMs);
  const matches = [before, after].filter((ms) => wallClockMs(ms, timeZone) === wall);
  return matches.length > 0 ? Math.min(...matches) : before;
}

/** First instant of a business day and of the one after it. */
export function businessDayRange(
  day: string,
  hall: HallCalendar,
): { fromMs: number; toMs: number } {
  return {
    fromMs: instantOf(day, hall.dayStartsAtMinute, hall.timeZone),
    toMs: instantOf(addDays(day, 1), hall.dayStartsAtMinute, hall.timeZone),
  };
}
