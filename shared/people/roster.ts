import type { HallSettings } from '../hall-settings';
import type { Post } from '../procedure';
import { addDays, instantOf } from '../time';

/** The Monday of the week that a day is in. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

/** The seven days from a Monday on. */
export function weekFrom(monday: string): readonly string[] {
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
}

/**
 * From when to when a shift of a business day is worked, in the hall's zone; over midnight where
 * its end is not after its beginning. Where the hall says nothing, from the shift's beginning to
 * the next one's. Undefined for a shift that the hall does not have.
 */
export function workedHours(
  day: string,
  shiftId: string,
  hall: HallSettings,
): { readonly fromMs: number; readonly toMs: number } | undefined {
  const { timeZone, dayStartsAtMinute } = hall;
  const minutes = workedMinutes(shiftId, hall);
  if (!minutes) return undefined;
  const at = (minute: number, from: string) => instantOf(from, minute, timeZone);
  // What is worked before the business day begins is the night that follows it.
  const begins = minutes.fromMinute < dayStartsAtMinute ? addDays(day, 1) : day;
  const ends = minutes.toMinute <= minutes.fromMinute ? addDays(begins, 1) : begins;
  const fromMs = at(minutes.fromMinute, begins);
  return { fromMs, toMs: Math.max(fromMs + 1, at(minutes.toMinute, ends)) };
}

/** Minutes of the local day between which a shift is worked. */
export function workedMinutes(
  shiftId: string,
  hall: HallSettings,
): { readonly fromMinute: number; readonly toMinute: number } | undefined {
  const index = hall.shifts.findIndex((shift) => shift.shiftId === shiftId);
  const shift = hall.shifts[index];
  if (!shift) return undefined;
  const own = hall.rosterRules.hours.find((hours) => hours.shiftId === shiftId);
  const others = hall.shifts.map(({ startsAtMinute }) => startsAtMinute);
  const intoIt = (minute: number) => (minute - shift.startsAtMinute + 1439) % 1440;
  const next = others.toSorted((a, b) => intoIt(a) - intoIt(b))[0] ?? hall.dayStartsAtMinute;
  return own ?? { fromMinute: shift.startsAtMinute, toMinute: next };
}

export interface StaffingNeed {
  readonly post: Post;
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly min: number;
  readonly max: number;
}

interface PlannedAt {
  readonly post: Post;
  readonly fromMs: number;
  readonly toMs: number;
}

/** A time in which a post has other than what the hall wants: so many too few (negative) or too many. */
export interface StaffingGap {
  readonly fromMs: number;
  readonly toMs: number;
  readonly difference: number;
}

/** From when to when a need holds on a business day. */
export function neededHours(
  day: string,
  { fromMinute, toMinute }: Pick<StaffingNeed, 'fromMinute' | 'toMinute'>,
  { timeZone, dayStartsAtMinute }: Pick<HallSettings, 'timeZone' | 'dayStartsAtMinute'>,
): { readonly fromMs: number; readonly toMs: number } {
  const begins = fromMinute < dayStartsAtMinute ? addDays(day, 1) : day;
  const ends = toMinute <= fromMinute ? addDays(begins, 1) : begins;
  return {
    fromMs: instantOf(begins, fromMinute, timeZone),
    toMs: instantOf(ends, toMinute, timeZone),
  };
}

/**
 * Where the people planned at a post are fewer or more than wanted, whichever shifts they are in.
 * Counted between every coming and going, so that a gap of an hour between two shifts shows.
 */
export function staffingGaps(
  planned: readonly PlannedAt[],
  need: StaffingNeed,
  hours: { readonly fromMs: number; readonly toMs: number },
): readonly StaffingGap[] {
  const own = planned.filter(({ post }) => post === need.post);
  const within = (atMs: number) => atMs > hours.fromMs && atMs < hours.toMs;
  const turns = own.flatMap(({ fromMs, toMs }) => [fromMs, toMs]).filter(within);
  const edges = [...new Set([hours.fromMs, ...turns, hours.toMs])].sort((a, b) => a - b);
  const gaps: StaffingGap[] = [];
  edges.slice(0, -1).forEach((fromMs, index) => {
    const toMs = edges[index + 1] ?? fromMs;
    const count = own.filter((each) => each.fromMs <= fromMs && each.toMs > fromMs).length;
    const difference = Math.min(0, count - need.min) + Math.max(0, count - need.max);
    const last = gaps.at(-1);
    if (difference === 0) return;
    if (last?.toMs === fromMs && last.difference === difference)
      gaps[gaps.length - 1] = { ...last, toMs };
    else gaps.push({ fromMs, toMs, difference });
  });
  return gaps;
}
