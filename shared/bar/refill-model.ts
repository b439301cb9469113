/** What one drink kind has taught, in cups; past cups fade, so the counts are not whole. */
type KindSums = {
  drinkKind: string;
  /** Cups that were looked at. */
  all: number;
  /** Of those, the part believed never to be finished, and the rest with its sums of x and x². */
  never: number;
  n: number;
  sumX: number;
  sumXX: number;
};

/** What the hall has learned of how fast its guests drink. Plain JSON. */
export type RefillModel = { kinds: readonly KindSums[] };

/** x = ln T is normal around mu, unless the cup is never finished (chance `never`). */
export type Prior = { mu: number; variance: number; never: number };

/** The grid of x = ln T, T in minutes from served until one third is left. */
export const gridX: readonly number[] = Array.from(
  { length: 64 },
  (_, i) => Math.log(2) + (i / 63) * Math.log(150 / 2),
);

const usualX = Math.log(15);
const fadePerCup = 0.999;

export function newRefillModel(): RefillModel {
  return { kinds: [] };
}

/** A kind of which little is known is taken to be like the hall, a new hall to be like any other. */
export function priorOf(model: RefillModel, drinkKind: string): Prior {
  const total = (pick: (sums: KindSums) => number) =>
    model.kinds.reduce((sum, kind) => sum + pick(kind), 0);
  const { n, sumX, sumXX } = model.kinds.find((kind) => kind.drinkKind === drinkKind) ?? {
    n: 0,
    sumX: 0,
    sumXX: 0,
  };
  const muHall = (8 * usualX + total((kind) => kind.sumX)) / (8 + total((kind) => kind.n));
  const mu = (8 * muHall + sumX) / (8 + n);
  const squares = Math.max(0, sumXX - 2 * mu * sumX + n * mu * mu);
  return {
    mu,
    variance: (16 * 0.36 + squares) / (16 + n),
    never: (1 + total((kind) => kind.never)) / (12 + total((kind) => kind.all)),
  };
}

/** The model after one more cup, given the final belief over the grid and over "never". */
export function learn(
  model: RefillModel,
  drinkKind: string,
  weights: readonly number[],
  never: number,
): RefillModel {
  const faded = model.kinds.map((kind) => ({
    drinkKind: kind.drinkKind,
    all: kind.all * fadePerCup,
    never: kind.never * fadePerCup,
    n: kind.n * fadePerCup,
    sumX: kind.sumX * fadePerCup,
    sumXX: kind.sumXX * fadePerCup,
  }));
  let sums = faded.find((kind) => kind.drinkKind === drinkKind);
  if (!sums) {
    sums = { drinkKind, all: 0, never: 0, n: 0, sumX: 0, sumXX: 0 };
    faded.push(sums);
  }
  sums.all += 1;
  sums.never += never;
  for (const [i, x] of gridX.entries()) {
    const weight = weights[i] ?? 0;
    sums.n += weight;
    sums.sumX += weight * x;
    sums.sumXX += weight * x * x;
  }
  return { kinds: faded };
}
