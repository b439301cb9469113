import type { Result } from '../result';
import { ok, refuse } from '../result';
import { businessDayRange, type HallCalendar } from '../time';

/**
 * When a party arrived that is registered now, given what was said about it.
 * @param day the business day in hand, which the visit belongs to
 * @param saidMs undefined where it arrives as it is registered
 */
export function arrivalMs(
  day: string,
  hall: HallCalendar,
  saidMs: number | undefined,
  nowMs: number,
): Result<number, 'arrived-in-future' | 'arrived-before-day'> {
  if (saidMs === undefined) return ok(nowMs);
  if (saidMs > nowMs) return refuse('arrived-in-future');
  if (saidMs < businessDayRange(day, hall).fromMs) return refuse('arrived-before-day');
  return ok(saidMs);
}
