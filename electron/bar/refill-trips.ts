import { findLastTripAtMs } from '../../db/bar/cup.queries';
import { readCupsOnTables, recordTrip } from '../../db/bar/cup-log';
import type { Reader } from '../../db/schema';
import { readHallSettings } from '../../db/settings/setting.queries';
import { defaultRefillSettings, planTrip } from '../../shared/bar/refill';
import type { Clock } from '../clock';
import { cupsForPlan, refillSettingsOf, tripBefore } from './cups-for-plan';

const planEveryMs = defaultRefillSettings.planEverySeconds * 1000;

export interface RefillTrips {
  /** Plans again: cups came or went, the machine woke up, the clock was changed. */
  wake(): void;
  stop(): void;
}

interface TripServices {
  readonly db: Reader;
  readonly clock: Clock;
  /** Told once a walk was suggested. */
  readonly suggested: () => void;
  readonly logError: (error: unknown, where: string) => void;
}

/**
 * Asks every half minute whether a walk past the cups is worth it, for as long as there are cups.
 * What was suggested is written down: a restart neither forgets a walk nor suggests it twice.
 */
export function startRefillTrips(services: TripServices): RefillTrips {
  const { clock, logError } = services;
  let cancelSleep = () => {};
  let plannedAtMs: number | undefined;
  let planning = false;
  let stopped = false;

  const plan = async () => {
    if (planning || stopped) return;
    planning = true;
    cancelSleep();
    let again = true;
    plannedAtMs = clock.now();
    try {
      again = (await planOnce(services)) > 0;
    } catch (error) {
      logError(error, 'refill-trips');
    } finally {
      planning = false;
    }
    if (again && !stopped) cancelSleep = clock.at(clock.now() + planEveryMs, () => void plan());
    else plannedAtMs = undefined;
  };

  void plan();
  return {
    wake: () => {
      const sinceMs = plannedAtMs === undefined ? planEveryMs : clock.now() - plannedAtMs;
      if (sinceMs >= planEveryMs || sinceMs < 0) void plan();
    },
    stop: () => {
      stopped = true;
      cancelSleep();
    },
  };
}

/** Returns how many cups there are to look after. */
async function planOnce({ db, clock, suggested }: TripServices): Promise<number> {
  const nowMs = clock.now();
  const { cups, went } = await db.transaction().execute(async (trx) => {
    const hall = await readHallSettings(trx);
    const onTables = await readCupsOnTables(trx);
    const before = tripBefore(await findLastTripAtMs(trx), nowMs);
    const trip = planTrip(cupsForPlan(onTables), before, nowMs, refillSettingsOf(hall));
    const listed = onTables.filter(({ id }) => trip.cupIds.includes(id));
    await recordTrip(trx, listed, nowMs);
    return { cups: onTables.length, went: listed.length > 0 };
  });
  if (went) suggested();
  return cups;
}
