import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attendanceOf } from '../../../shared/people/attendance';

const planned = { staffId: 'anna', fromMs: 1000, toMs: 5000 };
const at = (nowMs: number, fromMs?: number, toMs: number | null = null) =>
  attendanceOf(
    planned,
    fromMs === undefined ? [] : [{ staffId: 'anna', fromMs, toMs }],
    100,
    nowMs,
  );

test('in time up to the grace, late after it, missing until the end and absent from then on', () => {
  expect(at(1100)).toEqual({ state: 'not-yet', lateMs: 0 });
  expect(at(1101)).toEqual({ state: 'missing', lateMs: 101 });
  expect(at(5000)).toEqual({ state: 'absent', lateMs: 4000 });
  expect(at(3000, 1100)).toEqual({ state: 'on-time', lateMs: 0 });
  expect(at(3000, 1101)).toEqual({ state: 'late', lateMs: 101 });
  expect(at(3000, 0)).toEqual({ state: 'on-time', lateMs: 0 });
  expect(at(3000, 0, 900)).toEqual({ state: 'missing', lateMs: 2000 });
});

test('more duties never make anybody later, and others’ duties change nothing', () => {
  const duty = fc.record({
    staffId: fc.constantFrom('anna', 'ben'),
    fromMs: fc.nat(6000),
    toMs: fc.option(fc.integer({ min: 6000, max: 9000 })),
  });
  fc.assert(
    fc.property(fc.array(duty, { maxLength: 4 }), duty, fc.nat(9000), (duties, more, nowMs) => {
      fc.pre([...duties, more].every(({ fromMs }) => fromMs <= nowMs));
      const before = attendanceOf(planned, duties, 100, nowMs);
      const after = attendanceOf(planned, [...duties, more], 100, nowMs);
      if (more.staffId !== 'anna') expect(after).toEqual(before);
      else if (before.state !== 'not-yet') expect(after.lateMs).toBeLessThanOrEqual(before.lateMs);
    }),
  );
});
