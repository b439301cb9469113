import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  maskPlate,
  normalisePlate,
  plateEndings,
  provinces,
  withoutEnding,
} from '../../../shared/reception/plate';

test.each([
  ['粤B12345', '粤B12345'],
  ['粤b·12345', '粤B12345'],
  [' 粤 B - 1234A ', '粤B1234A'],
  ['粤Ｂ１２３４５', '粤B12345'],
  ['粤BD12345', '粤BD12345'],
  ['沪A12345D', '沪A12345D'],
  ['粤Z1234港', '粤Z1234港'],
  ['粤Z123A澳', '粤Z123A澳'],
  ['浙A1234学', '浙A1234学'],
  ['123456使', '123456使'],
  ['AB 1234', 'AB1234'],
  ['28', '28'],
  ['MA-12-34', 'MA1234'],
])('%j is kept as %j', (text, plate) => {
  expect(normalisePlate(text)).toEqual({ ok: true, plate });
});

test.each([
  ['', 'empty'],
  [' -·', 'empty'],
  ['粤B1234', 'too-short'],
  ['粤B', 'too-short'],
  ['粤B1234567', 'too-long'],
  ['110101199003071234', 'too-long'],
  ['ABCDEFGHI', 'too-long'],
  ['好车', 'not-a-plate'],
  ['粤1234', 'not-a-plate'],
  ['<b>', 'not-a-plate'],
])('%j is refused: %s', (text, reason) => {
  expect(normalisePlate(text)).toEqual({ ok: false, reason });
});

const figures = (minLength: number, maxLength: number) =>
  fc.string({
    unit: fc.constantFrom(...'ABCDEFGHJKLMNPQRSTUVWXYZ0123456789'),
    minLength,
    maxLength,
  });
const plates = fc.oneof(
  fc
    .tuple(fc.constantFrom(...provinces), fc.constantFrom(...'ABCDEFG'), figures(5, 6))
    .map((parts) => parts.join('')),
  fc
    .tuple(fc.constantFrom(...provinces), figures(4, 4), fc.constantFrom(...plateEndings))
    .map(([province, middle, ending]) => `${province}Z${middle}${ending}`),
  figures(1, 8),
);

test('a plate is the same however it is typed, and normalising it again changes nothing', () => {
  const between = fc.constantFrom('', ' ', '·', '-', '\u200b');
  fc.assert(
    fc.property(plates, fc.array(between, { minLength: 9, maxLength: 9 }), (plate, gaps) => {
      const typed = [...plate.toLowerCase()].map((letter, at) => `${gaps[at]}${letter}`).join('');
      expect(normalisePlate(typed)).toEqual({ ok: true, plate });
    }),
  );
});

test('whatever is typed, the answer is a plate of at most eight characters or a reason', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      const read = normalisePlate(text);
      if (read.ok) {
        expect([...read.plate].length).toBeLessThanOrEqual(8);
        expect(normalisePlate(read.plate)).toEqual(read);
      }
    }),
  );
});

test('a masked plate is as long, shows its ends and hides at least three characters', () => {
  expect(maskPlate('粤B12312')).toBe('粤B***12');
  expect(maskPlate('粤BD12345')).toBe('粤B****45');
  expect(maskPlate('AB12')).toBe('***2');
  expect(maskPlate('28')).toBe('**');
  fc.assert(
    fc.property(plates, (plate) => {
      const masked = [...maskPlate(plate)];
      expect(masked).toHaveLength([...plate].length);
      expect(masked.filter((each) => each === '*').length).toBeGreaterThanOrEqual(
        Math.min(3, masked.length),
      );
      expect(masked.every((each, at) => each === '*' || each === [...plate][at])).toBe(true);
    }),
  );
});

test('an ending in Han is no part of what a plate is found by', () => {
  expect(['粤Z1234港', '123456使', '粤B12345'].map(withoutEnding)).toEqual([
    ...['粤Z1234', '123456', '粤B12345'],
  ]);
});
