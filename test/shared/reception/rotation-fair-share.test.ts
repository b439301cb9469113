import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type RankReason, rotationOrder, turnLedger } from '../../../shared/reception/rotation';
import { hourMs, minuteMs } from '../../../shared/time';
import { anyLog, freed, joined, left, nineMs, served, took } from '../../helpers/rotation-events';
import { atEnd, expectedStatuses, idsOf, orderOf, settingsOf } from '../../helpers/rotation-order';
import { simulateRotationWorld } from '../../helpers/rotation-world';

const three = [joined('an'), joined('bo'), joined('chi')];

const runs = { numRuns: 200 };

describe('fair-share', () => {
  test('follows from the ledger and nothing else', () => {
    fc.assert(
      fc.property(
        anyLog,
        fc.uniqueArray(fc.constantFrom('an', 'bo', 'chi', 'du', 'er')),
        (events, roster) => {
          const units = new Map<string, number>();
          const turns = new Map<string, [string | undefined, number][]>();
          const settings = { ...settingsOf('fair-share'), roster };
          for (const { agentId, eventIndex, visitId, clause, ...entry } of turnLedger(
            events,
            settings,
          )) {
            units.set(agentId, (units.get(agentId) ?? 0) + entry.units);
            const had = turns.get(agentId) ?? [];
            if (clause === 'turn' || clause === 'docked')
              turns.set(agentId, [...had, [visitId, eventIndex]]);
            if (clause === 'turn-reversed')
              turns.set(
                agentId,
                had.filter(([visit]) => visit !== visitId),
              );
          }
          const appeared = events.flatMap((event) => ('agentId' in event ? event.agentId : []));
          const places = [...roster, ...new Set(appeared)];
          const expected = [...expectedStatuses(events).keys()].sort(
            (one, other) =>
              (units.get(other) ?? 0) - (units.get(one) ?? 0) ||
              (turns.get(one)?.at(-1)?.[1] ?? -1) - (turns.get(other)?.at(-1)?.[1] ?? -1) ||
              places.indexOf(one) - places.indexOf(other),
          );
          const order = rotationOrder(events, settings, atEnd(events));
          expect(order.map((agent) => agent.agentId)).toEqual(expected);
        },
      ),
      runs,
    );
  });

  test('says why in figures: balance, time since the last turn, roster', () => {
    const early = nineMs + minuteMs;
    const late = nineMs + 2 * minuteMs;
    const events = [
      ...three,
      joined('du'),
      joined('er'),
      ...served('v1', 'chi', early),
      ...served('v2', 'bo', late),
    ];
    const settings = { ...settingsOf('fair-share'), roster: ['er', 'an', 'du'] };
    const order = rotationOrder(events, settings, late);
    const reasons: [string, RankReason][] = order.map(({ agentId, reason }) => [agentId, reason]);
    expect(reasons).toEqual([
      ['er', { kind: 'earlier-in-roster', than: 'an' }],
      ['an', { kind: 'earlier-in-roster', than: 'du' }],
      ['du', { kind: 'higher-balance', than: 'chi', balance: 0.4, thanBalance: -0.6 }],
      ['chi', { kind: 'longer-since-turn', than: 'bo', lastTurnAtMs: early }],
      ['bo', { kind: 'nobody-behind' }],
    ]);
  });

  test('puts one who has had no turn before one who has, at the same balance', () => {
    const events = [joined('an'), ...served('v1', 'an'), joined('bo')];
    const [first] = orderOf('fair-share', events);
    expect(first).toEqual({
      agentId: 'bo',
      free: true,
      status: 'free',
      balance: 0,
      reason: { kind: 'longer-since-turn', than: 'an' },
    });
  });

  test('tells the older turn by the log, not by a clock that was set back between two', () => {
    const events = [
      ...three,
      ...served('v1', 'an', nineMs + hourMs),
      ...served('v2', 'bo', nineMs),
    ];
    expect(idsOf('fair-share', events)).toEqual(['chi', 'an', 'bo']);
  });

  test('an agent who left with a guest is not free after signing in again until the guest goes', () => {
    const again = [joined('an'), took('v1', 'an'), left('an'), joined('an')];
    expect(orderOf('fair-share', again).map((agent) => agent.free)).toEqual([false]);
    expect(orderOf('fair-share', [...again, freed('v1', 'an')]).map(({ free }) => free)).toEqual([
      true,
    ]);
  });

  test.each([1, 2, 3])('stays within 5 turns of every share for 250 days (seed %i)', (seed) => {
    const world = { seed, agents: 12, days: 250, visitsPerDay: 40, returningShare: 0.45 };
    const fair = simulateRotationWorld({ ...world, settings: settingsOf('fair-share') });
    const queue = simulateRotationWorld({ ...world, settings: settingsOf('move-to-back') });
    expect(fair.countedTurns).toBeGreaterThan(5000);
    expect(fair.worstDrift).toBeLessThanOrEqual(5);
    // What the hall gains: in the same world a queue drifts this far.
    expect(queue.worstDrift).toBeGreaterThan(10);
  });
});
