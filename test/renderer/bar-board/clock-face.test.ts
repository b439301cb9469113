import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockFace, shownTime } from '../../../renderer/bar-board/clock-face';

const promise = { fromMs: 1_000, dueAtMs: 61_000 };

test.each([
  [1_000, { state: 'running', leftMs: 60_000, leftShare: 1 }, '1:00'],
  [31_000, { state: 'running', leftMs: 30_000, leftShare: 0.5 }, '0:30'],
  [46_000, { state: 'due-soon', leftMs: 15_000, leftShare: 0.25 }, '0:15'],
  [60_999, { state: 'due-soon', leftMs: 1, leftShare: 1 / 60_000 }, '0:01'],
  [61_000, { state: 'due-soon', leftMs: 0, leftShare: 0 }, '0:00'],
  [61_001, { state: 'late', overMs: 1 }, '0:00'],
  [84_000, { state: 'late', overMs: 23_000 }, '0:23'],
] as const)('at %d', (nowMs, face, shown) => {
  expect(clockFace(promise, nowMs, 15_000)).toEqual(face);
  expect(shownTime(face)).toBe(shown);
});

test('what has not started shows how long the guest has waited', () => {
  const face = clockFace({ fromMs: 1_000, dueAtMs: null }, 13_000, 15_000);
  expect(face).toEqual({ state: 'queued', waitedMs: 12_000 });
  expect(shownTime(face)).toBe('0:12');
});

test('no clock, however it was set, makes a span negative or a ring overfull', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.option(fc.integer({ min: 0, max: 600_000 })),
      fc.integer(),
      (fromMs, spanMs, nowMs) => {
        const dueAtMs = spanMs === null ? null : fromMs + spanMs;
        const face = clockFace({ fromMs, dueAtMs }, nowMs, 15_000);
        expect(shownTime(face)).toMatch(/^(\d+:)?\d+:\d\d$/);
        if ('leftMs' in face) expect(face.leftMs).toBeGreaterThanOrEqual(0);
        if ('overMs' in face) expect(face.overMs).toBeGreaterThan(0);
        if ('waitedMs' in face) expect(face.waitedMs).toBeGreaterThanOrEqual(0);
        if ('leftShare' in face) {
          expect(face.leftShare).toBeGreaterThanOrEqual(0);
          expect(face.leftShare).toBeLessThanOrEqual(1);
        }
      },
    ),
  );
});
