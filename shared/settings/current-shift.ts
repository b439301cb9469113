import type { HallSettings } from '../hall-settings';
import { localTimeOf } from '../time';

type Shift = HallSettings['shifts'][number];

/** The shift that an instant belongs to: each lasts until the next one starts, across the business day. */
export function currentShift(
  atMs: number,
  hall: Pick<HallSettings, 'timeZone' | 'dayStartsAtMinute' | 'shifts'>,
): Shift | undefined {
  const intoDay = (minute: number) => (minute - hall.dayStartsAtMinute + 1440) % 1440;
  const now = intoDay(localTimeOf(atMs, hall.timeZone).minute);
  const inOrder = hall.shifts.toSorted(
    (a, b) => intoDay(a.startsAtMinute) - intoDay(b.startsAtMinute),
  );
  return inOrder.findLast((shift) => intoDay(shift.startsAtMinute) <= now) ?? inOrder.at(-1);
}
