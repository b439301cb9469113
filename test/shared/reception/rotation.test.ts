import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextInTurn, rotationOrder, turnLedger } from '../../../shared/reception/rotation';
import { rankAgents } from '../../../shared/reception/rotation-rank';
import { applyRotationEvent, newRotationState } from '../../../shared/reception/rotation-replay';
import { hourMs, minuteMs } from '../../../shared/time';
import { anyLog, covered, freed, nineMs, reversed, took } from '../../helpers/rotation-events';
import { atEnd, expectedStatuses, idsOf, orderOf, settingsOf } from '../../helpers/rotation-order';

const rules = ['fair-share', 'move-to-back', 'fewest-today'] as const;
const runs = { numRuns: 200 };

describe.each(rules)('%s, whatever the log', (rule) => {
  const settings = settingsOf(rule);

  test('an order kept up event by event equals one replayed from the beginning', () => {
    fc.assert(
      fc.property(anyLog, (events) => {
        const state = newRotationState();
        events.forEach((event, index) => {
          applyRotationEvent(state, event, settings);
          const atMs = event.atMs + (index % 3) * 5 * hourMs;
          const replayed = rotationOrder(events.slice(0, index + 1), settings, atMs);
          expect(rankAgents(state, settings, atMs)).toEqual(replayed);
        });
        expect(state.books.entries).toEqual(turnLedger(events, settings));
      }),
      runs,
    );
  });

  test('what was recorded later does not change the order at an earlier minute', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(60), (events, cut) => {
        const known = events.slice(0, cut);
        const later = events.slice(cut).map((event) => ({ ...event, atMs: event.atMs + 1 }));
        const atMs = atEnd(known);
        expect(orderOf(rule, [...known, ...later], atMs)).toEqual(orderOf(rule, known, atMs));
      }),
      runs,
    );
  });

  test('a clock that jumps about within a day does not reorder', () => {
    const oneDay = anyLog.map((events) => events.map((event) => ({ ...event, atMs: nineMs })));
    fc.assert(
      fc.property(
        oneDay,
        fc.infiniteStream(fc.integer({ min: -240, max: 600 })),
        (events, jumps) => {
          const jumping = events.map((event) => {
            const minutes = jumps.next().value ?? 0;
            return { ...event, atMs: nineMs + minutes * minuteMs };
          });
          const atMs = nineMs + 10 * hourMs;
          expect(idsOf(rule, jumping, atMs)).toEqual(idsOf(rule, events, atMs));
          expect(idsOf(rule, jumping, atEnd(jumping))).toEqual(idsOf(rule, events, atMs));
        },
      ),
      runs,
    );
  });

  test('lists exactly those on duty, free as the log says', () => {
    fc.assert(
      fc.property(anyLog, (events) => {
        const order = orderOf(rule, events);
        const statuses = new Map(order.map((agent) => [agent.agentId, agent.status]));
        expect(statuses).toEqual(expectedStatuses(events));
        for (const agent of order) expect(agent.free).toBe(agent.status === 'free');
        const several = rotationOrder(
          events,
          { ...settings, oneGuestAtATime: false },
          atEnd(events),
        );
        for (const agent of several) {
          expect(agent.free).toBe(agent.status === 'free' || agent.status === 'with-guest');
        }
      }),
      runs,
    );
  });

  test('the next in turn is the first who is free, otherwise the first', () => {
    fc.assert(
      fc.property(anyLog, (events) => {
        const order = orderOf(rule, events);
        const next = nextInTurn(order);
        const skipped = order.slice(0, next ? order.indexOf(next) : 0);
        expect(skipped.some((agent) => agent.free)).toBe(false);
        if (next && !next.free) expect(skipped).toEqual([]);
        expect(next === undefined).toBe(order.length === 0);
      }),
      runs,
    );
  });

  test('the next in turn who takes a guest that is reversed at once is next again', () => {
    fc.assert(
      fc.property(anyLog, (events) => {
        const atMs = atEnd(events);
        const before = orderOf(rule, events);
        const next = nextInTurn(before);
        if (!next?.free) return;
        const undone = [...events, took('new', next.agentId, atMs), reversed('new', atMs)];
        expect(nextInTurn(orderOf(rule, undone))?.agentId).toBe(next.agentId);
        if (rule !== 'move-to-back') expect(orderOf(rule, undone)).toEqual(before);
      }),
      runs,
    );
  });

  test('a guest who does not count costs nobody a place', () => {
    fc.assert(
      fc.property(anyLog, fc.constantFrom('an', 'bo', 'chi'), (events, agentId) => {
        const atMs = atEnd(events);
        const and = [...events, covered('new', agentId, atMs), freed('new', agentId, atMs)];
        expect(orderOf(rule, and)).toEqual(orderOf(rule, events));
      }),
      runs,
    );
  });

  test('every reason names the agent below', () => {
    fc.assert(
      fc.property(anyLog, (events) => {
        const order = orderOf(rule, events);
        const named = order.map(({ reason }) => ('than' in reason ? reason.than : undefined));
        expect(named).toEqual(order.map((_, index) => order[index + 1]?.agentId));
      }),
      runs,
    );
  });
});
