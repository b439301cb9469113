import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areaScore, type ScoredItem, wholeScore } from '../../../shared/cleanliness/score';

const plain = (result: ScoredItem['result']): ScoredItem => ({
  result,
  weight: 1,
  critical: false,
});

test.each([
  [['pass', 'pass', 'fail'], 66.7, 66.7],
  [['pass', 'not-applicable', 'pass'], 100, 100],
  [['fail'], 0, 0],
  [['pass', 'fail', null], null, 50],
  [['not-applicable', 'not-applicable'], null, null],
  [[null, null], null, null],
  [[], null, null],
] as const)('%j scores %s, what was inspected of it %s', (results, score, share) => {
  const items = results.map(plain);
  expect([areaScore(items), wholeScore([items])]).toEqual([score, share]);
});

test('weights count, and a failed critical item caps its own area alone', () => {
  const pass = { result: 'pass', weight: 9, critical: true } as const;
  const fail = { result: 'fail', weight: 1, critical: false } as const;
  expect(areaScore([pass, fail])).toBe(90);
  expect(areaScore([pass, { ...fail, critical: true }])).toBe(60);
  expect(wholeScore([[pass, { ...fail, critical: true }], [{ ...pass, weight: 10 }]])).toBe(80);
  expect(areaScore([plain('pass'), { ...plain('fail'), critical: true }])).toBe(50);
});

const item = fc.record({
  result: fc.constantFrom('pass', 'fail', 'not-applicable', null),
  weight: fc.integer({ min: 1, max: 10 }),
  critical: fc.boolean(),
});
const items = fc.array(item);

test('a score is the weight of passes over what applies, capped, and only once all was inspected', () => {
  fc.assert(
    fc.property(items, (found) => {
      const weigh = (...results: readonly unknown[]) =>
        found.reduce((sum, { result, weight }) => sum + (results.includes(result) ? weight : 0), 0);
      const applicable = weigh('pass', 'fail');
      const score = areaScore(found);
      if (found.some(({ result }) => result === null) || applicable === 0) {
        expect(score).toBeNull();
        return;
      }
      const capped = found.some(({ result, critical }) => result === 'fail' && critical);
      const share = Math.min((100 * weigh('pass')) / applicable, capped ? 60 : 100);
      expect(Math.abs((score ?? -1) - share)).toBeLessThanOrEqual(0.0501);
    }),
  );
});

test('one more pass never lowers a score, one more failure never raises it, the order is no matter', () => {
  fc.assert(
    fc.property(items, item, (found, one) => {
      const score = wholeScore([found]);
      const more = (result: ScoredItem['result']) => wholeScore([[...found, { ...one, result }]]);
      expect(more('pass')).toBeGreaterThanOrEqual(score ?? 0);
      expect(more('fail')).toBeLessThanOrEqual(score ?? 100);
      expect(more('not-applicable')).toBe(score);
      expect(wholeScore([[...found].reverse()])).toBe(score);
    }),
  );
});

test('the whole lies between its areas', () => {
  fc.assert(
    fc.property(fc.array(items), (areas) => {
      const scores = areas.flatMap((area) => wholeScore([area]) ?? []);
      const whole = wholeScore(areas);
      if (scores.length === 0) expect(whole).toBeNull();
      else {
        expect(whole).toBeGreaterThanOrEqual(Math.min(...scores) - 0.1);
        expect(whole).toBeLessThanOrEqual(Math.max(...scores) + 0.1);
      }
    }),
  );
});
