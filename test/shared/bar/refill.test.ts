import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CupBelief,
  type CupLevel,
  cupOutlook,
  endCup,
  newRefillModel,
  type RefillModel,
  startCup,
} from '../../../shared/bar/refill';
import {
  type AnyCup,
  anyCup,
  anyLook,
  certain,
  levels,
  minuteMs,
  noonMs,
  serve,
  taught,
} from '../../helpers/refill-cups';

// --- The same arithmetic once more, plainly and from the beginning, for one cup of a new hall. ---

function phi(z: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(z / Math.SQRT2));
  const poly = [1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592];
  const tail = poly.reduce((sum, a) => (sum + a) * t, 0) * Math.exp((-z * z) / 2);
  return z < 0 ? tail / 2 : 1 - tail / 2;
}

function plainOutlook(cup: AnyCup, minute: number): { low: number; nearlyEmpty: number } {
  const cuts: Record<CupLevel, [number, number, number]> = {
    full: [5 / 6, 99, 0.25],
    'two-thirds': [1 / 2, 5 / 6, 0.55],
    'one-third': [1 / 6, 1 / 2, 0.19],
    empty: [-99, 1 / 6, 0.01],
  };
  const points = Array.from({ length: 64 }, (_, i) => 2 * 75 ** (i / 63));
  const levelOf = (third: number, at: number) => {
    const d = Math.min(cup.hot ? 4 : 0, third - 0.5);
    return at < d ? 1 : Math.max(0, 1 - ((2 / 3) * (at - d)) / (third - d));
  };
  const bell = points.map((third) =>
    Math.exp(-((Math.log(third / 15) - 0.55 * cup.previousResidual) ** 2) / 0.72),
  );
  const bells = bell.reduce((a, b) => a + b);
  const chances = points.map((third, i) =>
    cup.looks.reduce(
      (chance, look) => {
        const [lo, hi] = cuts[look.level];
        const level = levelOf(third, look.minute);
        return chance * (phi((hi - level) / 0.13) - phi((lo - level) / 0.13) + 0.0001);
      },
      ((bell[i] ?? 0) / bells) * (11 / 12),
    ),
  );
  const never = cup.looks.reduce((chance, look) => chance * cuts[look.level][2], 1 / 12);
  const all = chances.reduce((a, b) => a + b) + never;
  const below = (mark: number) =>
    points.reduce(
      (sum, third, i) => sum + (levelOf(third, minute) <= mark ? (chances[i] ?? 0) : 0),
      0,
    ) / all;
  return { low: below(0.38), nearlyEmpty: below(1 / 6) };
}

describe('one cup', () => {
  test('a new hall expects a third left after a quarter of an hour, one cup in twelve never', () => {
    const belief = serve(newRefillModel());
    expect(belief.mu).toBe(Math.log(15));
    expect(belief.never).toBe(1 / 12);
    const { p10, p50, p90 } = cupOutlook(belief, noonMs).thirdAtMs;
    const minutes = [p10, p50, p90].map((atMs) => Math.round((atMs - noonMs) / minuteMs));
    expect(minutes).toEqual([7, 15, 33]);
  });

  test('the outlook equals the plain arithmetic', () => {
    fc.assert(
      fc.property(anyCup, fc.double({ min: 0, max: 180, noNaN: true }), (cup, minute) => {
        const { low, nearlyEmpty } = cupOutlook(
          serve(newRefillModel(), cup),
          noonMs + minute * minuteMs,
        );
        const plain = plainOutlook(cup, minute);
        expect(low).toBeCloseTo(plain.low, 3);
        expect(nearlyEmpty).toBeCloseTo(plain.nearlyEmpty, 3);
      }),
      { numRuns: 1000 },
    );
  });

  test('chances stay chances, a cup never fills up by itself, and all of it is plain JSON', () => {
    fc.assert(
      fc.property(fc.array(anyCup, { maxLength: 5 }), anyCup, anyLook, (past, cup, { minute }) => {
        const model = taught(past);
        const belief = serve(model, cup);
        expect(JSON.parse(JSON.stringify({ model, belief }))).toEqual({ model, belief });
        expect(belief.weights.reduce((a, b) => a + b, belief.never)).toBeCloseTo(1, 9);
        expect([...belief.weights, belief.never].every((chance) => chance >= 0)).toBe(true);
        const now = cupOutlook(belief, noonMs + minute * minuteMs);
        const later = cupOutlook(belief, noonMs + (minute + 1) * minuteMs);
        expect(now.nearlyEmpty).toBeLessThanOrEqual(now.low);
        expect(now.low).toBeLessThanOrEqual(later.low);
        expect(now.nearlyEmpty).toBeLessThanOrEqual(later.nearlyEmpty);
        const { p10, p50, p90 } = now.thirdAtMs;
        expect([noonMs + 2 * minuteMs - 1, p10, p50, p90]).toEqual(
          [noonMs + 2 * minuteMs - 1, p10, p50, p90].toSorted((a, b) => a - b),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('a hot cup is left to cool for four minutes, or until half a minute before a third is left', () => {
    const lowAt = (third: number, minute: number) =>
      cupOutlook(certain(third, 1), noonMs + minute * minuteMs).low;
    expect([lowAt(2, 1.96), lowAt(2, 1.97)]).toEqual([0, 1]);
    expect([lowAt(150, 139.7), lowAt(150, 139.9)]).toEqual([0, 1]);
  });

  test('in which order the looks were entered does not matter', () => {
    fc.assert(
      fc.property(anyCup, (cup) => {
        const looks = cup.looks.toReversed();
        const [one, other] = [cup, { ...cup, looks }].map((c) => serve(newRefillModel(), c));
        one?.weights.forEach((weight, i) => {
          expect(other?.weights[i]).toBeCloseTo(weight, 9);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('the emptier it looked, the likelier it is low soon', () => {
    const lows = levels.map((level) => {
      const belief = serve(newRefillModel(), { looks: [{ minute: 10, level }] });
      return cupOutlook(belief, noonMs + 13 * minuteMs).low;
    });
    expect(lows).toEqual(lows.toSorted((a, b) => a - b));
    expect(lows[0]).toBeLessThan(0.05);
    expect(lows[3]).toBeGreaterThan(0.95);
  });
});

describe('learning', () => {
  const quick: Partial<AnyCup> = {
    drinkKind: 'juice',
    hot: false,
    looks: [
      { minute: 3, level: 'two-thirds' },
      { minute: 6, level: 'one-third' },
    ],
  };
  const thirdOf = (model: RefillModel, drinkKind: string) =>
    Math.exp(startCup(model, { cupId: 'x', drinkKind, hot: false, servedAtMs: 0 }).mu);

  test('a cup nobody looked at teaches nothing', () => {
    const model = taught([quick]);
    expect(endCup(model, serve(model))).toEqual({ model });
  });

  test('one cup, by hand', () => {
    const belief = serve(newRefillModel(), quick);
    const { model, residual } = endCup(newRefillModel(), belief);
    const x = belief.weights.map((_, i) => Math.log(2) + (i * Math.log(75)) / 63);
    const n = belief.weights.reduce((a, b) => a + b);
    const sum = (power: number) =>
      belief.weights.reduce((total, weight, i) => total + weight * (x[i] ?? 0) ** power, 0);
    const muHall = (8 * Math.log(15) + sum(1)) / (8 + n);
    const next = startCup(model, { cupId: 'c2', drinkKind: 'juice', hot: false, servedAtMs: 0 });
    expect(residual).toBeCloseTo(sum(1) / n - Math.log(15), 9);
    expect(next.mu).toBeCloseTo((8 * muHall + sum(1)) / (8 + n), 9);
    expect(next.never).toBeCloseTo((1 + belief.never) / 13, 9);
    const squares = sum(2) - 2 * next.mu * sum(1) + n * next.mu ** 2;
    const variance = (16 * 0.36 + squares) / (16 + n);
    const [first, tenth] = [next.weights[0] ?? 0, next.weights[10] ?? 0];
    const apart = ((x[0] ?? 0) - next.mu) ** 2 - ((x[10] ?? 0) - next.mu) ** 2;
    expect(Math.log(tenth / first)).toBeCloseTo(apart / (2 * variance), 9);
  });

  test('a drink that is drunk quickly becomes known as such, the others follow less', () => {
    const model = taught(Array.from({ length: 100 }, () => quick));
    expect(thirdOf(model, 'juice')).toBeLessThan(8);
    expect(thirdOf(model, 'tea')).toBeLessThan(15);
    expect(thirdOf(model, 'tea')).toBeGreaterThan(thirdOf(model, 'juice'));
  });

  test('cups of long ago fade', () => {
    const slow = {
      drinkKind: 'juice',
      hot: false,
      looks: [{ minute: 40, level: 'full' as const }],
    };
    const [slowly, quickly] = [slow, quick].map((cup) => serve(newRefillModel(), cup));
    const modelAfter = (...cups: (CupBelief | undefined)[]) =>
      cups.reduce(
        (model: RefillModel, cup) => (cup ? endCup(model, cup).model : model),
        newRefillModel(),
      );
    const [old, recent] = [slowly, quickly].map((cup) => Array.from({ length: 500 }, () => cup));
    const sped = modelAfter(...(old ?? []), ...(recent ?? []));
    const slowed = modelAfter(...(recent ?? []), ...(old ?? []));
    expect(thirdOf(sped, 'juice')).toBeLessThan(thirdOf(slowed, 'juice'));
    expect(sped.kinds[0]?.all).toBeCloseTo((1 - 0.999 ** 1000) / 0.001, 6);
  });

  test('a guest who drank slowly is expected to again, by about half', () => {
    const model = newRefillModel();
    const belief = serve(model, { looks: [{ minute: 20, level: 'full' }] });
    const { residual = 0 } = endCup(model, belief);
    expect(residual).toBeGreaterThan(0.5);
    const middle = (previousResidual: number) =>
      cupOutlook(serve(model, { previousResidual }), noonMs).thirdAtMs.p50 - noonMs;
    expect(Math.log(middle(residual) / middle(0)) / residual).toBeCloseTo(0.55, 1);
  });
});
