import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  offeredAheadMs,
  roundsThatMatter,
  timesOfTask,
  urgencyOf,
} from '../../../shared/cleanliness/due-rounds';
import type { RoundPurpose } from '../../../shared/cleanliness-standard';
import { hourMs, minuteMs } from '../../../shared/time';

const day = '2026-11-24';
const calendar = { timeZone: 'Asia/Shanghai', dayStartsAtMinute: 240 };
const noRain: Parameters<typeof timesOfTask>[3] = { endedMs: [], beganMs: [], afterMs: hourMs };
const at = (clock: string) => Date.parse(`${day}T${clock}:00+08:00`);
const times = (task: Parameters<typeof timesOfTask>[0], rain = noRain) =>
  timesOfTask(task, day, calendar, rain).map(({ dueAtMs }) => dueAtMs);

test('an opening round is due once, hourly ones until the last, and after midnight still on the day', () => {
  expect(times({ purpose: 'opening', atMinute: 540, untilMinute: null })).toEqual([at('09:00')]);
  expect(times({ purpose: 'hourly', atMinute: 600, untilMinute: 730 })).toEqual([
    ...[at('10:00'), at('11:00'), at('12:00')],
  ]);
  expect(times({ purpose: 'end-of-day', atMinute: 30, untilMinute: null })).toEqual([
    at('00:30') + 24 * hourMs,
  ]);
});

test('an hour after rain, unless it rains again within it; yesterday’s rain is no matter', () => {
  const task = { purpose: 'after-rain', atMinute: null, untilMinute: null } as const;
  const rain = (endedMs: number[], beganMs: number[]) => ({ endedMs, beganMs, afterMs: hourMs });
  const ended = at('15:00');
  expect(times(task, rain([ended], [at('14:00')]))).toEqual([at('16:00')]);
  expect(times(task, rain([ended], [at('14:00'), at('15:30')]))).toEqual([]);
  expect(times(task, rain([ended], [at('14:00'), at('16:00')]))).toEqual([at('16:00')]);
  expect(times(task, rain([at('03:59')], []))).toEqual([]);
});

test('a round comes up half an hour ahead, after rain as soon as it ends, and is overdue from its time on', () => {
  const due = at('10:00');
  const states = [due - offeredAheadMs - 1, due - offeredAheadMs, due, due + 1];
  const urgencies = (purpose: RoundPurpose) =>
    states.map((nowMs) => urgencyOf({ purpose, dueAtMs: due }, nowMs));
  expect(urgencies('opening')).toEqual(['later', 'due', 'due', 'overdue']);
  expect(urgencies('after-rain')).toEqual(['due', 'due', 'due', 'overdue']);
});

test('of hourly rounds one matters, whenever one looks; every other round stays', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 24 * 60 }), (minute) => {
      const hourly = timesOfTask(
        { purpose: 'hourly', atMinute: 600, untilMinute: 1020 },
        ...([day, calendar, noRain] as const),
      );
      const opening = { purpose: 'opening' as const, dueAtMs: at('09:00') };
      const nowMs = at('00:00') + minute * minuteMs;
      const matter = roundsThatMatter([...hourly, opening], nowMs);
      expect(matter).toHaveLength(2);
      expect(matter).toContain(opening);
      const current = matter.find(({ purpose }) => purpose === 'hourly')?.dueAtMs ?? 0;
      const missed = hourly.filter(
        (time) => time.dueAtMs > current && urgencyOf(time, nowMs) !== 'later',
      );
      expect(missed).toEqual([]);
    }),
  );
});
