import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type JudgedClock, promiseFiguresOf } from '../../../shared/bar/promise-figures';
import {
  nineInTen,
  refillFiguresOf,
  servingFiguresBy,
  servingFiguresOf,
} from '../../../shared/bar/statistics';

type Request = JudgedClock & { group: string };

const requests = fc.array(
  fc
    .record({
      excusedMs: fc.nat(200_000),
      answeredMs: fc.nat(200_000),
      promiseMs: fc.constantFrom(60_000, 90_000),
      group: fc.constantFrom('a', 'b', 'c'),
      served: fc.boolean(),
    })
    .map(({ excusedMs, answeredMs, promiseMs, group, served }): Request => {
      const asked = { excusedMs, promiseMs, group };
      return served ? { ...asked, waitedMs: excusedMs + answeredMs, answeredMs } : asked;
    }),
  { maxLength: 40 },
);

/** The first of the values, however they are ordered, that covers nine tenths of them. */
function slowNineInTen(values: readonly number[]): number | null {
  const covering = values.filter(
    (candidate) => 10 * values.filter((value) => value <= candidate).length >= 9 * values.length,
  );
  return covering.length === 0 ? null : Math.min(...covering);
}

test('the figures are those of the reports, and nine in ten are counted one by one', () => {
  fc.assert(
    fc.property(requests, (all) => {
      const served = all.filter(({ answeredMs }) => answeredMs !== undefined);
      expect(servingFiguresOf(all)).toEqual({
        ...promiseFiguresOf(all),
        p90WaitedMs: slowNineInTen(served.map(({ waitedMs = 0 }) => waitedMs)),
        p90ExcusedMs: slowNineInTen(served.map(({ excusedMs = 0 }) => excusedMs)),
        p90AnsweredMs: slowNineInTen(served.map(({ answeredMs = 0 }) => answeredMs)),
      });
    }),
  );
});

test('the groups add up to the whole, in the order in which they came', () => {
  fc.assert(
    fc.property(requests, (all) => {
      const groups = servingFiguresBy(all, ({ group }) => group);
      expect(groups.map(([group]) => group)).toEqual([...new Set(all.map(({ group }) => group))]);
      const whole = servingFiguresOf(all);
      for (const count of ['served', 'withinByRule', 'withinByWait'] as const)
        expect(groups.reduce((sum, [, figures]) => sum + figures[count], 0)).toBe(whole[count]);
      for (const [group, figures] of groups)
        expect(figures).toEqual(servingFiguresOf(all.filter((one) => one.group === group)));
    }),
  );
});

test('nine in ten: one slow guest in ten does not show, two do', () => {
  const nine = Array.from({ length: 9 }, () => 20);
  expect([nineInTen([]), nineInTen([7]), nineInTen([...nine, 99])]).toEqual([null, 7, 20]);
  expect(nineInTen([...nine.slice(1), 98, 99])).toBe(98);
});

test('a cup is in time when it was first found low before it was empty', () => {
  const looks = (...all: [string, 'full' | 'two-thirds' | 'one-third' | 'empty'][]) =>
    refillFiguresOf(all.map(([cupId, level]) => ({ cupId, level })));
  expect(looks()).toEqual({ low: 0, inTime: 0 });
  expect(looks(['a', 'full'], ['a', 'one-third'], ['a', 'empty'])).toEqual({ low: 1, inTime: 1 });
  expect(looks(['a', 'empty'], ['a', 'one-third'], ['b', 'two-thirds'])).toEqual({
    ...{ low: 1, inTime: 0 },
  });
});
