import { countdown } from '../lib/format';

/** Figures as they stand on paper, where a year later nobody can ask what was meant. */

/** A span as `m:ss`, or a dash where there is none. */
export function span(ms: number | null): string {
  return ms === null ? '—' : countdown(ms);
}

/** Whole percent, rounded down: 199 of 200 is not everything. A dash where there is nothing to divide. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '—' : `${Math.floor((100 * part) / whole)}%`;
}

/** A cleanliness score, rounded down for the same reason. */
export function scoreText(score: number | null): string {
  return score === null ? '—' : String(Math.floor(score));
}
