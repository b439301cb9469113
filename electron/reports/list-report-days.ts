import { listDays } from '../../db/cleanliness/day.queries';
import { readDayInHand } from '../../db/cleanliness/day-in-hand';
import { readHallSettings } from '../../db/settings/setting.queries';
import type { reportsContract } from '../../shared/reports/contract';
import { shiftAt, shiftsInOrder } from '../../shared/reports/period';
import type { UseCase } from '../use-case';

const daysShown = 60;

/** The days that can be reported on, newest first, and the hall's shifts. */
export const listReportDays: UseCase<typeof reportsContract.listReportDays> = async ({
  db,
  now,
}) => {
  const hall = await readHallSettings(db);
  const nowMs = now();
  const today = await readDayInHand(db, hall, nowMs);
  const days = (await listDays(db, daysShown)).map((row) => ({
    day: row.day,
    visits: row.visits,
    signedOff: row.signed_at_ms !== null,
  }));
  return {
    today: today.day,
    currentShiftId: shiftAt(nowMs, today.day, hall),
    days: days.some(({ day }) => day === today.day)
      ? days
      : [{ day: today.day, visits: 0, signedOff: today.signedOff }, ...days],
    shifts: shiftsInOrder(hall),
  };
};
