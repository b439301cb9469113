import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { systemClock } from '../../electron/clock';

const start = Date.parse('2026-11-24T02:00:00Z');
const hour = 3_600_000;
beforeEach(() => void vi.useFakeTimers({ now: start }));
afterEach(() => void vi.useRealTimers());

test('after the machine has slept past it, or the clock was set past it, an alarm rings within seconds', () => {
  const rung: string[] = [];
  systemClock().at(start + 6 * hour, () => rung.push('rung'));
  vi.advanceTimersByTime(hour);
  // Timers stand still while the machine sleeps, the clock does not.
  vi.setSystemTime(start + 8 * hour);
  expect(rung).toEqual([]);
  vi.advanceTimersByTime(10_000);
  expect(rung).toEqual(['rung']);
});

test('with the clock set back it waits for its instant and rings once', () => {
  const rung: number[] = [];
  systemClock().at(start + hour, () => rung.push(Date.now() - start));
  vi.setSystemTime(start - hour);
  vi.advanceTimersByTime(2 * hour - 1);
  expect(rung).toEqual([]);
  vi.advanceTimersByTime(hour);
  expect(rung).toEqual([hour + 1]);
});
