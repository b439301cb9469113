import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BarEvent, type ServiceClock, serviceClocks } from '../../../shared/bar/service-clock';
import { anyLog, ask, firstComeFirstServed, on, serve } from '../../helpers/bar-log';
import { bruteForceClocks } from '../../helpers/service-clock-oracle';

const promise = { promiseMs: 60_000 };
const runs = { numRuns: 4000 };

describe('on every log', () => {
  test('equals the recomputation from scratch after each event', () => {
    fc.assert(
      fc.property(anyLog, (events) => {
        expect(serviceClocks(events, promise)).toEqual(bruteForceClocks(events, promise));
      }),
      runs,
    );
  });

  test('requested ≤ started ≤ claimed ≤ served, even when the clock is set back', () => {
    fc.assert(
      fc.property(anyLog, fc.array(fc.nat({ max: 90_000 })), (events, jumps) => {
        const jumpy = events.map((e, i) => ({ ...e, atMs: jumps[i] ?? e.atMs }));
        for (const log of [events, jumpy])
          for (const clock of serviceClocks(log, promise)) {
            const { requestedAtMs, startedAtMs, claimedAtMs, servedAtMs } = clock;
            const known = [requestedAtMs, startedAtMs, claimedAtMs, servedAtMs];
            const given = known.filter((atMs) => atMs !== undefined);
            expect(known.slice(0, given.length)).toEqual(given.toSorted((a, b) => a - b));
          }
      }),
      runs,
    );
  });

  test('first come, first served claims start the clocks in order of arrival', () => {
    fc.assert(
      fc.property(anyLog, (events) => {
        const clocks = serviceClocks(firstComeFirstServed(events), promise);
        const open = clocks.filter((clock) => clock.cancelledAtMs === undefined);
        const starts = open.map((clock) => clock.startedAtMs ?? Number.POSITIVE_INFINITY);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }),
      runs,
    );
  });

  // With nobody on duty all clocks run at once, so the first person to come on duty may delay one:
  // the comparison is of bars where somebody is on duty whenever a clock starts.
  test('one more idle colleague from the beginning never makes a start later', () => {
    let compared = 0;
    fc.assert(
      fc.property(anyLog, (tail) => {
        const events = [on(0, 's0'), ...tail];
        const alone = serviceClocks(events, promise);
        if (alone.some((clock) => clock.unstaffed)) return;
        compared += 1;
        const helped = serviceClocks([on(0, 'extra'), ...events], promise);
        const startOf = (clock: ServiceClock) => clock.startedAtMs ?? Number.POSITIVE_INFINITY;
        alone.forEach((clock, index) => {
          const other = helped[index];
          expect(other && startOf(other)).toBeLessThanOrEqual(startOf(clock));
        });
      }),
      runs,
    );
    expect(compared).toBeGreaterThan(1000);
  });

  test('an empty bar is the exception: its first person brings the queue with them', () => {
    const empty = [ask(1, 'a'), ask(2, 'b'), serve(9, 'a', 'guest-agent')];
    const starts = (log: BarEvent[]) => serviceClocks(log, promise).map((c) => c.startedAtMs);
    expect(starts(empty)).toEqual([1, 2]);
    expect(starts([on(0), ...empty])).toEqual([1, 9]);
  });
});
