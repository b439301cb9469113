import type { ItemResult } from './contract';

/**
 * Passes over applicable items, 0–100 with one decimal. Null while an item has no result and where
 * nothing applies: an area that was not inspected is not "100".
 */
export function areaScore(results: readonly (ItemResult | null)[]): number | null {
  if (results.includes(null)) return null;
  return passShare(results);
}

/** The share of passes among what was inspected and applies, 0–100 with one decimal; null of nothing. */
export function passShare(results: readonly (ItemResult | null)[]): number | null {
  const passed = results.filter((result) => result === 'pass').length;
  const failed = results.filter((result) => result === 'fail').length;
  return passed + failed === 0 ? null : Math.round((1000 * passed) / (passed + failed)) / 10;
}
