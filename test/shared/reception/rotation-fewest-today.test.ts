import { describe, expect, test } from 'vitest';
import type { RotationEvent } from '../../../shared/reception/rotation';
import { hourMs, minuteMs } from '../../../shared/time';
import { away, docked, joined, nineMs, reversed, served } from '../../helpers/rotation-events';
import { idsOf, orderOf } from '../../helpers/rotation-order';

const three = [joined('an'), joined('bo'), joined('chi')];

describe('fewest-today', () => {
  const fewest = (...events: RotationEvent[]) => idsOf('fewest-today', [...three, ...events]);

  test('goes by turns today, then by waiting since signing in or the last turn', () => {
    expect(fewest(...served('v1', 'an'))).toEqual(['bo', 'chi', 'an']);
    expect(fewest(...served('v1', 'chi'), ...served('v2', 'an'))).toEqual(['bo', 'chi', 'an']);
    expect(fewest(...served('v1', 'an'), ...served('v2', 'an'), joined('du'))).toEqual([
      'bo',
      'chi',
      'du',
      'an',
    ]);
  });

  test('a docked turn is a turn, a reversed one is none', () => {
    expect(fewest(docked('an'))).toEqual(['bo', 'chi', 'an']);
    expect(fewest(...served('v1', 'an'), reversed('v1'))).toEqual(['an', 'bo', 'chi']);
  });

  test('begins at zero every business day, and keeps the time since the last turn', () => {
    const events = [...three, ...served('v1', 'an'), ...served('v2', 'an'), ...served('v3', 'bo')];
    expect(idsOf('fewest-today', events)).toEqual(['chi', 'bo', 'an']);
    expect(idsOf('fewest-today', events, nineMs + 24 * hourMs)).toEqual(['chi', 'an', 'bo']);
  });

  test('a clock set back over the change of day does not bring the old day back', () => {
    const tomorrow = nineMs + 24 * hourMs;
    const events = [
      ...three,
      ...served('v1', 'an', tomorrow),
      ...served('v2', 'an', tomorrow),
      ...served('v3', 'bo', tomorrow),
    ];
    expect(idsOf('fewest-today', [...events, away('chi', true, nineMs)])).toEqual([
      'chi',
      'bo',
      'an',
    ]);
  });

  test('says why in figures', () => {
    const atMs = nineMs + minuteMs;
    const events = [...three, ...served('v1', 'an', atMs)];
    expect(orderOf('fewest-today', events).map((agent) => agent.reason)).toEqual([
      { kind: 'longer-waiting', than: 'chi', sinceMs: nineMs },
      { kind: 'fewer-turns-today', than: 'an', turns: 0, thanTurns: 1 },
      { kind: 'nobody-behind' },
    ]);
  });
});
