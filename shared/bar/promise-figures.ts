import type { PromiseFigures } from '../fields';
import type { ServiceClock } from './service-clock';

/** A request's clock with the promise that it was made under. */
export type JudgedClock = Pick<ServiceClock, 'waitedMs' | 'excusedMs' | 'answeredMs'> & {
  readonly promiseMs: number;
};

/**
 * The three figures of the promise over the requests that were served: what guests waited, what
 * was excused because everybody at the bar was serving someone else, what the bar answers for.
 */
export function promiseFiguresOf(clocks: readonly JudgedClock[]): PromiseFigures {
  const served = clocks.filter((clock) => clock.answeredMs !== undefined);
  return {
    served: served.length,
    withinByRule: served.filter((clock) => (clock.answeredMs ?? 0) <= clock.promiseMs).length,
    withinByWait: served.filter((clock) => (clock.waitedMs ?? 0) <= clock.promiseMs).length,
    medianWaitedMs: median(served.map((clock) => wholeSeconds(clock.waitedMs))),
    medianExcusedMs: median(served.map((clock) => wholeSeconds(clock.excusedMs))),
    medianAnsweredMs: median(served.map((clock) => wholeSeconds(clock.answeredMs))),
  };
}

/** Medians are of whole seconds, as years of them are kept: a day and its period say the same. */
function wholeSeconds(ms = 0): number {
  return Math.floor(ms / 1000) * 1000;
}

/** The middle value, the mean of the two middle ones where the count is even; null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const high = sorted[Math.floor(sorted.length / 2)];
  const low = sorted[Math.ceil(sorted.length / 2) - 1];
  return high === undefined || low === undefined ? null : (low + high) / 2;
}
