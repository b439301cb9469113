import { expect, test } from 'vitest';
import { currentShift } from '../../../shared/settings/current-shift';
import { instantOf } from '../../../shared/time';

const shift = (shiftId: string, startsAtMinute: number) => ({
  shiftId,
  name: { zh: shiftId, en: shiftId },
  startsAtMinute,
});

const hall = {
  timeZone: 'Asia/Shanghai',
  dayStartsAtMinute: 240,
  shifts: [shift('late', 870), shift('early', 240)],
};

test('a shift lasts until the next one starts, the last one through midnight', () => {
  const shiftAt = (minute: number) =>
    currentShift(instantOf('2026-11-24', minute, hall.timeZone), hall)?.shiftId;
  expect([0, 239, 240, 869, 870, 1439].map(shiftAt)).toEqual([
    'late',
    'late',
    'early',
    'early',
    'late',
    'late',
  ]);
});

test('before the first shift of a day that begins without one, the last is still on', () => {
  const noEarly = { ...hall, shifts: [shift('day', 540), shift('evening', 1020)] };
  expect(currentShift(instantOf('2026-11-24', 300, hall.timeZone), noEarly)?.shiftId).toBe(
    'evening',
  );
});
