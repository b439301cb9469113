import type { RoundPurpose, RoundTask } from '../cleanliness-standard';
import { businessDayRange, dayMs, type HallCalendar, hourMs, instantOf, minuteMs } from '../time';

export interface RoundTime {
  readonly purpose: RoundPurpose;
  readonly dueAtMs: number;
}

/** A round is offered so long before its time. */
export const offeredAheadMs = 30 * minuteMs;

/**
 * When a task's rounds are due on a business day, in order. Epoch milliseconds; minutes before the
 * day's own beginning belong to its end, after midnight. After rain: so long after each rain that
 * ended on the day and was not followed by another within that time.
 */
export function timesOfTask(
  { purpose, atMinute, untilMinute }: Pick<RoundTask, 'purpose' | 'atMinute' | 'untilMinute'>,
  day: string,
  hall: HallCalendar,
  rain: {
    readonly endedMs: readonly number[];
    readonly beganMs: readonly number[];
    readonly afterMs: number;
  },
): RoundTime[] {
  if (atMinute === null) {
    const { fromMs, toMs } = businessDayRange(day, hall);
    return rain.endedMs
      .filter((endedMs) => endedMs >= fromMs && endedMs < toMs)
      .filter(
        (endedMs) =>
          !rain.beganMs.some((beganMs) => beganMs > endedMs && beganMs < endedMs + rain.afterMs),
      )
      .map((endedMs) => ({ purpose, dueAtMs: endedMs + rain.afterMs }));
  }
  const at = (minute: number) => {
    const atMs = instantOf(day, minute, hall.timeZone);
    return minute < hall.dayStartsAtMinute ? atMs + dayMs : atMs;
  };
  const lastMs = untilMinute === null ? at(atMinute) : at(untilMinute);
  const times: RoundTime[] = [];
  for (let dueAtMs = at(atMinute); dueAtMs <= lastMs; dueAtMs += hourMs) {
    times.push({ purpose, dueAtMs });
  }
  return times;
}

export type RoundUrgency = 'later' | 'due' | 'overdue';

/**
 * How pressing a round is that nobody has finished. After rain the clock runs from its end. An hourly
 * round that the next has replaced is missed, not overdue.
 */
export function urgencyOf({ purpose, dueAtMs }: RoundTime, nowMs: number): RoundUrgency {
  if (nowMs > dueAtMs) return 'overdue';
  return purpose === 'after-rain' || nowMs >= dueAtMs - offeredAheadMs ? 'due' : 'later';
}

/**
 * The rounds of an area that matter now, of all of its day: of the hourly ones only the latest that
 * has come up, or else the next; of the others each.
 */
export function roundsThatMatter<Time extends RoundTime>(
  times: readonly Time[],
  nowMs: number,
): Time[] {
  const hourly = times
    .filter(({ purpose }) => purpose === 'hourly')
    .sort((a, b) => a.dueAtMs - b.dueAtMs);
  const current = hourly.findLast((time) => urgencyOf(time, nowMs) !== 'later') ?? hourly[0];
  return times
    .filter((time) => time.purpose !== 'hourly' || time === current)
    .sort((a, b) => a.dueAtMs - b.dueAtMs);
}
