import { countdown, timeLeft } from '../lib/format';

/** From so much time left drinks are due soon, in milliseconds. */
export const dueSoonMs = 15_000;

/** What a countdown shows at an instant. All spans in milliseconds. */
export type ClockFace =
  /** Not started: every bar person is serving another guest. Counts up. */
  | { readonly state: 'queued'; readonly waitedMs: number }
  /** `leftShare` runs from 1 to 0. */
  | { readonly state: 'running' | 'due-soon'; readonly leftMs: number; readonly leftShare: number }
  | { readonly state: 'late'; readonly overMs: number };

/** The instants of a promise: since when it runs and until when it is to be kept. */
export interface Promised {
  readonly fromMs: number;
  /** Null while the clock has not started. */
  readonly dueAtMs: number | null;
}

/**
 * Derives the face from the promise alone, so that a restart or a slow timer changes nothing.
 * Exactly at the due instant the promise is still kept.
 */
export function clockFace(
  { fromMs, dueAtMs }: Promised,
  nowMs: number,
  dueSoonMs: number,
): ClockFace {
  if (dueAtMs === null) return { state: 'queued', waitedMs: Math.max(0, nowMs - fromMs) };
  const leftMs = dueAtMs - nowMs;
  if (leftMs < 0) return { state: 'late', overMs: -leftMs };
  const share = leftMs / Math.max(1, dueAtMs - fromMs);
  return {
    state: leftMs <= dueSoonMs ? 'due-soon' : 'running',
    leftMs,
    leftShare: Math.min(1, share),
  };
}

/** The figure to show: time left, or what counts up from 0. */
export function shownTime(face: ClockFace): string {
  switch (face.state) {
    case 'queued':
      return countdown(face.waitedMs);
    case 'running':
    case 'due-soon':
      return timeLeft(face.leftMs);
    case 'late':
      return countdown(face.overMs);
  }
}
