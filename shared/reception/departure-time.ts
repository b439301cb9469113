import type { Result } from '../result';
import { ok, refuse } from '../result';
import { addDays, businessDayRange, type HallCalendar, instantOf, minuteMs } from '../time';

/** A hall with its closing time, a minute of the local day. */
export interface ClosingHall extends HallCalendar {
  readonly closesAtMinute: number;
}

interface Stay {
  /** Business day of the visit. */
  readonly day: string;
  readonly arrivedAtMs: number;
}

/** When the doors close on a business day; a minute before the day starts is after midnight. */
export function closingMs(day: string, hall: ClosingHall): number {
  const date = hall.closesAtMinute < hall.dayStartsAtMinute ? addDays(day, 1) : day;
  return instantOf(date, hall.closesAtMinute, hall.timeZone);
}

/**
 * Whether the departure of an open visit was probably forgotten: the doors of its day have closed.
 * Who came after that is asked about when the day turns.
 */
export function isDepartureForgotten(stay: Stay, hall: ClosingHall, nowMs: number): boolean {
  const closedMs = closingMs(stay.day, hall);
  const askAtMs = stay.arrivedAtMs < closedMs ? closedMs : businessDayRange(stay.day, hall).toMs;
  return nowMs >= askAtMs;
}

/** The time of leaving to begin with: now on the day itself, closing time for a day that is over. */
export function likelyDepartureMs(stay: Stay, hall: ClosingHall, nowMs: number): number {
  if (nowMs < businessDayRange(stay.day, hall).toMs) return nowMs;
  return Math.max(stay.arrivedAtMs, closingMs(stay.day, hall));
}

/**
 * When a party left, given what was said about it. Times are said in whole minutes: one within the
 * minute of the arrival, or of the last drink, means just after it.
 * @param saidMs undefined where it leaves as it is recorded
 * @param servedAtMs when it was last brought a drink; undefined if never
 */
export function departureMs(
  stay: { readonly arrivedAtMs: number; readonly servedAtMs: number | undefined },
  saidMs: number | undefined,
  nowMs: number,
): Result<number, 'left-in-future' | 'left-before-arrival' | 'left-before-served'> {
  const { arrivedAtMs, servedAtMs = arrivedAtMs } = stay;
  // A clock that was set back must not produce a negative stay.
  if (saidMs === undefined) return ok(Math.max(nowMs, arrivedAtMs));
  if (saidMs > nowMs) return refuse('left-in-future');
  if (saidMs <= arrivedAtMs - minuteMs) return refuse('left-before-arrival');
  if (saidMs <= servedAtMs - minuteMs) return refuse('left-before-served');
  return ok(Math.max(saidMs, arrivedAtMs, servedAtMs));
}
