import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countTry,
  lockedForMs,
  type PinGuard,
  waitAfter,
} from '../../../shared/people/pin-lockout';
import { minuteMs } from '../../../shared/time';

const unused: PinGuard = { failures: 0, lockedAtMs: null, lockedUntilMs: null };

test('four wrong tries are free; then one waits 1, 2, 4, 8 and at most 15 minutes', () => {
  const waits = Array.from({ length: 12 }, (_, failures) => waitAfter(failures) / minuteMs);
  expect(waits).toEqual([0, 0, 0, 0, 0, 1, 2, 4, 8, 15, 15, 15]);
  expect(waitAfter(5_000)).toBe(15 * minuteMs);
});

test('a clock set back before the lock waits the whole time again; one set on wins only its time', () => {
  const guard = countTry({ ...unused, failures: 5 }, 1_000_000);
  expect(guard).toEqual({ failures: 6, lockedAtMs: 1_000_000, lockedUntilMs: 1_120_000 });
  const waits = [999_999, 0, 1_000_000, 1_119_999, 1_120_000, 9_000_000];
  expect(waits.map((nowMs) => lockedForMs(guard, nowMs))).toEqual([
    ...[120_000, 120_000, 120_000, 1, 0, 0],
  ]);
});

const clock = fc.integer({ min: 0, max: 10_000_000 });

test('a try that is due is counted, and only waiting opens the lock again', () => {
  fc.assert(
    fc.property(fc.array(clock, { maxLength: 40 }), (clocks) => {
      let guard = unused;
      for (const nowMs of clocks) {
        const waitMs = lockedForMs(guard, nowMs);
        expect(waitMs).toBeGreaterThanOrEqual(0);
        expect(waitMs).toBeLessThanOrEqual(15 * minuteMs);
        if (waitMs > 0) continue;
        const next = countTry(guard, nowMs);
        expect(next.failures).toBe(guard.failures + 1);
        expect(lockedForMs(next, nowMs)).toBe(waitAfter(next.failures));
        expect(lockedForMs(next, nowMs + waitAfter(next.failures))).toBe(0);
        guard = next;
      }
    }),
  );
});
