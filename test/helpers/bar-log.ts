import fc from 'fast-check';
import type { BarEvent } from '../../shared/bar/service-clock';

export const on = (atMs: number, staffId = 'an'): BarEvent => ({ kind: 'on-duty', staffId, atMs });
export const off = (atMs: number, staffId = 'an'): BarEvent => ({
  kind: 'off-duty',
  staffId,
  atMs,
});
export const busy = (atMs: number, staffId = 'an'): BarEvent => ({ kind: 'busy', staffId, atMs });
export const done = (atMs: number, staffId = 'an'): BarEvent => ({ kind: 'done', staffId, atMs });
export const ask = (atMs: number, requestId: string): BarEvent => ({
  kind: 'requested',
  requestId,
  atMs,
});
export const claim = (atMs: number, requestId: string, staffId = 'an'): BarEvent => ({
  kind: 'claimed',
  requestId,
  staffId,
  atMs,
});
export const serve = (atMs: number, requestId: string, staffId = 'an'): BarEvent => ({
  kind: 'served',
  requestId,
  staffId,
  atMs,
});
export const cancel = (atMs: number, requestId: string): BarEvent => ({
  kind: 'cancelled',
  requestId,
  atMs,
});

type Step = { gapMs: number; kind: BarEvent['kind']; staff: number; request: number };

/** Any tap at any time, sensible or not; a third of the gaps are zero, so ties are common. */
export const anyLog = fc
  .array(
    fc.record<Step>({
      gapMs: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 90_000 }), fc.constant(60_000)),
      kind: fc.constantFrom(
        ...(['on-duty', 'on-duty', 'off-duty', 'requested', 'requested', 'requested'] as const),
        ...(['claimed', 'served', 'served', 'busy', 'done', 'cancelled'] as const),
      ),
      staff: fc.nat({ max: 2 }),
      request: fc.nat({ max: 6 }),
    }),
    { maxLength: 40 },
  )
  .map((steps) => toLog(steps));

function toLog(steps: readonly Step[]): BarEvent[] {
  let atMs = 0;
  return steps.map(({ gapMs, kind, staff, request }) => {
    atMs += gapMs;
    const staffId = `s${staff}`;
    const requestId = `r${request}`;
    switch (kind) {
      case 'requested':
      case 'cancelled':
        return { kind, requestId, atMs };
      case 'claimed':
      case 'served':
        return { kind, requestId, staffId, atMs };
      default:
        return { kind, staffId, atMs };
    }
  });
}

/** The log without the taps that take up a request while an earlier one still waits for hands. */
export function firstComeFirstServed(events: readonly BarEvent[]): BarEvent[] {
  const waiting: string[] = [];
  const seen = new Set<string>();
  return events.filter((event) => {
    if (!('requestId' in event)) return true;
    const place = waiting.indexOf(event.requestId);
    if (event.kind === 'requested') {
      if (!seen.has(event.requestId)) waiting.push(event.requestId);
      seen.add(event.requestId);
      return true;
    }
    if (event.kind !== 'cancelled' && place > 0) return false;
    if (place >= 0) waiting.splice(place, 1);
    return true;
  });
}
