import type { ItemResult } from './item-result';

/** What one item counts for. */
export interface ScoredItem {
  readonly result: ItemResult | null;
  readonly weight: number;
  readonly critical: boolean;
}

/** An area in which a critical item failed scores at most this. */
const criticalCap = 60;

/**
 * Weighted passes over applicable items, 0–100 with one decimal; at most 60 if a critical item
 * failed. Null while an item has no result and where nothing applies: an area that was not
 * inspected is not "100".
 */
export function areaScore(items: readonly ScoredItem[]): number | null {
  return items.some(({ result }) => result === null) ? null : wholeScore([items]);
}

/**
 * The score of several areas together, 0–100 with one decimal: each area's share of what was
 * inspected there, capped as above, counts by the weight of what applied. Null of nothing.
 */
export function wholeScore(areas: readonly (readonly ScoredItem[])[]): number | null {
  const shares = areas.map(scoreShare);
  return scoreOf(
    shares.reduce((sum, { passed }) => sum + passed, 0),
    shares.reduce((sum, { weight }) => sum + weight, 0),
  );
}

/** 0–100 with one decimal; null of nothing. */
export function scoreOf(passed: number, weight: number): number | null {
  return weight === 0 ? null : Math.round((1000 * passed) / weight) / 10;
}

/** What an area brings to a score: the weight of what applied, and what of it passed, capped. */
export function scoreShare(items: readonly ScoredItem[]): { weight: number; passed: number } {
  const applicable = items.filter(({ result }) => result === 'pass' || result === 'fail');
  const weigh = (some: readonly ScoredItem[]) => some.reduce((sum, each) => sum + each.weight, 0);
  const weight = weigh(applicable);
  const passed = weigh(applicable.filter(({ result }) => result === 'pass'));
  const capped = applicable.some(({ result, critical }) => result === 'fail' && critical);
  return { weight, passed: capped ? Math.min(passed, (weight * criticalCap) / 100) : passed };
}
