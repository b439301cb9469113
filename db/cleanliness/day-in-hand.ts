import type { HallSettings } from '../../shared/hall-settings';
import { businessDayOf } from '../../shared/time';
import type { Reader } from '../schema';
import { findNewestOpenedDay, findSignOff } from './day.queries';

export interface DayInHand {
  readonly day: string;
  readonly signedOff: boolean;
}

/**
 * The business day that whatever happens now belongs to: the calendar's, or a later one that was
 * begun by hand after an early sign-off.
 */
export async function readDayInHand(
  db: Reader,
  hall: HallSettings,
  nowMs: number,
): Promise<DayInHand> {
  const calendarDay = businessDayOf(nowMs, hall);
  const opened = await findNewestOpenedDay(db);
  const day = opened !== undefined && opened > calendarDay ? opened : calendarDay;
  return { day, signedOff: (await findSignOff(db, day)) !== undefined };
}
