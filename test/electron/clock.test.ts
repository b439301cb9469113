import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { systemClock } from '../../electron/clock';

const start = Date.parse('2026-11-24T02:00:00Z');
const day = 86_400_000;
beforeEach(() => void vi.useFakeTimers({ now: start }));
afterEach(() => void vi.useRealTimers());

test('an alarm rings once, not before its time, however far off it is', () => {
  const rung: number[] = [];
  systemClock().at(start + 60 * day, () => rung.push(Date.now()));
  vi.advanceTimersByTime(60 * day - 1);
  expect(rung).toEqual([]);
  vi.advanceTimersByTime(40 * day);
  // A timer of nothing takes a millisecond.
  expect(rung).toEqual([start + 60 * day + 1]);
});

test('one that is due rings soon and never inside the call; a cancelled one never', () => {
  const rung: string[] = [];
  systemClock().at(start - 1, () => rung.push('due'));
  systemClock().at(start + 1_000, () => rung.push('cancelled'))();
  systemClock().at(start + 30 * day, () => rung.push('far and cancelled'))();
  expect(rung).toEqual([]);
  vi.advanceTimersByTime(90 * day);
  expect(rung).toEqual(['due']);
});

test('a practice hall lives at its own hour', () => {
  const clock = systemClock(-3_600_000);
  expect(clock.now()).toBe(start - 3_600_000);
  const rung: number[] = [];
  clock.at(start, () => rung.push(clock.now()));
  vi.advanceTimersByTime(3_600_001);
  expect(rung).toEqual([start + 1]);
});
