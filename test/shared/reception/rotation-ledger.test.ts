import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  defaultRotationSettings,
  type LedgerEntry,
  type RotationEvent,
  rotationOrder,
  turnLedger,
  unitsPerTurn,
} from '../../../shared/reception/rotation';
import {
  away,
  covered,
  docked,
  joined,
  left,
  nineMs,
  reversed,
  served,
  took,
} from '../../helpers/rotation-events';

const settings = defaultRotationSettings;

type Line = readonly [agentId: string, amount: number, clause: string];
const linesOf = (events: readonly RotationEvent[]): Line[] =>
  turnLedger(events, settings).map(({ agentId, amount, clause }) => [agentId, amount, clause]);
const newLines = (before: readonly RotationEvent[], ...events: RotationEvent[]): Line[] =>
  linesOf([...before, ...events]).slice(linesOf(before).length);
const sum = (entries: readonly LedgerEntry[]) =>
  entries.reduce((total, entry) => total + entry.units, 0);

const three = [joined('an'), joined('bo'), joined('chi')];

describe('a turn', () => {
  test('credits all who earn and debits the one who takes it', () => {
    const atMs = nineMs + 1;
    const line = { atMs, eventIndex: 2, visitId: 'v1' };
    expect(turnLedger([joined('an'), joined('bo'), took('v1', 'bo', atMs)], settings)).toEqual([
      {
        ...line,
        seq: 1,
        agentId: 'an',
        amount: 0.5,
        units: unitsPerTurn / 2,
        balanceAfter: 0.5,
        clause: 'share',
      },
      {
        ...line,
        seq: 2,
        agentId: 'bo',
        amount: 0.5,
        units: unitsPerTurn / 2,
        balanceAfter: 0.5,
        clause: 'share',
      },
      {
        ...line,
        seq: 3,
        agentId: 'bo',
        amount: -1,
        units: -unitsPerTurn,
        balanceAfter: -0.5,
        clause: 'turn',
      },
    ]);
  });

  test('that does not count leaves no line', () => {
    expect(newLines(three, covered('v1', 'an'))).toEqual([]);
  });

  test('earns a share for the busy and the excused, not for the unexcused or those off duty', () => {
    const before = [...three, joined('du'), joined('er'), took('v1', 'an')];
    const now = [...before, away('bo', true), away('chi', false), left('du')];
    expect(newLines(now, took('v2', 'er'))).toEqual([
      ['an', 1 / 3, 'share'],
      ['bo', 1 / 3, 'share'],
      ['er', 1 / 3, 'share'],
      ['er', -1, 'turn'],
    ]);
  });

  test('taken by an agent who is not earning is paid to those who are', () => {
    expect(newLines([joined('an'), joined('bo')], took('v1', 'chi'))).toEqual([
      ['an', 1 / 2, 'share'],
      ['bo', 1 / 2, 'share'],
      ['chi', -1, 'turn'],
    ]);
    expect(newLines([], took('v1', 'chi'))).toEqual([
      ['chi', 1, 'share'],
      ['chi', -1, 'turn'],
    ]);
  });

  test('is had once for a visit, however often it is recorded', () => {
    expect(newLines([...three, took('v1', 'an')], took('v1', 'an'))).toEqual([]);
  });

  test('can be had by two agents who split a visit', () => {
    expect(newLines([...three, took('v1', 'an')], took('v1', 'bo')).at(-1)).toEqual([
      'bo',
      -1,
      'turn',
    ]);
  });

  test('is divided without a remainder among any number of agents', () => {
    const many = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(many, (count) => {
        const agents = Array.from({ length: count }, (_, index) => joined(`agent-${index}`));
        const shares = turnLedger([...agents, took('v1', 'agent-0')], settings).slice(0, -1);
        expect(sum(shares)).toBe(unitsPerTurn);
        for (const share of shares) expect(share.amount).toBeCloseTo(1 / count, 7);
        if (count <= 20) expect(new Set(shares.map((share) => share.units)).size).toBe(1);
      }),
    );
  });
});

describe('a reversal', () => {
  test('returns the stored shares, whoever is on duty by then', () => {
    const before = [...three, took('v1', 'an'), left('bo'), joined('du')];
    const atMs = nineMs + 5;
    const entries = turnLedger([...before, reversed('v1', atMs)], settings);
    const line = { eventIndex: 6, atMs, visitId: 'v1', why: 'voided' };
    const third = unitsPerTurn / 3;
    const share = {
      ...line,
      amount: -1 / 3,
      units: -third,
      balanceAfter: 0,
      clause: 'share-reversed',
    };
    expect(entries.slice(4)).toEqual([
      { ...share, seq: 5, agentId: 'an', balanceAfter: -1 },
      { ...share, seq: 6, agentId: 'bo' },
      { ...share, seq: 7, agentId: 'chi' },
      {
        ...line,
        seq: 8,
        agentId: 'an',
        amount: 1,
        units: unitsPerTurn,
        balanceAfter: 0,
        clause: 'turn-reversed',
      },
    ]);
  });

  test('a second time, of an unknown visit or of one that did not count, posts nothing', () => {
    const before = [...three, took('v1', 'an'), covered('v2', 'bo'), reversed('v1')];
    expect(newLines(before, reversed('v1'))).toEqual([]);
    expect(newLines(before, reversed('v2'))).toEqual([]);
    expect(newLines(before, reversed('v3'))).toEqual([]);
  });

  test('lets the visit be dealt again and reversed again', () => {
    const before = [...three, took('v1', 'an'), reversed('v1'), took('v1', 'bo')];
    expect(newLines(before, reversed('v1'))).toEqual([
      ['an', -1 / 3, 'share-reversed'],
      ['bo', -1 / 3, 'share-reversed'],
      ['chi', -1 / 3, 'share-reversed'],
      ['bo', 1, 'turn-reversed'],
    ]);
  });
});

describe('a docking', () => {
  test('moves one turn in equal parts to the others who earn', () => {
    const before = [...three, joined('du'), away('chi', false)];
    const entries = turnLedger([...before, docked('an')], settings);
    expect(
      entries.map(({ agentId, amount, clause, why }) => [agentId, amount, clause, why]),
    ).toEqual([
      ['bo', 1 / 2, 'docked-share', 'did-not-ask'],
      ['du', 1 / 2, 'docked-share', 'did-not-ask'],
      ['an', -1, 'docked', 'did-not-ask'],
    ]);
  });

  test('after everybody has gone is shared by all others', () => {
    expect(newLines([...three, left('an'), left('bo'), left('chi')], docked('an'))).toEqual([
      ['bo', 1 / 2, 'docked-share'],
      ['chi', 1 / 2, 'docked-share'],
      ['an', -1, 'docked'],
    ]);
  });

  test('of the only agent there ever was posts nothing', () => {
    expect(newLines([joined('an')], docked('an'))).toEqual([]);
  });
});

test('signing out and in again keeps the balance', () => {
  const events = [...three, ...served('v1', 'an'), left('an'), joined('an')];
  const order = rotationOrder(events, settings, nineMs);
  expect(order.map(({ agentId, balance }) => [agentId, balance])).toEqual([
    ['bo', 1 / 3],
    ['chi', 1 / 3],
    ['an', -2 / 3],
  ]);
});
