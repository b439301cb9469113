import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWeakPin } from '../../../shared/people/weak-pin';

test.each([
  ...['000000', '111111', '121212', '112112', '123123', '112233', '147147', '12341234'],
  ...['123456', '654321', '345678', '890123', '210987'],
  ...['900131', '19900131', '31011990', '20080229'],
])('%s is weak', (pin) => {
  expect(isWeakPin(pin)).toBe(true);
});

test.each(['246810', '135790', '975310', '860253597', '901331', '904800'])('%s will do', (pin) => {
  expect(isWeakPin(pin)).toBe(false);
});

test('few of all PINs are refused', () => {
  const digits = fc.stringMatching(/^\d{6}$/);
  const sample = fc.sample(digits, { numRuns: 5000, seed: 7 });
  expect(sample.filter(isWeakPin).length / sample.length).toBeLessThan(0.08);
});

test('any short pattern repeated, and any run, is weak', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{1,4}$/), fc.integer({ min: 2, max: 3 }), (part, times) => {
      expect(part.length * times < 6 || isWeakPin(part.repeat(times))).toBe(true);
    }),
  );
});
