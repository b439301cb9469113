import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countTry,
  keepLocked,
  lockedForMs,
  type PinGuard,
  waitAfter,
} from '../../../shared/people/pin-lockout';
import { minuteMs } from '../../../shared/time';

const unused: PinGuard = { failures: 0, lockedAtUptimeMs: null };

test('four wrong tries are free; then one waits 1, 2, 4, 8 and at most 15 minutes', () => {
  const waits = Array.from({ length: 12 }, (_, failures) => waitAfter(failures) / minuteMs);
  expect(waits).toEqual([0, 0, 0, 0, 0, 1, 2, 4, 8, 15, 15, 15]);
  expect(waitAfter(5_000)).toBe(15 * minuteMs);
});

test('the wait runs by the uptime, and from the start of a machine that was started anew', () => {
  const guard = countTry({ ...unused, failures: 5 }, 1_000_000);
  expect(guard).toEqual({ failures: 6, lockedAtUptimeMs: 1_000_000 });
  const uptimes = [1_000_000, 1_119_999, 1_120_000, 9_000_000, 0, 50_000, 120_000];
  expect(uptimes.map((uptimeMs) => lockedForMs(guard, uptimeMs))).toEqual([
    ...[120_000, 1, 0, 0, 120_000, 70_000, 0],
  ]);
});

/** Time passes (with a try at its end) or the machine is started anew after being off for a while. */
const moment = fc.record({
  passesMs: fc.oneof(fc.integer({ min: 0, max: minuteMs }), fc.integer({ min: 0, max: 2_000_000 })),
  startedAnew: fc.boolean(),
});

test('whatever is restarted, no try is counted before the wait has truly passed, nor is one long locked out', () => {
  fc.assert(
    fc.property(fc.array(moment, { maxLength: 60 }), (moments) => {
      let [trueMs, bootedMs, countedMs] = [5 * minuteMs, 0, 0];
      let guard = unused;
      for (const { passesMs, startedAnew } of moments) {
        trueMs += passesMs;
        if (startedAnew) bootedMs = trueMs;
        const uptimeMs = trueMs - bootedMs;
        const waitMs = lockedForMs(guard, uptimeMs);
        expect(waitMs).toBeLessThanOrEqual(waitAfter(guard.failures));
        if (waitMs > 0) {
          guard = keepLocked(guard, uptimeMs);
          expect(lockedForMs(guard, uptimeMs)).toBe(waitMs);
          expect(lockedForMs(guard, uptimeMs + waitMs)).toBe(0);
          continue;
        }
        expect(trueMs - countedMs).toBeGreaterThanOrEqual(waitAfter(guard.failures));
        const next = countTry(guard, uptimeMs);
        expect(next.failures).toBe(guard.failures + 1);
        expect(lockedForMs(next, uptimeMs)).toBe(waitAfter(next.failures));
        [guard, countedMs] = [next, trueMs];
      }
    }),
  );
});
