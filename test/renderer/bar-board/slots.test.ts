import { expect, test } from 'vitest';
import { mergeSlots, type Slot } from '../../../renderer/bar-board/slots';

const merge = (slots: readonly Slot<string>[], items: readonly string[], nowMs: number) =>
  mergeSlots(slots, items, (item) => item, { nowMs, lingerMs: 1500, free: false });
const slot = (id: string, goneAtMs?: number): Slot<string> =>
  goneAtMs === undefined ? { id, item: id } : { id, item: id, goneAtMs };

test('newcomers take the end, whatever order they arrive in', () => {
  const first = merge([], ['b', 'c'], 0);
  expect(merge(first, ['a', 'b', 'c', 'd'], 10)).toEqual([
    slot('b'),
    slot('c'),
    slot('a'),
    slot('d'),
  ]);
});

test('what has gone keeps its place, then leaves', () => {
  const first = merge([], ['a', 'b'], 0);
  const lingering = merge(first, ['b'], 1000);
  expect(lingering).toEqual([slot('a', 1000), slot('b')]);
  expect(merge(lingering, ['b'], 2499)).toBe(lingering);
  expect(merge(lingering, ['b'], 2500)).toEqual([slot('b')]);
});

test('what comes back while it lingers has kept its place', () => {
  const lingering = merge(merge([], ['a', 'b'], 0), ['b'], 1000);
  expect(merge(lingering, ['b', 'a'], 1200)).toEqual([slot('a'), slot('b')]);
});

test('a clock set back does not keep what has gone', () => {
  const lingering = merge(merge([], ['a', 'b'], 0), ['b'], 1000);
  expect(merge(lingering, ['b'], 900)).toEqual([slot('b')]);
});

test('nothing changed gives the very same slots', () => {
  const first = merge([], ['a'], 0);
  expect(merge(first, ['a'], 5000)).toBe(first);
});

test('what came back out of turn goes to its place when no finger is near, and not before', () => {
  const late = merge(merge([], ['b', 'c'], 0), ['a', 'b', 'c'], 10);
  expect(late).toEqual([slot('b'), slot('c'), slot('a')]);
  const free = { nowMs: 20, lingerMs: 1500, free: true };
  expect(mergeSlots(late, ['a', 'b', 'c'], (item) => item, free)).toEqual([
    slot('a'),
    slot('b'),
    slot('c'),
  ]);
});
