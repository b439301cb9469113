import { isLow } from './cup-state';
import { type JudgedClock, promiseFiguresOf } from './promise-figures';
import type { CupSight } from './refill';
import type { RefillFigures, ServingFigures } from './statistics-contract';

/** The promise over some requests: the figures of the reports, and what nine in ten stayed within. */
export function servingFiguresOf(clocks: readonly JudgedClock[]): ServingFigures {
  const served = clocks.filter(({ answeredMs }) => answeredMs !== undefined);
  const p90 = (figure: 'waitedMs' | 'excusedMs' | 'answeredMs') =>
    nineInTen(served.map((clock) => clock[figure] ?? 0));
  return {
    ...promiseFiguresOf(clocks),
    p90WaitedMs: p90('waitedMs'),
    p90ExcusedMs: p90('excusedMs'),
    p90AnsweredMs: p90('answeredMs'),
  };
}

/** The same figures for each group of requests, in the order in which the groups first appear. */
export function servingFiguresBy<Request extends JudgedClock, Key>(
  requests: readonly Request[],
  keyOf: (request: Request) => Key,
): [Key, ServingFigures][] {
  return [...Map.groupBy(requests, keyOf)].map(([key, own]) => [key, servingFiguresOf(own)]);
}

/** The smallest value that at least nine in ten are no larger than; null of nothing. */
export function nineInTen(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.9) - 1] ?? null;
}

/**
 * Refills asked in time: of the cups that were found low, those first found so at a third and not
 * yet empty. A cup nobody found low says nothing, whatever became of it.
 * @param looks in the order of recording
 */
export function refillFiguresOf(
  looks: readonly { readonly cupId: string; readonly level: CupSight }[],
): RefillFigures {
  const firstLow = new Map<string, CupSight>();
  for (const { cupId, level } of looks) {
    if (isLow(level) && !firstLow.has(cupId)) firstLow.set(cupId, level);
  }
  const found = [...firstLow.values()];
  return { low: found.length, inTime: found.filter((level) => level === 'one-third').length };
}
