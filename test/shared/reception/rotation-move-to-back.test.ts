import { describe, expect, test } from 'vitest';
import type { RotationEvent } from '../../../shared/reception/rotation';
import { hourMs, minuteMs } from '../../../shared/time';
import {
  away,
  back,
  covered,
  docked,
  joined,
  left,
  nineMs,
  reversed,
  served,
  took,
} from '../../helpers/rotation-events';
import { idsOf, orderOf } from '../../helpers/rotation-order';

const three = [joined('an'), joined('bo'), joined('chi')];

describe('move-to-back', () => {
  const queue = (...events: RotationEvent[]) => idsOf('move-to-back', [...three, ...events]);

  test('is the order of signing in; signing in twice keeps the place, again after leaving does not', () => {
    expect(queue()).toEqual(['an', 'bo', 'chi']);
    expect(queue(joined('an'))).toEqual(['an', 'bo', 'chi']);
    expect(queue(left('an'), joined('an'))).toEqual(['bo', 'chi', 'an']);
  });

  test('a counted turn goes to the back, whether or not it was due', () => {
    expect(queue(...served('v1', 'an'))).toEqual(['bo', 'chi', 'an']);
    expect(queue(...served('v1', 'bo'))).toEqual(['an', 'chi', 'bo']);
  });

  test('a docked turn goes to the back', () => {
    expect(queue(docked('an'))).toEqual(['bo', 'chi', 'an']);
  });

  test('a reversed turn returns to the front, one that did not count stays', () => {
    expect(queue(...served('v1', 'bo'), ...served('v2', 'an'), reversed('v1'))).toEqual([
      'bo',
      'chi',
      'an',
    ]);
    expect(queue(covered('v1', 'bo'), reversed('v1'))).toEqual(['an', 'bo', 'chi']);
    expect(queue(took('v1', 'bo'), left('bo'), reversed('v1'))).toEqual(['an', 'chi']);
  });

  test('an excused miss is made up at the front', () => {
    // an is busy ahead of bo, so that keeping the place alone would not be the front.
    const missed = [covered('v0', 'an'), away('bo', true), ...served('v1', 'chi')];
    expect(queue(...missed)).toEqual(['an', 'bo', 'chi']);
    expect(queue(...missed, back('bo'))).toEqual(['bo', 'an', 'chi']);
    expect(queue(...missed, joined('bo'))).toEqual(['bo', 'an', 'chi']);
  });

  test('an unexcused miss is lost', () => {
    const missed = [away('an', false), ...served('v1', 'bo')];
    expect(queue(...missed)).toEqual(['chi', 'an', 'bo']);
    expect(queue(...missed, back('an'))).toEqual(['chi', 'an', 'bo']);
  });

  test('whose turn did not come while away has missed nothing', () => {
    expect(queue(away('bo', false), ...served('v1', 'an'), back('bo'))).toEqual([
      'bo',
      'chi',
      'an',
    ]);
    // an was free and due; that chi took the guest instead is not at bo's cost.
    expect(queue(joined('du'), away('bo', false), ...served('v1', 'chi'), back('bo'))).toEqual([
      'an',
      'bo',
      'du',
      'chi',
    ]);
    expect(queue(away('chi', true), ...served('v1', 'an'), back('chi'))).toEqual([
      'bo',
      'chi',
      'an',
    ]);
  });

  test('says how each came to the place', () => {
    const atMs = nineMs + minuteMs;
    const events = [...three, ...served('v1', 'an', atMs)];
    expect(orderOf('move-to-back', events).map((agent) => agent.reason)).toEqual([
      { kind: 'queue-place', than: 'chi', cause: 'signed-in', sinceMs: nineMs },
      { kind: 'queue-place', than: 'an', cause: 'signed-in', sinceMs: nineMs },
      { kind: 'nobody-behind' },
    ]);
    const made = [...events, away('bo', true), ...served('v2', 'chi'), back('bo', atMs)];
    expect(orderOf('move-to-back', made)[0]).toEqual({
      agentId: 'bo',
      free: true,
      status: 'free',
      balance: 2 / 3,
      reason: { kind: 'queue-place', than: 'an', cause: 'miss-made-up', sinceMs: atMs },
    });
  });

  test('starts anew with the business day, not at midnight', () => {
    const events = [...three, ...served('v1', 'an')];
    const beforeFour = nineMs + 18.9 * hourMs;
    expect(idsOf('move-to-back', events, beforeFour)).toEqual(['bo', 'chi', 'an']);
    expect(idsOf('move-to-back', events, beforeFour + hourMs)).toEqual(['an', 'bo', 'chi']);
    const nextDay = [...events, left('an'), joined('an', nineMs + 24 * hourMs)];
    expect(idsOf('move-to-back', nextDay)).toEqual(['bo', 'chi', 'an']);
  });
});
