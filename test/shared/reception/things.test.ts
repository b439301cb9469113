import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextFreeTag } from '../../../shared/reception/things';

test('the number proposed is the lowest that is free', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 30 })), (inUse) => {
      const next = nextFreeTag(inUse);
      expect(inUse).not.toContain(next);
      for (let lower = 1; lower < next; lower += 1) expect(inUse).toContain(lower);
    }),
  );
});
