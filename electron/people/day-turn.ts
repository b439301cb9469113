import { keepRotationSnapshot } from '../../db/reception/rotation-replay';
import type { Reader } from '../../db/schema';
import { readHallSettings } from '../../db/settings/setting.queries';
import { businessDayOf, businessDayRange, minuteMs } from '../../shared/time';
import type { Clock } from '../clock';
import { endForgottenDuties } from './end-duty';

/** After a failure, on a full disk for example, the turn is tried again. */
const retryMs = minuteMs;

interface DayTurnServices {
  readonly db: Reader;
  readonly clock: Clock;
  /** Called when a new business day began and what screens show of the day may have changed. */
  readonly turned: () => void;
  readonly logError: (error: unknown, where: string) => void;
}

/**
 * At the turn of the business day, and at start for one that was slept through, forgotten duties
 * end and the rotation is kept as it then stands.
 */
export function startDayTurn({ db, clock, turned, logError }: DayTurnServices): () => void {
  let cancel = () => {};
  let stopped = false;
  const turn = async () => {
    const nowMs = clock.now();
    let nextMs = nowMs + retryMs;
    try {
      const hall = await readHallSettings(db);
      await endForgottenDuties(db, nowMs);
      await keepRotationSnapshot(db);
      turned();
      nextMs = businessDayRange(businessDayOf(nowMs, hall), hall).toMs;
    } catch (error) {
      logError(error, 'day-turn');
    }
    if (!stopped) cancel = clock.at(nextMs, () => void turn());
  };
  void turn();
  return () => {
    stopped = true;
    cancel();
  };
}
