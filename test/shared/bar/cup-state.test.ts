import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calibrationBands } from '../../../shared/bar/calibration';
import { type CupEvent, cupStanding, isLow } from '../../../shared/bar/cup-state';
import {
  chanceSeenLow,
  defaultRefillSettings,
  newRefillModel,
  nextTripAtMs,
  planTrip,
  seeCup,
  startCup,
  startCupFrom,
} from '../../../shared/bar/refill';
import { priorOf } from '../../../shared/bar/refill-model';
import { anyCup, levels, minuteMs, noonMs, serve, taught } from '../../helpers/refill-cups';

const sight = fc.constantFrom(...levels, 'plenty' as const);
const event: fc.Arbitrary<CupEvent> = fc.oneof(
  fc.record({ kind: fc.constantFrom('suggested', 'away', 'back'), atMs: fc.nat() }),
  fc.record({ kind: fc.constant('seen'), atMs: fc.nat(), level: sight }),
);

test('a cup stands as its last tap says; a suggestion only wakes one that rests', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 12 }), (events) => {
      const taps = events.filter(({ kind }) => kind !== 'suggested');
      const last = taps.at(-1);
      const suggestedSince = events.at(-1)?.kind === 'suggested';
      const seen = taps.findLast((tap) => tap.kind === 'seen');
      const { state, seen: known, taps: count } = cupStanding(events);
      const resting = suggestedSince ? 'look' : 'resting';
      const low = last?.kind === 'seen' && isLow(last.level);
      expect(state).toBe(last?.kind === 'away' ? 'away' : low ? 'ask' : resting);
      expect(known).toEqual(seen && { level: seen.level, atMs: seen.atMs });
      expect(count).toBe(taps.length);
    }),
  );
});

describe('beliefs', () => {
  test('what was believed when a cup was served is enough to start it again', () => {
    fc.assert(
      fc.property(fc.array(anyCup, { maxLength: 6 }), anyCup, (past, { hot, drinkKind }) => {
        const model = taught(past);
        const cup = { cupId: 'c', drinkKind, hot, servedAtMs: noonMs, previousResidual: 0.3 };
        expect(startCupFrom(priorOf(model, drinkKind), cup)).toEqual(startCup(model, cup));
      }),
      { numRuns: 50 },
    );
  });

  test('“plenty” says less than “full” or “two-thirds”, and lies between them', () => {
    const nineMinutes = noonMs + 9 * minuteMs;
    const low = (level: 'full' | 'plenty' | 'two-thirds' | 'one-third') =>
      chanceSeenLow(seeCup(serve(newRefillModel()), { atMs: nineMinutes, level }), nineMinutes);
    expect(low('full')).toBeLessThan(low('plenty'));
    expect(low('plenty')).toBeLessThan(low('two-thirds'));
    expect(low('two-thirds')).toBeLessThan(low('one-third'));
  });

  test('the chance of being seen low is one of every look that can be', () => {
    fc.assert(
      fc.property(anyCup, fc.integer({ min: 0, max: 200 }), (cup, minute) => {
        const chance = chanceSeenLow(serve(newRefillModel(), cup), noonMs + minute * minuteMs);
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  test('the next walk is told as it will come, to the half minute', () => {
    fc.assert(
      fc.property(fc.array(anyCup, { maxLength: 5 }), (past) => {
        const cups = past.map((cup, i) => ({
          belief: serve(newRefillModel(), { ...cup, looks: [] }, `c${i}`),
          lastSeenAtMs: noonMs,
        }));
        let brute: number | undefined;
        for (let half = 0; half <= 180 && brute === undefined; half += 1) {
          const atMs = noonMs + (half * minuteMs) / 2;
          if (planTrip(cups, undefined, atMs, defaultRefillSettings).go) brute = atMs;
        }
        expect(nextTripAtMs(cups, undefined, noonMs, defaultRefillSettings)).toBe(brute);
        if (cups.length === 0) expect(brute).toBeUndefined();
      }),
      { numRuns: 20 },
    );
  });
});

test('every look is in one band, where its chance belongs', () => {
  const look = fc.record({ chance: fc.double({ min: 0, max: 1, noNaN: true }), low: fc.boolean() });
  fc.assert(
    fc.property(fc.array(look), (looks) => {
      const bands = calibrationBands(looks);
      expect(bands.reduce((sum, band) => sum + band.looks, 0)).toBe(looks.length);
      expect(bands.reduce((sum, band) => sum + band.low, 0)).toBe(
        looks.filter(({ low }) => low).length,
      );
      for (const { from, to, meanChance } of bands) {
        if (meanChance === null) continue;
        expect(meanChance).toBeGreaterThanOrEqual(from - 1e-9);
        expect(meanChance).toBeLessThanOrEqual(to + 1e-9);
      }
    }),
  );
});
