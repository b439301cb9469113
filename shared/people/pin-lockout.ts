import { minuteMs } from '../time';

/**
 * Wrong PINs of one person, counted where a restart cannot reset them. The wait is measured by how
 * long the machine has been running (its uptime, in ms), which no clock that is set can move.
 */
export interface PinGuard {
  readonly failures: number;
  /** The uptime when the wait began; null while there is none. */
  readonly lockedAtUptimeMs: number | null;
}

export const freeTries = 5;
const longestWaitMinutes = 15;

/** How long the next try has to wait after so many failures: nothing up to the fifth, then 1, 2, 4 … 15 minutes. */
export function waitAfter(failures: number): number {
  if (failures < freeTries) return 0;
  return Math.min(2 ** (failures - freeTries), longestWaitMinutes) * minuteMs;
}

/**
 * Milliseconds until a PIN may be tried again; 0 when it may be now. A machine that was started
 * anew since has run for at least its uptime; how long it was off nobody can vouch for, so the
 * wait may last longer then, never shorter.
 */
export function lockedForMs({ failures, lockedAtUptimeMs }: PinGuard, uptimeMs: number): number {
  if (lockedAtUptimeMs === null) return 0;
  const startedAnew = uptimeMs < lockedAtUptimeMs;
  const waitedMs = startedAnew ? uptimeMs : uptimeMs - lockedAtUptimeMs;
  return Math.max(0, waitAfter(failures) - waitedMs);
}

/** The lock as of a try that is refused. Of a machine started anew the wait runs since then. */
export function keepLocked(guard: PinGuard, uptimeMs: number): PinGuard {
  const { lockedAtUptimeMs } = guard;
  return lockedAtUptimeMs !== null && uptimeMs < lockedAtUptimeMs
    ? { ...guard, lockedAtUptimeMs: 0 }
    : guard;
}

/** The guard to store before a try is verified: the try counts until it proves right. */
export function countTry(guard: PinGuard, uptimeMs: number): PinGuard {
  const failures = guard.failures + 1;
  return { failures, lockedAtUptimeMs: waitAfter(failures) === 0 ? null : uptimeMs };
}
