import { type ClosingBlocker, closingBlockers } from '../closing-blockers';
import { minuteMs } from '../time';

export { type ClosingBlocker, closingBlockers } from '../closing-blockers';

/** How many of each there are; `clock-behind` in whole minutes. */
export type ClosingFacts = Readonly<Record<ClosingBlocker, number>>;

/** A supervisor's word that the day is closed over so many of something. */
export interface Override {
  readonly blocker: ClosingBlocker;
  readonly count: number;
}

export interface OpenBlocker<Given extends Override> {
  readonly blocker: ClosingBlocker;
  readonly count: number;
  /** What covers it; null where it still stands in the way. */
  readonly override: Given | null;
}

/**
 * What is not as it must be before a day is closed, in the order of {@link closingBlockers}. The
 * last override of a kind counts, and covers as many as there were when it was given, not one more.
 */
export function openBlockers<Given extends Override>(
  facts: ClosingFacts,
  overrides: readonly Given[],
): OpenBlocker<Given>[] {
  return closingBlockers
    .filter((blocker) => facts[blocker] > 0)
    .map((blocker) => {
      const count = facts[blocker];
      const last = overrides.findLast((override) => override.blocker === blocker);
      return { blocker, count, override: last && last.count >= count ? last : null };
    });
}

/** Whether the day can be signed: nothing stands in the way that nobody has answered for. */
export function maySign(blockers: readonly OpenBlocker<Override>[]): boolean {
  return blockers.every(({ override }) => override !== null);
}

/**
 * Whole minutes, rounded up, by which the clock is behind the last record. Within two minutes it
 * counts as right: systems set their clocks by that much all the time.
 */
export function minutesBehind(nowMs: number, lastRecordedMs: number | undefined): number {
  const behindMs = (lastRecordedMs ?? nowMs) - nowMs;
  return behindMs > 2 * minuteMs ? Math.ceil(behindMs / minuteMs) : 0;
}
