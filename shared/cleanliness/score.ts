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
  const shares = areas.map(shareOf);
  const weight = shares.reduce((sum, share) => sum + share.weight, 0);
  const passed = shares.reduce((sum, share) => sum + share.passed, 0);
  return weight === 0 ? null : Math.round((1000 * passed) / weight) / 10;
}

function shareOf(items: readonly ScoredItem[]): { weight: number; passed: number } {
  const applicable = items.filter(({ result }) => result === 'pass' || result === 'fail');
  const weigh = (some: readonly ScoredItem[]) => some.reduce((sum, each) => sum + each.weight, 0);
  const weight = weigh(applicable);
  const passed = weigh(applicable.filter(({ result }) => result === 'pass'));
  const capped = applicable.some(({ result, critical }) => result === 'fail' && critical);
  return { weight, passed: capped ? Math.min(passed, (weight * criticalCap) / 100) : passed };
}
