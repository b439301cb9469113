import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  defaultRotationSettings,
  rotationOrder,
  turnLedger,
  unitsPerTurn,
} from '../../../shared/reception/rotation';
import { anyLog, joined, nineMs, reversed } from '../../helpers/rotation-events';

const settings = defaultRotationSettings;
const runs = { numRuns: 200 };

describe('every log', () => {
  test('keeps balances that sum to exactly zero after each event and follow from the lines', () => {
    fc.assert(
      fc.property(anyLog, (events) => {
        const entries = turnLedger(events, settings);
        const units = new Map<string, number>();
        let total = 0;
        entries.forEach((entry, index) => {
          const balance = (units.get(entry.agentId) ?? 0) + entry.units;
          units.set(entry.agentId, balance);
          total += entry.units;
          expect(entry.seq).toBe(index + 1);
          expect(entry.balanceAfter).toBe(balance / unitsPerTurn);
          expect(entry.amount).toBe(entry.units / unitsPerTurn);
          if (entries[index + 1]?.eventIndex !== entry.eventIndex) expect(total).toBe(0);
        });
      }),
      runs,
    );
  });

  test('has a ledger that only grows, whatever comes after', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(60), (events, cut) => {
        const earlier = turnLedger(events.slice(0, cut), settings);
        expect(turnLedger(events, settings).slice(0, earlier.length)).toEqual(earlier);
      }),
      runs,
    );
  });

  test('has the same ledger under every rule and any calendar or roster', () => {
    fc.assert(
      fc.property(anyLog, (events) => {
        const ledger = turnLedger(events, settings);
        for (const rule of ['move-to-back', 'fewest-today'] as const) {
          const other = { ...settings, rule, roster: ['er', 'an'], oneGuestAtATime: false };
          expect(turnLedger(events, { ...other, timeZone: 'Europe/Paris' })).toEqual(ledger);
        }
      }),
      runs,
    );
  });

  test('comes to rest at nothing once every visit is reversed, but for the docked', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const events = log.filter((event) => event.kind !== 'docked');
        const visits = new Set(
          events.flatMap((event) => ('visitId' in event ? event.visitId : [])),
        );
        const all = [...events, ...[...visits].map((visitId) => reversed(visitId))];
        const balances = new Map(
          turnLedger(all, settings).map((entry) => [entry.agentId, entry.balanceAfter]),
        );
        for (const balance of balances.values()) expect(balance).toBe(0);
      }),
      runs,
    );
  });

  test('gives a newcomer a balance of zero', () => {
    fc.assert(
      fc.property(anyLog, (events) => {
        const atMs = (events.at(-1)?.atMs ?? nineMs) + 1;
        const order = rotationOrder([...events, joined('new', atMs)], settings, atMs);
        expect(order.find((agent) => agent.agentId === 'new')?.balance).toBe(0);
      }),
      runs,
    );
  });
});
