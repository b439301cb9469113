import { describe, expect, test } from 'vitest';
import {
  type BarEvent,
  handsAtBar,
  type ServiceClock,
  serviceClocks,
} from '../../../shared/bar/service-clock';
import { ask, busy, cancel, claim, done, off, on, serve } from '../../helpers/bar-log';

function clocks(...events: BarEvent[]): ServiceClock[] {
  return serviceClocks(events, { promiseMs: 60_000 });
}

function startsOf(...events: BarEvent[]): (number | undefined)[] {
  return clocks(...events).map((clock) => clock.startedAtMs);
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
      ...[on(0), on(0, 'bo'), ask(1, 'a'), claim(2, 'a'), claim(3, 'a', 'bo'), busy(4, 'bo')],
      ask(5, 'b'),
    );
    expect(first?.claimedAtMs).toBe(2);
    expect(second?.startedAtMs).toBe(5);
  });

  test('who goes off duty hands the claim back: the clock runs on and waits for other hands', () => {
    const log = [on(0), on(0, 'bo'), ask(1, 'a'), claim(2, 'a'), off(3)];
    expect(clocks(...log)).toEqual([
      {
        ...{ requestId: 'a', requestedAtMs: 1, startedAtMs: 1, dueAtMs: 60_001 },
        ...{ excusedMs: 0, unstaffed: false, late: false },
      },
    ]);
    // Bo is the only one left, and the handed-back request is hers to take.
    expect(startsOf(...log, ask(4, 'b'), serve(6, 'a', 'bo'))).toEqual([1, 6]);
    expect(clocks(...log, claim(5, 'a', 'bo'))[0]?.claimedAtMs).toBe(5);
  });

  test('says who is on what, and who is busy', () => {
    expect(handsAtBar([on(0), on(0, 'bo'), ask(1, 'a'), claim(2, 'a'), busy(3, 'bo')])).toEqual({
      busy: new Set(['bo']),
      claims: new Map([['a', 'an']]),
    });
    const left = [on(0), ask(1, 'a'), claim(2, 'a'), off(3)];
    expect(handsAtBar(left)).toEqual({ busy: new Set(), claims: new Map() });
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

test('the log of a very busy day takes milliseconds', () => {
  const events = [on(0), on(0, 'bo')];
  for (let i = 0; i < 5000; i += 1) events.push(ask(i, `r${i}`));
  for (let i = 0; i < 5000; i += 1) events.push(claim(9000 + i, `r${i}`), serve(9000 + i, `r${i}`));
  const beganMs = performance.now();
  expect(serviceClocks(events, { promiseMs: 60_000 })).toHaveLength(5000);
  expect(performance.now() - beganMs).toBeLessThan(200);
});
