import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cupOutlook,
  defaultRefillSettings,
  newRefillModel,
  planTrip,
} from '../../../shared/bar/refill';
import { compareRefillPolicies } from '../../helpers/compare-refill-policies';
import { type AnyCup, anyCup, certain, minuteMs, noonMs, serve } from '../../helpers/refill-cups';

describe('trips', () => {
  const settings = defaultRefillSettings;
  const model = newRefillModel();
  const cupsArb = fc.array(
    fc.record({ cup: anyCup, seenBefore: fc.integer({ min: 0, max: 20 }) }),
    { maxLength: 8 },
  );
  const trayOf = (cups: readonly { cup: AnyCup; seenBefore: number }[], nowMs: number) =>
    cups.map(({ cup, seenBefore }, i) => ({
      belief: serve(model, cup, `c${i}`),
      lastSeenAtMs: nowMs - seenBefore * (minuteMs / 2),
    }));

  test('goes and lists exactly as the rule says', () => {
    fc.assert(
      fc.property(
        cupsArb,
        fc.double({ min: 1, max: 40, noNaN: true }),
        fc.option(fc.integer({ min: 0, max: 8 }), { nil: undefined }),
        (cups, minute, halfMinutesAgo) => {
          const nowMs = noonMs + minute * minuteMs;
          const tray = trayOf(cups, nowMs);
          const ahead = tray.map((cup, i) => ({
            cupId: `c${i}`,
            rested: nowMs - cup.lastSeenAtMs >= 120_000,
            ...cupOutlook(cup.belief, nowMs + 48_000),
          }));
          const due = ahead.filter((cup) => cup.rested);
          const sum = due.reduce((total, { low }) => total + (low > 0.1 ? low : 0), 0);
          const worthIt = sum >= 0.7 || due.some((cup) => cup.nearlyEmpty >= 0.1);
          const go = worthIt && (halfMinutesAgo === undefined || halfMinutesAgo >= 4);
          const lastTripAtMs =
            halfMinutesAgo === undefined ? undefined : nowMs - halfMinutesAgo * (minuteMs / 2);
          expect(planTrip(tray, lastTripAtMs, nowMs, settings)).toEqual({
            go,
            cupIds: go ? due.filter((cup) => cup.low >= 0.06).map((cup) => cup.cupId) : [],
          });
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('the marks, one by one', () => {
    const nowMs = noonMs + 15 * minuteMs;
    const cupIdsOf = (minute: number, ...lows: number[]) =>
      planTrip(
        lows.map((low, i) => ({ belief: certain(15, low, `c${i}`), lastSeenAtMs: noonMs })),
        undefined,
        noonMs + minute * minuteMs,
        settings,
      ).cupIds;
    // After 15 minutes a third is left, after 19 less than a sixth.
    expect(cupOutlook(certain(15, 0.5), nowMs)).toMatchObject({ low: 0.5, nearlyEmpty: 0 });
    expect([cupIdsOf(15, 0.35, 0.34), cupIdsOf(15, 0.35, 0.35)]).toEqual([[], ['c0', 'c1']]);
    expect([cupIdsOf(15, 0.65, 0.1), cupIdsOf(15, 0.65, 0.11)]).toEqual([[], ['c0', 'c1']]);
    expect(cupIdsOf(15, 0.7, 0.06, 0.059)).toEqual(['c0', 'c1']);
    expect([cupIdsOf(19, 0.099), cupIdsOf(19, 0.1)]).toEqual([[], ['c0']]);
  });

  test('a walk always has a cup on it, and never one that is declined, away or left', () => {
    fc.assert(
      fc.property(cupsArb, fc.array(fc.constantFrom('declined', 'away', 'left')), (cups, skips) => {
        const nowMs = noonMs + 15 * minuteMs;
        const tray = trayOf(cups, nowMs);
        const marked = tray.map((cup, i) => {
          const skip = skips[i];
          return skip ? { ...cup, skip } : cup;
        });
        for (const refillMode of ['learned', 'rounds'] as const) {
          const mode = { ...settings, refillMode };
          const plan = planTrip(marked, undefined, nowMs, mode);
          expect(plan).toEqual(planTrip(tray.slice(skips.length), undefined, nowMs, mode));
          expect(plan.go).toBe(plan.cupIds.length > 0);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('rounds: everything on the tables, every so many minutes', () => {
    const tray = [
      { belief: serve(model, {}, 'a'), lastSeenAtMs: noonMs },
      { belief: serve(model, {}, 'b'), lastSeenAtMs: noonMs + 5 * minuteMs },
    ];
    const plan = (lastTripAtMs: number | undefined, minute: number) =>
      planTrip(tray, lastTripAtMs, noonMs + minute * minuteMs, {
        ...settings,
        refillMode: 'rounds',
        roundMinutes: 10,
      });
    const stay = { go: false, cupIds: [] };
    const go = { go: true, cupIds: ['a', 'b'] };
    expect([plan(undefined, 9), plan(undefined, 10)]).toEqual([stay, go]);
    expect([plan(noonMs + minuteMs, 10), plan(noonMs + minuteMs, 11)]).toEqual([stay, go]);
  });

  test('two hundred cups are planned in a few milliseconds', () => {
    const tray = Array.from({ length: 200 }, (_, i) => ({
      belief: serve(model, {}, `c${i}`),
      lastSeenAtMs: noonMs,
    }));
    const nowMs = noonMs + 12 * minuteMs;
    planTrip(tray, undefined, nowMs, settings);
    const beganMs = performance.now();
    expect(planTrip(tray, undefined, nowMs, settings).cupIds).toHaveLength(200);
    expect(performance.now() - beganMs).toBeLessThan(50);
  });
});

test('guests who sip: fewer looks than rounds, fewer walks than timers, as many asked in time', () => {
  const months = [1, 2, 3].map((seed) => compareRefillPolicies(seed, 30));
  for (const { learned, rounds, timers, ...ratios } of months) {
    expect(Math.abs(rounds.walks / learned.walks - 1)).toBeLessThan(0.01);
    expect(timers.inTimeShare).toBeGreaterThanOrEqual(learned.inTimeShare);
    expect(ratios.looksRatio).toBeLessThanOrEqual(0.75);
    expect(ratios.walksRatio).toBeLessThanOrEqual(0.3);
  }
  // The share of one month is only known to about a percent; so of all three together.
  const share = (policy: 'learned' | 'rounds') =>
    months.reduce((sum, month) => sum + month[policy].inTime, 0) /
    months.reduce((sum, month) => sum + month[policy].cups, 0);
  expect(share('learned')).toBeGreaterThanOrEqual(share('rounds'));
});
