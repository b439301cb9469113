import { minuteMs } from '../time';

/** Wrong PINs of one person, counted where a restart cannot reset them. Instants in epoch ms. */
export interface PinGuard {
  readonly failures: number;
  readonly lockedAtMs: number | null;
  readonly lockedUntilMs: number | null;
}

export const freeTries = 5;
const longestWaitMinutes = 15;

/** How long the next try has to wait after so many failures: nothing up to the fifth, then 1, 2, 4 … 15 minutes. */
export function waitAfter(failures: number): number {
  if (failures < freeTries) return 0;
  return Math.min(2 ** (failures - freeTries), longestWaitMinutes) * minuteMs;
}

/**
 * Milliseconds until a PIN may be tried again; 0 when it may be now. A clock that was set back
 * before the lock began waits the whole time again, so changing the clock wins nothing.
 */
export function lockedForMs(guard: PinGuard, nowMs: number): number {
  const { lockedAtMs, lockedUntilMs } = guard;
  if (lockedAtMs === null || lockedUntilMs === null) return 0;
  if (nowMs < lockedAtMs) return lockedUntilMs - lockedAtMs;
  return Math.max(0, lockedUntilMs - nowMs);
}

/**
 * The lock as of a try that is refused. Under a clock that was set back the wait begins anew at
 * that try and then runs out; left as it was, it would last until the clock is back where it had been.
 */
export function keepLocked(guard: PinGuard, nowMs: number): PinGuard {
  const { lockedAtMs } = guard;
  if (lockedAtMs === null || nowMs >= lockedAtMs) return guard;
  return { ...guard, lockedAtMs: nowMs, lockedUntilMs: nowMs + lockedForMs(guard, nowMs) };
}

/** The guard to store before a try is verified: the try counts until it proves right. */
export function countTry(guard: PinGuard, nowMs: number): PinGuard {
  const failures = guard.failures + 1;
  const waitMs = waitAfter(failures);
  return waitMs === 0
    ? { failures, lockedAtMs: null, lockedUntilMs: null }
    : { failures, lockedAtMs: nowMs, lockedUntilMs: nowMs + waitMs };
}
