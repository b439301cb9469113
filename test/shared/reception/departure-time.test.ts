import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  closingMs,
  departureMs,
  isDepartureForgotten,
  likelyDepartureMs,
} from '../../../shared/reception/departure-time';
import { hourMs, minuteMs } from '../../../shared/time';

const hall = { timeZone: 'Asia/Shanghai', dayStartsAtMinute: 240, closesAtMinute: 1200 };
const day = '2026-11-24';
const at = (time: string, date = day) => Date.parse(`${date}T${time}:00+08:00`);
const arrived = (time: string, date = day) => ({ day, arrivedAtMs: at(time, date) });

describe('departureMs', () => {
  const stay = { arrivedAtMs: at('10:00') + 20_000, servedAtMs: undefined };
  test.each([
    ['now', undefined, at('11:00')],
    ['earlier', at('10:30'), at('10:30')],
    ['in the very minute of arrival', at('10:00'), stay.arrivedAtMs],
  ] as const)('left %s', (_, saidMs, value) => {
    expect(departureMs(stay, saidMs, at('11:00'))).toEqual({ ok: true, value });
  });
  test.each([
    ['left-in-future', at('11:01'), undefined],
    ['left-before-arrival', at('09:59'), undefined],
    ['left-before-served', at('10:30'), at('10:45')],
  ] as const)('%s', (reason, saidMs, servedAtMs) => {
    const answer = departureMs({ ...stay, servedAtMs }, saidMs, at('11:00'));
    expect(answer).toEqual({ ok: false, reason });
  });
  test('nobody stays for a negative time, whatever is said and however the clock was set', () => {
    const instant = fc.integer({ min: at('04:00'), max: at('23:59') });
    const said = fc.option(instant, { nil: undefined });
    fc.assert(
      fc.property(instant, said, said, instant, (arrivedAtMs, servedMs, saidMs, nowMs) => {
        const servedAtMs = servedMs === undefined ? undefined : Math.max(servedMs, arrivedAtMs);
        const left = departureMs({ arrivedAtMs, servedAtMs }, saidMs, nowMs);
        if (!left.ok) return saidMs !== undefined;
        const notBefore = saidMs === undefined ? arrivedAtMs : (servedAtMs ?? arrivedAtMs);
        expect(left.value).toBeGreaterThanOrEqual(notBefore);
        if (saidMs !== undefined) expect(left.value - saidMs).toBeLessThan(minuteMs);
        return true;
      }),
    );
  });
});

describe('forgotten departures', () => {
  test('are asked about once the doors have closed', () => {
    expect(closingMs(day, hall)).toBe(at('20:00'));
    expect(isDepartureForgotten(arrived('14:00'), hall, at('19:59'))).toBe(false);
    expect(isDepartureForgotten(arrived('14:00'), hall, at('20:00'))).toBe(true);
  });
  test('who came after closing is asked about when the day turns', () => {
    expect(isDepartureForgotten(arrived('20:30'), hall, at('23:00'))).toBe(false);
    expect(isDepartureForgotten(arrived('20:30'), hall, at('04:00', '2026-11-25'))).toBe(true);
  });
  test('a hall may close after midnight', () => {
    const late = { ...hall, closesAtMinute: 60 };
    expect(closingMs(day, late)).toBe(at('01:00', '2026-11-25'));
  });
  test('now is likely on the day itself, closing time once it is over', () => {
    const morning = at('09:00', '2026-11-25');
    expect(likelyDepartureMs(arrived('14:00'), hall, at('20:10'))).toBe(at('20:10'));
    expect(likelyDepartureMs(arrived('14:00'), hall, morning)).toBe(at('20:00'));
    expect(likelyDepartureMs(arrived('21:00'), hall, morning)).toBe(at('21:00'));
  });
  test('the likely time is one that will be accepted', () => {
    const dayStart = at('04:00');
    const hours = fc.integer({ min: 0, max: 48 * hourMs });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 24 * hourMs - 1 }), hours, (came, later) => {
        const stay = { day, arrivedAtMs: dayStart + came };
        const nowMs = stay.arrivedAtMs + later;
        const likelyMs = likelyDepartureMs(stay, hall, nowMs);
        return departureMs({ ...stay, servedAtMs: undefined }, likelyMs, nowMs).ok;
      }),
    );
  });
});
