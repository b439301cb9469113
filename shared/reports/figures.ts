/**
 * What the reports of a period are made of: counts that add up. Every figure of a span of days is
 * the sum of those of its parts, which is why years cost no more than the sums kept of their months.
 */

const groups = [
  /** total, first, returning, guests, voided */
  'visits',
  /** `10 walk-in`: hour of the local day and source. */
  'hour-source',
  'source-first',
  'source-returning',
  /** By agent, '' where nobody looked after them. */
  'agent-first',
  'agent-returning',
  'agent-turns',
  /** requested, cancelled, served, within-rule, within-wait */
  'drinks',
  /** How many were served after so many whole seconds. */
  'waited',
  'excused',
  'answered',
  /** By bar person. */
  'served',
  'late',
  /** served, refilled, declined */
  'cups',
  /** What the end-of-day rounds found, by area. */
  'area-passed',
  'area-failed',
  /** `share` of the `weight` that was reached, both as the score weighs them. */
  'score',
  /** The same by area, of those that were looked at to the end. */
  'area-share',
  'area-weight',
  /** By item that failed in a round of any kind. */
  'item-failed',
  /** By register. */
  'entries',
  'entries-closed',
  /** `complaint 90`: register and whole minutes until it was closed. */
  'entry-minutes',
  /** Milliseconds at any post, by person; overlapping posts count once. */
  'duty-ms',
  'duty-days',
  'break-ms',
  /** By person: on the roster, and how of that they came. */
  'planned-days',
  'late-days',
  'absent-days',
] as const;
export type FigureGroup = (typeof groups)[number];

/** By group and key, the sum. What is not there is 0. */
export type Figures = Readonly<Partial<Record<FigureGroup, Readonly<Record<string, number>>>>>;

/** Collects figures one by one. */
export class FigureSum {
  readonly #sums: Partial<Record<FigureGroup, Record<string, number>>> = {};

  add(group: FigureGroup, key: string | number, amount = 1): void {
    const sums = this.#sums[group] ?? {};
    sums[key] = (sums[key] ?? 0) + amount;
    this.#sums[group] = sums;
  }

  addAll(figures: Figures): void {
    for (const group of groups) {
      const added = figures[group];
      if (!added) continue;
      const sums = this.#sums[group] ?? {};
      for (const key in added) sums[key] = (sums[key] ?? 0) + (added[key] ?? 0);
      this.#sums[group] = sums;
    }
  }

  get figures(): Figures {
    return this.#sums;
  }
}

/** One figure; 0 where nothing was counted. */
export function figure(figures: Figures, group: FigureGroup, key: string | number): number {
  return figures[group]?.[key] ?? 0;
}

/** The sum of a group. */
export function sumOf(figures: Figures, group: FigureGroup): number {
  return Object.values(figures[group] ?? {}).reduce((sum, amount) => sum + amount, 0);
}

/** The middle of what was counted by whole seconds, in milliseconds; null of nothing. */
export function medianMs(counts: Readonly<Record<string, number>> = {}): number | null {
  return medianOf(
    Object.entries(counts).map(([seconds, count]) => ({ ms: Number(seconds) * 1000, count })),
  );
}

/** The middle of spans that were counted: the mean of the two middle ones where their number is even. */
export function medianOf(
  counts: readonly { readonly ms: number; readonly count: number }[],
): number | null {
  const sorted = counts.toSorted((a, b) => a.ms - b.ms);
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  const at = (place: number) => {
    let passed = 0;
    return sorted.find(({ count }) => {
      passed += count;
      return passed > place;
    })?.ms;
  };
  const low = at(Math.ceil(total / 2) - 1);
  const high = at(Math.floor(total / 2));
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
