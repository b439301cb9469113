import { listDays } from '../../db/cleanliness/day.queries';
import { readDayInHand } from '../../db/cleanliness/day-in-hand';
import { readHallSettings } from '../../db/settings/setting.queries';
import type { cleanlinessContract } from '../../shared/cleanliness/contract';
import type { UseCase } from '../use-case';

/** How far back a forgotten sign-off is still offered. */
const daysShown = 14;

export const listDaysToSign: UseCase<typeof cleanlinessContract.listDaysToSign> = async ({
  db,
  now,
}) => {
  const today = await readDayInHand(db, await readHallSettings(db), now());
  const earlier = (await listDays(db, daysShown)).filter(
    ({ day, signed_at_ms }) => day < today.day && signed_at_ms === null,
  );
  return {
    today: today.day,
    days: [
      { day: today.day, signedOff: today.signedOff },
      ...earlier.map(({ day }) => ({ day, signedOff: false })),
    ],
  };
};
