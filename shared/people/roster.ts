import type { HallSettings } from '../hall-settings';
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

export type Staffing = 'enough' | 'too-few' | 'too-many';

/** How many people stand at a post in a shift, against what the hall wants. */
export function staffingOf(
  count: number,
  need: { readonly min: number; readonly max: number } | undefined,
): Staffing {
  if (!need) return 'enough';
  if (count < need.min) return 'too-few';
  return count > need.max ? 'too-many' : 'enough';
}
