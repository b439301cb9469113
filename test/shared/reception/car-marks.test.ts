import { expect, test } from 'vitest';
import { carPartAt, carParts, carSheet } from '../../../shared/reception/car-marks';

test('every part stands on the sheet and is found at its middle', () => {
  for (const { part, x, y } of carParts) {
    expect(carPartAt({ x, y })).toBe(part);
    expect(x < carSheet.width && y < carSheet.height).toBe(true);
  }
});

test('a tap beside a middle belongs to the nearest part', () => {
  expect(carPartAt({ x: 320, y: 200 })).toBe('roof');
  expect(carPartAt({ x: 250, y: 420 })).toBe('left-front-door');
  expect(carPartAt({ x: 0, y: 0 })).toBe('right-front-wing');
});
