import { readDayInHand } from '../../db/cleanliness/day-in-hand';
import type { Reader } from '../../db/schema';
import { readHallSettings } from '../../db/settings/setting.queries';
import { businessDayOf, businessDayRange } from '../../shared/time';
import type { Clock } from '../clock';
import { endForgottenDuties } from './end-duty';

interface DayTurnServices {
  readonly db: Reader;
  readonly clock: Clock;
  /** Called when a new business day began and what screens show of the day may have changed. */
  readonly turned: () => void;
  readonly logError: (error: unknown, where: string) => void;
}

/** At the turn of the business day, and at start for one that was slept through, forgotten duties end. */
export function startDayTurn({ db, clock, turned, logError }: DayTurnServices): () => void {
  let cancel = () => {};
  let stopped = false;
  const turn = async () => {
    try {
      const hall = await readHallSettings(db);
      const nowMs = clock.now();
      await endForgottenDuties(db, (await readDayInHand(db, hall, nowMs)).day);
      turned();
      const { toMs } = businessDayRange(businessDayOf(nowMs, hall), hall);
      if (!stopped) cancel = clock.at(toMs, () => void turn());
    } catch (error) {
      logError(error, 'day-turn');
    }
  };
  void turn();
  return () => {
    stopped = true;
    cancel();
  };
}
