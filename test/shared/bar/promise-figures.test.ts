import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type JudgedClock, median, promiseFiguresOf } from '../../../shared/bar/promise-figures';

const promiseMs = 60_000;

test('all three figures side by side, over what was served', () => {
  const served = (excusedMs: number, answeredMs: number): JudgedClock => ({
    ...{ waitedMs: excusedMs + answeredMs, excusedMs, answeredMs, promiseMs },
  });
  const clocks = [served(0, 30_000), served(20_000, 60_000), served(0, 60_001), { promiseMs }];
  expect(promiseFiguresOf(clocks)).toEqual({
    ...{ served: 3, withinByRule: 2, withinByWait: 1 },
    ...{ medianWaitedMs: 60_000, medianExcusedMs: 0, medianAnsweredMs: 60_000 },
  });
  expect(promiseFiguresOf([{ promiseMs }])).toEqual({
    ...{ served: 0, withinByRule: 0, withinByWait: 0 },
    ...{ medianWaitedMs: null, medianExcusedMs: null, medianAnsweredMs: null },
  });
});

test('the guest’s minute is never kinder than the rule’s, and nothing is counted twice', () => {
  const clock = fc
    .tuple(fc.nat(200_000), fc.nat(200_000), fc.boolean())
    .map(
      ([excusedMs, answeredMs, served]): JudgedClock =>
        served
          ? { waitedMs: excusedMs + answeredMs, excusedMs, answeredMs, promiseMs }
          : { excusedMs, promiseMs },
    );
  fc.assert(
    fc.property(fc.array(clock), (clocks) => {
      const { served, withinByRule, withinByWait } = promiseFiguresOf(clocks);
      expect(withinByWait).toBeLessThanOrEqual(withinByRule);
      expect(withinByRule).toBeLessThanOrEqual(served);
      expect(served).toBe(clocks.filter(({ answeredMs }) => answeredMs !== undefined).length);
    }),
  );
});

test('half of the values lie on either side of the median', () => {
  expect([median([]), median([3]), median([4, 1]), median([9, 1, 5])]).toEqual([null, 3, 2.5, 5]);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }), (values) => {
      const middle = median(values) ?? Number.NaN;
      const half = values.length / 2;
      expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(half);
      expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(half);
    }),
  );
});
