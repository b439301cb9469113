import type { Reader } from '../../db/schema';
import { readHallSettings } from '../../db/settings/setting.queries';
import { minuteMs } from '../../shared/time';
import type { Clock } from '../clock';

/** Never sooner than this again, and after a failure. */
const shortestMs = 1000;

interface IdleLockServices {
  readonly db: Reader;
  readonly clock: Clock;
  /** Milliseconds since the last key or touch at the front desk. */
  readonly idleMs: () => number;
  readonly isSignedIn: () => boolean;
  readonly lock: () => void;
  readonly logError: (error: unknown, where: string) => void;
}

export interface IdleLock {
  /** The time it waits for may have changed. */
  wake(): void;
  stop(): void;
}

/** Locks the front desk once nobody has touched it for the hall's `idleLockMs`. */
export function startIdleLock(services: IdleLockServices): IdleLock {
  const { db, clock, idleMs, isSignedIn, lock, logError } = services;
  let cancel = () => {};
  let round = 0;
  const look = async () => {
    cancel();
    round += 1;
    const mine = round;
    let waitMs = minuteMs;
    try {
      const { idleLockMs } = await readHallSettings(db);
      if (mine !== round) return;
      const leftMs = idleLockMs - idleMs();
      if (leftMs <= 0 && isSignedIn()) lock();
      waitMs = leftMs > 0 ? Math.max(leftMs, shortestMs) : idleLockMs;
    } catch (error) {
      logError(error, 'idle-lock');
    }
    if (mine === round) cancel = clock.at(clock.now() + waitMs, () => void look());
  };
  void look();
  return {
    wake: () => void look(),
    stop() {
      round += 1;
      cancel();
    },
  };
}
