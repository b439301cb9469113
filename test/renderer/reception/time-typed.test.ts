import { expect, test } from 'vitest';
import { timeTyped } from '../../../renderer/reception/time-typed';

const hall = { timeZone: 'Asia/Shanghai', dayStartsAtMinute: 240 };
const at = (time: string, date = '2026-11-24') => Date.parse(`${date}T${time}:00+08:00`);
const typed = (text: string) => timeTyped(text, '2026-11-24', hall, at('15:00') + 30_000);

test.each([
  ['14:32', at('14:32')],
  ['1432', at('14:32')],
  ['9.05', at('09:05')],
  ['905', at('09:05')],
  ['１４：３２', at('14:32')],
  ['0130', at('01:30', '2026-11-25')],
  ['', undefined],
  ['15:00', undefined],
  ['24:00', 'not-a-time'],
  ['14:60', 'not-a-time'],
  ['noon', 'not-a-time'],
  ['14', 'not-a-time'],
])('%s', (text, expected) => {
  expect(typed(text)).toBe(expected);
});
