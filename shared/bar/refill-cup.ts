import { normalCdf } from './normal-distribution';
import { gridX, learn, type Prior, priorOf, type RefillModel } from './refill-model';

export type CupLevel = 'full' | 'two-thirds' | 'one-third' | 'empty';

/** What one tap says of a cup; `plenty` is for a whole table: full or two-thirds, not told apart. */
export type CupSight = CupLevel | 'plenty';

/** What is believed of one cup: over T, the minutes from served until a third is left. Plain JSON. */
export type CupBelief = {
  cupId: string;
  drinkKind: string;
  hot: boolean;
  servedAtMs: number;
  /** The kind's mean of ln T when the cup was served; the guest's own pace is measured from it. */
  mu: number;
  /** How often it was looked at. */
  looks: number;
  /** The chance of each T of the grid, and that the cup is never finished; together 1. */
  weights: readonly number[];
  never: number;
};

const minuteMs = 60_000;
const guestsPace = 0.55;
const eyeError = 0.13;
const surprise = 1e-4;

/** The band of levels that each word stands for, and how often a cup left standing looks so. */
const looksLike: Record<CupSight, { lo: number; hi: number; never: number }> = {
  full: { lo: 5 / 6, hi: Number.POSITIVE_INFINITY, never: 0.25 },
  'two-thirds': { lo: 1 / 2, hi: 5 / 6, never: 0.55 },
  'one-third': { lo: 1 / 6, hi: 1 / 2, never: 0.19 },
  empty: { lo: Number.NEGATIVE_INFINITY, hi: 1 / 6, never: 0.01 },
  plenty: { lo: 1 / 2, hi: Number.POSITIVE_INFINITY, never: 0.8 },
};

/** The level, 0 to 1, after `minutes` of a cup down to a third at `third` minutes. */
function levelAt(minutes: number, third: number, hot: boolean): number {
  const untouched = Math.min(hot ? 4 : 0, third - 0.5);
  if (minutes <= untouched) return 1;
  return Math.max(0, 1 - ((2 / 3) * (minutes - untouched)) / (third - untouched));
}

function minutesSince(belief: CupBelief, atMs: number): number {
  return (atMs - belief.servedAtMs) / minuteMs;
}

/** A cup as it is put on the table. `previousResidual` is what `endCup` said of the guest's last one. */
export type NewCup = Pick<CupBelief, 'cupId' | 'drinkKind' | 'hot' | 'servedAtMs'> & {
  previousResidual?: number;
};

export function startCup(model: RefillModel, cup: NewCup): CupBelief {
  return startCupFrom(priorOf(model, cup.drinkKind), cup);
}

/** The same from what is believed of the cup's kind, for a cup that was served under an older model. */
export function startCupFrom({ mu, variance, never }: Prior, cup: NewCup): CupBelief {
  const { cupId, drinkKind, hot, servedAtMs, previousResidual = 0 } = cup;
  const centre = mu + guestsPace * previousResidual;
  // Only distances from the grid's nearest point matter; without them a far centre would underflow.
  const distances = gridX.map((x) => (x - centre) ** 2);
  const nearest = Math.min(...distances);
  const density = distances.map((distance) => Math.exp((nearest - distance) / (2 * variance)));
  const total = density.reduce((sum, weight) => sum + weight, 0);
  const weights = density.map((weight) => ((1 - never) * weight) / total);
  return { cupId, drinkKind, hot, servedAtMs, mu, looks: 0, weights, never };
}

/** The belief after somebody looked at the cup. */
export function seeCup(belief: CupBelief, seen: { atMs: number; level: CupSight }): CupBelief {
  const { lo, hi, never: likelihoodOfNever } = looksLike[seen.level];
  const minutes = minutesSince(belief, seen.atMs);
  const weights = gridX.map((x, i) => {
    const level = levelAt(minutes, Math.exp(x), belief.hot);
    const likelihood = normalCdf((hi - level) / eyeError) - normalCdf((lo - level) / eyeError);
    return (belief.weights[i] ?? 0) * (likelihood + surprise);
  });
  const never = belief.never * likelihoodOfNever;
  const total = weights.reduce((sum, weight) => sum + weight, never);
  return {
    ...belief,
    looks: belief.looks + 1,
    weights: weights.map((weight) => weight / total),
    never: never / total,
  };
}

/** How likely it is that somebody who looks now says a third or empty: what looks are held against. */
export function chanceSeenLow(belief: CupBelief, atMs: number): number {
  const minutes = minutesSince(belief, atMs);
  return gridX.reduce(
    (sum, x, i) => {
      const level = levelAt(minutes, Math.exp(x), belief.hot);
      return sum + (belief.weights[i] ?? 0) * normalCdf((1 / 2 - level) / eyeError);
    },
    belief.never * (looksLike['one-third'].never + looksLike.empty.never),
  );
}

/**
 * What to expect of the cup at an instant: `low` = P(level ≤ 0.38), `nearlyEmpty` = P(level ≤ 1/6),
 * and when a third is left, in epoch ms, supposing that the guest drinks it at all.
 */
export function cupOutlook(
  belief: CupBelief,
  atMs: number,
): { low: number; nearlyEmpty: number; thirdAtMs: { p10: number; p50: number; p90: number } } {
  const minutes = minutesSince(belief, atMs);
  let low = 0;
  let nearlyEmpty = 0;
  for (const [i, x] of gridX.entries()) {
    const level = levelAt(minutes, Math.exp(x), belief.hot);
    if (level <= 0.38) low += belief.weights[i] ?? 0;
    if (level <= 1 / 6) nearlyEmpty += belief.weights[i] ?? 0;
  }
  const [p10, p50, p90] = [0.1, 0.5, 0.9].map((share) => thirdAtMs(belief, share));
  return { low, nearlyEmpty, thirdAtMs: { p10: p10 ?? 0, p50: p50 ?? 0, p90: p90 ?? 0 } };
}

function thirdAtMs(belief: CupBelief, share: number): number {
  let missing = share * belief.weights.reduce((sum, weight) => sum + weight, 0);
  const x = gridX.find((_, i) => {
    missing -= belief.weights[i] ?? 0;
    return missing <= 0;
  });
  return belief.servedAtMs + Math.round(Math.exp(x ?? Math.log(150)) * minuteMs);
}

/**
 * Learns from a cup that is over: refilled, declined, cleared or left. A cup that nobody looked at
 * teaches nothing, and when somebody happened to ask is never taken for when it was low: that would
 * feed on itself. `residual` is how much slower (+) or faster (−) than usual this guest drank, in ln T.
 */
export function endCup(
  model: RefillModel,
  belief: CupBelief,
): { model: RefillModel; residual?: number } {
  if (belief.looks === 0) return { model };
  const learned = learn(model, belief.drinkKind, belief.weights, belief.never);
  const drunk = belief.weights.reduce((sum, weight) => sum + weight, 0);
  if (drunk === 0) return { model: learned };
  const sumX = gridX.reduce((sum, x, i) => sum + x * (belief.weights[i] ?? 0), 0);
  return { model: learned, residual: sumX / drunk - belief.mu };
}
