import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areaScore, passShare } from '../../../shared/cleanliness/score';

test.each([
  [['pass', 'pass', 'fail'], 66.7, 66.7],
  [['pass', 'not-applicable', 'pass'], 100, 100],
  [['fail'], 0, 0],
  [['pass', 'fail', null], null, 50],
  [['not-applicable', 'not-applicable'], null, null],
  [[null, null], null, null],
  [[], null, null],
] as const)('%j scores %s, its share of passes is %s', (results, score, share) => {
  expect([areaScore(results), passShare(results)]).toEqual([score, share]);
});

const result = fc.constantFrom('pass', 'fail', 'not-applicable', null);
const results = fc.array(result);

test('a score is passes over what applies, and only once everything was inspected', () => {
  fc.assert(
    fc.property(results, (found) => {
      const share = passShare(found);
      const [passed, failed] = ['pass', 'fail'].map(
        (each) => found.filter((r) => r === each).length,
      );
      const applicable = (passed ?? 0) + (failed ?? 0);
      if (share === null) expect(applicable).toBe(0);
      else expect(Math.abs(share - (100 * (passed ?? 0)) / applicable)).toBeLessThanOrEqual(0.05);
      expect(areaScore(found)).toBe(found.includes(null) ? null : share);
    }),
  );
});

test('one more pass never lowers a score, one more failure never raises it, the order is no matter', () => {
  fc.assert(
    fc.property(results, (found) => {
      const share = passShare(found) ?? 0;
      expect(passShare([...found, 'pass'])).toBeGreaterThanOrEqual(share);
      expect(passShare([...found, 'fail'])).toBeLessThanOrEqual(passShare(found) ?? 100);
      expect(passShare([...found, 'not-applicable'])).toBe(passShare(found));
      expect(passShare([...found].reverse())).toBe(passShare(found));
    }),
  );
});
