import type { HallSettings } from '../hall-settings';
import { addDays, businessDayRange, instantOf, localTimeOf } from '../time';

export interface Period {
  readonly fromMs: number;
  readonly toMs: number;
}

/** How long any of these lasted within a period; where they overlap it counts once. */
export function overlapMs(parts: readonly Period[], period: Period): number {
  let countedToMs = period.fromMs;
  let sum = 0;
  for (const { fromMs, toMs } of [...parts].sort((a, b) => a.fromMs - b.fromMs)) {
    const endMs = Math.min(toMs, period.toMs);
    sum += Math.max(0, endMs - Math.max(fromMs, countedToMs));
    countedToMs = Math.max(countedToMs, endMs);
  }
  return sum;
}

/** {@link overlapMs} up to an instant, in whole seconds: what is shown of several must add up as shown. */
export function wholeSecondsOf(parts: readonly Period[], untilMs: number, fromMs = 0): number {
  return Math.floor(overlapMs(parts, { fromMs, toMs: untilMs }) / 1000) * 1000;
}

/** The hall's shifts in the order in which they follow one another within a business day. */
export function shiftsInOrder(hall: HallSettings): HallSettings['shifts'] {
  const intoTheDay = (minute: number) => (minute - hall.dayStartsAtMinute + 1440) % 1440;
  return [...hall.shifts].sort(
    (a, b) => intoTheDay(a.startsAtMinute) - intoTheDay(b.startsAtMinute),
  );
}

/**
 * From when to when a shift of a business day lasts. The first one begins and the last one ends
 * with the business day, so that the shifts together are the day and nothing falls between.
 * The whole day where `shiftId` is null or unknown.
 */
export function periodOf(day: string, shiftId: string | null, hall: HallSettings): Period {
  const whole = businessDayRange(day, hall);
  const shifts = shiftsInOrder(hall);
  const index = shifts.findIndex((shift) => shift.shiftId === shiftId);
  if (index < 0) return whole;
  // Where summer time skips an hour, the one after it begins no earlier than a shift of that hour.
  const beginOf = (place: number) =>
    Math.max(
      whole.fromMs,
      ...shifts.slice(1, place + 1).map((shift) => startOf(day, shift.startsAtMinute, hall)),
    );
  return {
    fromMs: beginOf(index),
    toMs: index + 1 < shifts.length ? beginOf(index + 1) : whole.toMs,
  };
}

function startOf(day: string, minute: number, hall: HallSettings): number {
  const date = minute < hall.dayStartsAtMinute ? addDays(day, 1) : day;
  return instantOf(date, minute, hall.timeZone);
}

/** The shift that an instant falls into. */
export function shiftAt(atMs: number, day: string, hall: HallSettings): string {
  return shiftFinder(day, hall)(atMs);
}

/** {@link shiftAt} for many instants of one day: the calendar is asked once, which is what takes its time. */
export function shiftFinder(day: string, hall: HallSettings): (atMs: number) => string {
  const ends = shiftsInOrder(hall).map(({ shiftId }) => ({
    shiftId,
    toMs: periodOf(day, shiftId, hall).toMs,
  }));
  return (atMs) => (ends.find(({ toMs }) => atMs < toMs) ?? ends.at(-1))?.shiftId ?? '';
}

/** The hour of the local day, 0–23, that an instant falls into. */
export function hourOf(atMs: number, timeZone: string): number {
  return Math.floor(localTimeOf(atMs, timeZone).minute / 60);
}

/** The hours, 0–23, from the first busy one to the last, in the order in which a business day has them. */
export function busyHours(
  isBusy: (hour: number) => boolean,
  { dayStartsAtMinute }: Pick<HallSettings, 'dayStartsAtMinute'>,
): number[] {
  const begins = Math.floor(dayStartsAtMinute / 60);
  const hours = Array.from({ length: 24 }, (_, step) => (begins + step) % 24);
  return hours.slice(Math.max(0, hours.findIndex(isBusy)), hours.findLastIndex(isBusy) + 1);
}
