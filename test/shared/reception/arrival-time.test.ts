import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrivalMs } from '../../../shared/reception/arrival-time';
import { businessDayOf } from '../../../shared/time';

const hall = { timeZone: 'Asia/Shanghai', dayStartsAtMinute: 240 };
const at = (time: string) => Date.parse(`2026-11-24T${time}:00+08:00`);
const arrived = (saidMs: number | undefined) => arrivalMs('2026-11-24', hall, saidMs, at('15:00'));

test.each([
  ['now', undefined, { ok: true, value: at('15:00') }],
  ['an hour ago', at('14:00'), { ok: true, value: at('14:00') }],
  ['later than now', at('15:01'), { ok: false, reason: 'arrived-in-future' }],
  ['before the day began', at('03:59'), { ok: false, reason: 'arrived-before-day' }],
])('somebody who came %s', (_, saidMs, answer) => {
  expect(arrived(saidMs)).toEqual(answer);
});

test('every arrival that is taken lies on its business day and is over', () => {
  const instant = fc.integer({ min: at('00:00'), max: at('23:59') });
  fc.assert(
    fc.property(instant, instant, (saidMs, nowMs) => {
      const day = businessDayOf(nowMs, hall);
      const came = arrivalMs(day, hall, saidMs, nowMs);
      const may = saidMs <= nowMs && businessDayOf(saidMs, hall) === day;
      expect(came).toEqual(
        may ? { ok: true, value: saidMs } : expect.objectContaining({ ok: false }),
      );
    }),
  );
});
