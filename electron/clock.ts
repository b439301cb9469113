import { uptime } from 'node:os';

/** Where time comes from. There is one in the running app; tests bring one that they move by hand. */
export interface Clock {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Milliseconds since the machine was started, asleep or not. Setting its clock does not move it. */
  readonly uptimeMs: () => number;
  /** Calls back once, not before `atMs` by {@link now}, however it came to be that late; returns the way to cancel. */
  readonly at: (atMs: number, callback: () => void) => () => void;
}

/** Timers do not count while the machine sleeps nor follow a clock that is set: so a wait looks up this often. */
const longestTimerMs = 5_000;

/** The machine's clock, moved by `offsetMs` where a practice hall lives at its own hour. */
export function systemClock(offsetMs = 0): Clock {
  const now = () => Date.now() + offsetMs;
  return {
    now,
    uptimeMs: () => Math.round(1000 * uptime()),
    at(atMs, callback) {
      let timer: NodeJS.Timeout;
      const wait = () => {
        const leftMs = atMs - now();
        timer =
          leftMs <= 0
            ? setTimeout(callback, 0)
            : setTimeout(wait, Math.min(leftMs, longestTimerMs));
      };
      wait();
      return () => clearTimeout(timer);
    },
  };
}
