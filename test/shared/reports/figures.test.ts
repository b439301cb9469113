import fc from 'fast-check';
import { expect, test } from 'vitest';
import { median } from '../../../shared/bar/promise-figures';
import { FigureSum, type Figures, medianMs, sumOf } from '../../../shared/reports/figures';

const seconds = fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 60 });
const counted = (values: readonly number[]) => {
  const sum = new FigureSum();
  for (const value of values) sum.add('waited', value);
  return sum.figures;
};
const together = (parts: readonly Figures[]) => {
  const sum = new FigureSum();
  for (const part of parts) sum.addAll(part);
  return sum.figures;
};

test('the median of what was counted is that of the values themselves', () => {
  fc.assert(
    fc.property(seconds, (values) => {
      expect(medianMs(counted(values).waited)).toBe(median(values.map((value) => value * 1000)));
    }),
  );
});

test('figures add up however they were divided', () => {
  fc.assert(
    fc.property(seconds, fc.nat(60), (values, cut) => {
      const parts = [counted(values.slice(0, cut)), counted(values.slice(cut))];
      expect(together(parts)).toEqual(together([counted(values)]));
      expect(sumOf(together(parts), 'waited')).toBe(values.length);
    }),
  );
});
