import fc from 'fast-check';
import { expect, test } from 'vitest';
import { signature, signaturePath } from '../../shared/signature';

test('strokes become lines on the sheet, a dot one that a pen draws', () => {
  const line = [
    { x: 0.1, y: 0.5 },
    { x: 0.2, y: 0.25 },
    { x: 0.2, y: 0.25 },
  ];
  expect(signaturePath([line, [{ x: 2, y: -1 }], []])).toBe('M60 100L120 50M600 0L600 0');
  expect(signaturePath([])).toBeUndefined();
  expect(signaturePath([[]])).toBeUndefined();
});

test('however much is drawn, it is a path that the hall takes', () => {
  const place = fc.double({ min: -0.5, max: 1.5, noNaN: true });
  const stroke = fc.array(fc.record({ x: place, y: place }), { maxLength: 900 });
  fc.assert(
    fc.property(fc.array(stroke, { maxLength: 9 }), (strokes) => {
      const path = signaturePath(strokes);
      if (path !== undefined) expect(signature.safeParse(path).success).toBe(true);
      expect(path === undefined).toBe(strokes.flat().length === 0);
    }),
    { numRuns: 40 },
  );
  const dots = Array.from({ length: 5000 }, () => [{ x: 0.5, y: 0.5 }]);
  expect(signature.safeParse(signaturePath(dots)).success).toBe(true);
});

test.each(['', 'M1 1Z', 'M1 1L', 'M1 1" onload="x', `M1 1${'L22 22'.repeat(5000)}`])(
  '%.20j is no signature',
  (path) => {
    expect(signature.safeParse(path).success).toBe(false);
  },
);
