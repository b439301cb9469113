import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BarEvent, type ServiceClock, serviceClocks } from '../../../shared/bar/service-clock';
import { bruteForceClocks } from '../../helpers/service-clock-oracle';

const promise = { promiseMs: 60_000 };
const runs = { numRuns: 4000 };

const on = (atMs: number, staffId = 'an'): BarEvent => ({ kind: 'on-duty', staffId, atMs });
const off = (atMs: number, staffId = 'an'): BarEvent => ({ kind: 'off-duty', staffId, atMs });
const busy = (atMs: number, staffId = 'an'): BarEvent => ({ kind: 'busy', staffId, atMs });
const done = (atMs: number, staffId = 'an'): BarEvent => ({ kind: 'done', staffId, atMs });
const ask = (atMs: number, requestId: string): BarEvent => ({ kind: 'requested', requestId, atMs });
const claim = (atMs: number, requestId: string, staffId = 'an'): BarEvent => ({
  kind: 'claimed',
  requestId,
  staffId,
  atMs,
});
const serve = (atMs: number, requestId: string, staffId = 'an'): BarEvent => ({
  kind: 'served',
  requestId,
  staffId,
  atMs,
});
const cancel = (atMs: number, requestId: string): BarEvent => ({
  kind: 'cancelled',
  requestId,
  atMs,
});

function clocks(...events: BarEvent[]): ServiceClock[] {
  return serviceClocks(events, promise);
}

function startsOf(...events: BarEvent[]): (number | undefined)[] {
  return clocks(...events).map((clock) => clock.startedAtMs);
}

type Step = { gapMs: number; kind: BarEvent['kind']; staff: number; request: number };

/** Any tap at any time, sensible or not; a third of the gaps are zero, so ties are common. */
const anyLog = fc
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
function firstComeFirstServed(events: readonly BarEvent[]): BarEvent[] {
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

describe('by hand', () => {
  test('one person, two parties: the second is excused until the first has its drinks', () => {
    expect(
      clocks(on(0), ask(1000, 'a'), ask(2000, 'b'), serve(40_000, 'a'), serve(101_000, 'b')),
    ).toEqual([
      {
        requestId: 'a',
        requestedAtMs: 1000,
        startedAtMs: 1000,
        dueAtMs: 61_000,
        claimedAtMs: 40_000,
        servedAtMs: 40_000,
        waitedMs: 39_000,
        excusedMs: 0,
        answeredMs: 39_000,
        unstaffed: false,
        late: false,
      },
      {
        requestId: 'b',
        requestedAtMs: 2000,
        startedAtMs: 40_000,
        dueAtMs: 100_000,
        claimedAtMs: 101_000,
        servedAtMs: 101_000,
        waitedMs: 99_000,
        excusedMs: 38_000,
        answeredMs: 61_000,
        unstaffed: false,
        late: true,
      },
    ]);
  });

  test('exactly the promise is in time, while open and when served', () => {
    expect(clocks(on(0), ask(0, 'a'), serve(60_000, 'a'))[0]?.late).toBe(false);
    expect(clocks(on(0), ask(0, 'a'), on(60_000, 'bo'))[0]?.late).toBe(false);
    expect(clocks(on(0), ask(0, 'a'), on(60_001, 'bo'))[0]?.late).toBe(true);
  });

  test('nobody on duty: it starts at once and is flagged', () => {
    expect(clocks(ask(5, 'a'))).toEqual([
      {
        requestId: 'a',
        requestedAtMs: 5,
        startedAtMs: 5,
        dueAtMs: 60_005,
        excusedMs: 0,
        unstaffed: true,
        late: false,
      },
    ]);
  });

  test('the last one leaves: what waited starts, what runs goes on', () => {
    const all = clocks(on(0), ask(1, 'a'), ask(2, 'b'), off(9), on(20));
    expect(all.map(({ startedAtMs, unstaffed }) => [startedAtMs, unstaffed])).toEqual([
      [1, false],
      [9, true],
    ]);
  });

  test('two people run two clocks; a third party waits for whoever is first', () => {
    expect(
      startsOf(on(0), on(0, 'bo'), ask(1, 'a'), ask(2, 'b'), ask(3, 'c'), serve(7, 'b', 'bo')),
    ).toEqual([1, 2, 7]);
  });

  test('a claim takes the person, not their colleague', () => {
    expect(startsOf(on(0), on(0, 'bo'), ask(1, 'a'), claim(2, 'a'), ask(3, 'b'))).toEqual([1, 3]);
    expect(startsOf(on(0), ask(1, 'a'), claim(2, 'a'), ask(3, 'b'))).toEqual([1, undefined]);
  });

  test('a refill round excuses; its end starts the clock', () => {
    expect(startsOf(on(0), busy(1), ask(2, 'a'), done(50))).toEqual([50]);
  });

  test('cancelled while claimed frees the person', () => {
    expect(
      startsOf(on(0), ask(1, 'a'), claim(2, 'a'), ask(3, 'b'), cancel(8, 'a'), serve(9, 'a')),
    ).toEqual([1, 8]);
  });

  test('cancelled while waiting never starts and is never late', () => {
    expect(clocks(on(0), ask(1, 'a'), ask(2, 'b'), cancel(3, 'b'), serve(90_000, 'a'))[1]).toEqual({
      requestId: 'b',
      requestedAtMs: 2,
      cancelledAtMs: 3,
      unstaffed: false,
      late: false,
    });
  });

  test('claiming out of order starts that one then; the earlier one keeps its place', () => {
    expect(
      startsOf(on(0), ask(1, 'a'), ask(2, 'b'), ask(3, 'c'), claim(5, 'c'), serve(9, 'c')),
    ).toEqual([1, undefined, 5]);
  });

  test('serving one that has not started starts, claims and answers it at that instant', () => {
    expect(clocks(on(0), busy(1), ask(2, 'a'), serve(70_000, 'a'))[0]).toEqual({
      requestId: 'a',
      requestedAtMs: 2,
      startedAtMs: 70_000,
      dueAtMs: 130_000,
      claimedAtMs: 70_000,
      servedAtMs: 70_000,
      waitedMs: 69_998,
      excusedMs: 69_998,
      answeredMs: 0,
      unstaffed: false,
      late: false,
    });
  });

  test('serving ends a round nobody tapped as done', () => {
    expect(startsOf(on(0), ask(1, 'a'), busy(2), serve(3, 'a'), ask(4, 'b'))).toEqual([1, 4]);
  });

  test('a colleague who claims the same request takes it over; the first instant stands', () => {
    const [first, second] = clocks(
      ...[on(0), on(0, 'bo'), ask(1, 'a'), claim(2, 'a'), claim(3, 'a', 'bo'), off(4, 'bo')],
      ask(5, 'b'),
    );
    expect(first?.claimedAtMs).toBe(2);
    expect(second?.startedAtMs).toBe(5);
  });

  test('who goes off duty with a claim is still on it when back', () => {
    expect(
      startsOf(on(0), ask(1, 'a'), claim(2, 'a'), off(3), on(4), ask(5, 'b'), serve(6, 'a')),
    ).toEqual([1, 6]);
  });

  test('unknown and repeated taps change nothing', () => {
    const plain = [on(0), ask(1, 'a'), serve(5, 'a'), ask(6, 'b')];
    expect(
      clocks(
        ...[on(0), serve(0, 'x'), cancel(0, 'x'), claim(0, 'a'), ask(1, 'a'), ask(2, 'a')],
        ...[serve(5, 'a'), serve(5, 'a'), cancel(5, 'a'), ask(5, 'a'), claim(6, 'a'), ask(6, 'b')],
      ),
    ).toEqual(clocks(...plain));
  });

  test('a clock set back yields spans of zero', () => {
    expect(clocks(on(900), ask(1000, 'a'), serve(400, 'a'))[0]).toMatchObject({
      startedAtMs: 1000,
      claimedAtMs: 1000,
      servedAtMs: 1000,
      waitedMs: 0,
      answeredMs: 0,
    });
  });
});

describe('on every log', () => {
  test('equals the recomputation from scratch after each event', () => {
    fc.assert(
      fc.property(anyLog, (events) => {
        expect(serviceClocks(events, promise)).toEqual(bruteForceClocks(events, promise));
      }),
      runs,
    );
  });

  test('requested ≤ started ≤ claimed ≤ served, even when the clock is set back', () => {
    fc.assert(
      fc.property(anyLog, fc.array(fc.nat({ max: 90_000 })), (events, jumps) => {
        const jumpy = events.map((e, i) => ({ ...e, atMs: jumps[i] ?? e.atMs }));
        for (const log of [events, jumpy])
          for (const clock of serviceClocks(log, promise)) {
            const { requestedAtMs, startedAtMs, claimedAtMs, servedAtMs } = clock;
            const known = [requestedAtMs, startedAtMs, claimedAtMs, servedAtMs];
            const given = known.filter((atMs) => atMs !== undefined);
            expect(known.slice(0, given.length)).toEqual(given.toSorted((a, b) => a - b));
          }
      }),
      runs,
    );
  });

  test('first come, first served claims start the clocks in order of arrival', () => {
    fc.assert(
      fc.property(anyLog, (events) => {
        const clocks = serviceClocks(firstComeFirstServed(events), promise);
        const open = clocks.filter((clock) => clock.cancelledAtMs === undefined);
        const starts = open.map((clock) => clock.startedAtMs ?? Number.POSITIVE_INFINITY);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }),
      runs,
    );
  });

  // With nobody on duty all clocks run at once, so the first person to come on duty may delay one:
  // the comparison is of bars where somebody is on duty whenever a clock starts.
  test('one more idle colleague from the beginning never makes a start later', () => {
    let compared = 0;
    fc.assert(
      fc.property(anyLog, (tail) => {
        const events = [on(0, 's0'), ...tail];
        const alone = serviceClocks(events, promise);
        if (alone.some((clock) => clock.unstaffed)) return;
        compared += 1;
        const helped = serviceClocks([on(0, 'extra'), ...events], promise);
        const startOf = (clock: ServiceClock) => clock.startedAtMs ?? Number.POSITIVE_INFINITY;
        alone.forEach((clock, index) => {
          const other = helped[index];
          expect(other && startOf(other)).toBeLessThanOrEqual(startOf(clock));
        });
      }),
      runs,
    );
    expect(compared).toBeGreaterThan(1000);
  });

  test('an empty bar is the exception: its first person brings the queue with them', () => {
    const empty = [ask(1, 'a'), ask(2, 'b'), serve(9, 'a', 'guest-agent')];
    expect(startsOf(...empty)).toEqual([1, 2]);
    expect(startsOf(on(0), ...empty)).toEqual([1, 9]);
  });
});

test('the log of a very busy day takes milliseconds', () => {
  const events = [on(0), on(0, 'bo')];
  for (let i = 0; i < 5000; i += 1) events.push(ask(i, `r${i}`));
  for (let i = 0; i < 5000; i += 1) events.push(claim(9000 + i, `r${i}`), serve(9000 + i, `r${i}`));
  const beganMs = performance.now();
  expect(serviceClocks(events, promise)).toHaveLength(5000);
  expect(performance.now() - beganMs).toBeLessThan(200);
});
