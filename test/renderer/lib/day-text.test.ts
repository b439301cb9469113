import { expect, test } from 'vitest';
import { dayFromText } from '../../../renderer/lib/day-text';

test.each([
  ['2026-11-24', '2026-11-24'],
  ['2026/1/4', '2026-01-04'],
  ['2026.1.14', '2026-01-14'],
  ['2026年11月4日', '2026-11-04'],
  [' ２０２６－１１－２４ ', '2026-11-24'],
  ['20261124', '2026-11-24'],
  ['2026112', undefined],
  ['2026-11', undefined],
  ['2026-02-30', undefined],
  ['1926-11-24', undefined],
  ['', undefined],
  ['明天', undefined],
])('%s is %s', (typed, day) => {
  expect(dayFromText(typed)).toBe(day);
});
