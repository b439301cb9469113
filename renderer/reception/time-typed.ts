import type { HallSettings } from '../../shared/hall-settings';
import { addDays, instantOf, localTimeOf } from '../../shared/time';

/**
 * A time of day as it is typed (`14:32`, `1432`, `9.05`, `14：32`) on a business day, in epoch
 * milliseconds. Undefined where nothing was typed, or the very minute that it is now: that is now.
 */
export function timeTyped(
  text: string,
  day: string,
  hall: Pick<HallSettings, 'timeZone' | 'dayStartsAtMinute'>,
  nowMs: number,
): number | 'not-a-time' | undefined {
  const typed = text.normalize('NFKC').trim();
  if (typed === '') return undefined;
  const [, hours, minutes] = /^(\d{1,2})[:.]?(\d{2})$/.exec(typed) ?? [];
  const minute = Number(hours) * 60 + Number(minutes);
  if (!(Number(hours) < 24 && Number(minutes) < 60)) return 'not-a-time';
  const date = minute < hall.dayStartsAtMinute ? addDays(day, 1) : day;
  const now = localTimeOf(nowMs, hall.timeZone);
  if (now.date === date && now.minute === minute) return undefined;
  return instantOf(date, minute, hall.timeZone);
}
