import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type ClosingFacts,
  closingBlockers,
  maySign,
  minutesBehind,
  openBlockers,
} from '../../../shared/cleanliness/closing';

const count = fc.integer({ min: 0, max: 5 });
const facts = fc
  .tuple(...closingBlockers.map(() => count))
  .map(
    (counts) =>
      Object.fromEntries(closingBlockers.map((each, at) => [each, counts[at]])) as ClosingFacts,
  );
const override = fc.record({
  blocker: fc.constantFrom(...closingBlockers),
  count: fc.integer({ min: 1, max: 5 }),
});

test('a day can be signed exactly when everything is done or answered for as often as it is open', () => {
  fc.assert(
    fc.property(facts, fc.array(override, { maxLength: 12 }), (found, overrides) => {
      const answeredFor = new Map(overrides.map((each) => [each.blocker, each.count]));
      const free = closingBlockers.every((each) => found[each] <= (answeredFor.get(each) ?? 0));
      expect(maySign(openBlockers(found, overrides))).toBe(free);
    }),
  );
});

test('everything that is open is named once with its number, nothing else is', () => {
  fc.assert(
    fc.property(facts, fc.array(override), (found, overrides) => {
      const named = openBlockers(found, overrides).map((each) => [each.blocker, each.count]);
      expect(named).toEqual(Object.entries(found).filter(([, open]) => open > 0));
    }),
  );
});

test('a clock is behind by whole minutes, two of which are nothing', () => {
  const minute = 60_000;
  expect(minutesBehind(0, undefined)).toBe(0);
  expect(minutesBehind(5 * minute, 0)).toBe(0);
  expect(minutesBehind(0, 2 * minute)).toBe(0);
  expect(minutesBehind(0, 2 * minute + 1)).toBe(3);
  expect(minutesBehind(0, 60 * minute)).toBe(60);
});
