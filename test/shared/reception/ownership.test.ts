import { describe, expect, test } from 'vitest';
import {
  defaultOwnershipSettings,
  type OwnershipFacts,
  ownershipVerdict,
  protectionDaysLeft,
} from '../../../shared/reception/ownership';
import {
  dayMs,
  doorMs,
  factsOf,
  guestOf,
  phoneOf,
  relativeOf,
} from '../../helpers/ownership-facts';

const verdictOf = (known: Partial<OwnershipFacts>, settings = {}, nowMs = doorMs) =>
  ownershipVerdict(factsOf(known), { ...defaultOwnershipSettings, ...settings }, nowMs);
const left = (agentId: string) => ({ agentId, employment: 'left' as const });
const works = (agentId: string) => ({ agentId, employment: 'works-here' as const });
const own = (agentId: string, daysLeft: number) => ({ clause: 'exact-phone', agentId, daysLeft });
const named = (agentId: string, evidence: string, daysLeft: number) => ({
  clause: 'named-agent',
  evidence,
  agentId,
  daysLeft,
});
const kin = (agentId: string, relation: string, throughGuestId: string, daysLeft: number) => ({
  clause: 'family',
  relation,
  throughGuestId,
  agentId,
  daysLeft,
});

test('days of protection: all at the contact, 1 in the last 24 hours, then none', () => {
  const at = (sinceMs: number) =>
    protectionDaysLeft(doorMs, doorMs + sinceMs, defaultOwnershipSettings);
  expect(
    [-5 * dayMs, 0, 1, dayMs, 29 * dayMs, 30 * dayMs - 1, 30 * dayMs, 99 * dayMs].map(at),
  ).toEqual([30, 30, 30, 29, 1, 1, 0, 0]);
});

describe('an owner', () => {
  test('by the phone, and by a match that a person chose', () => {
    expect(verdictOf(phoneOf({ an: 18 }))).toEqual({ kind: 'owner', candidates: [own('an', 12)] });
    const match = { by: 'chosen-match' as const, guest: guestOf('self', { an: 18 }) };
    expect(verdictOf({ match })).toEqual({
      kind: 'owner',
      candidates: [{ clause: 'chosen-match', agentId: 'an', daysLeft: 12 }],
    });
  });

  test('by naming: from the door when no contact is known, by the strongest evidence', () => {
    const facts = {
      named: [
        { agentId: 'an', kind: 'name' as const },
        { agentId: 'an', kind: 'business-card' as const },
      ],
    };
    expect(verdictOf(facts)).toEqual({
      kind: 'owner',
      candidates: [named('an', 'business-card', 30)],
    });
  });

  test('by naming: a card does not revive what has lapsed, a recent message does', () => {
    const card = { agentId: 'an', kind: 'business-card' as const };
    expect(verdictOf({ ...phoneOf({ an: 40 }), named: [card] })).toEqual({
      kind: 'rotation',
      clause: 'protection-lapsed',
      agentId: 'an',
      daysSinceContact: 40,
    });
    const message = { agentId: 'an', kind: 'message' as const, atMs: doorMs - 3 * dayMs };
    expect(verdictOf({ ...phoneOf({ an: 40 }), named: [card, message] })).toEqual({
      kind: 'owner',
      candidates: [named('an', 'message', 27)],
    });
  });

  test('through family whose relation counts', () => {
    const family = [relativeOf('child', 'kid', { an: 10 }), relativeOf('other', 'pal', { bo: 1 })];
    expect(verdictOf({ family })).toEqual({
      kind: 'owner',
      candidates: [kin('an', 'child', 'kid', 20)],
    });
    expect(verdictOf({ family }, { familyCounts: ['other'] })).toEqual({
      kind: 'owner',
      candidates: [kin('bo', 'other', 'pal', 29)],
    });
  });

  test('who left the company leaves the guest to the colleague', () => {
    const agents = [left('an'), works('bo')];
    const family = [relativeOf('spouse', 'wife', { bo: 10 })];
    expect(verdictOf({ ...phoneOf({ an: 1 }), family, agents })).toEqual({
      kind: 'owner',
      candidates: [kin('bo', 'spouse', 'wife', 20)],
    });
  });
});

describe('several candidates', () => {
  test('are a conflict: named, then own record, then family, each by later contact', () => {
    const facts = {
      ...phoneOf({ an: 12 }),
      named: [{ agentId: 'du', kind: 'call' as const, atMs: doorMs - 20 * dayMs }],
      family: [
        relativeOf('parent', 'dad', { bo: 9, an: 1 }),
        relativeOf('child', 'kid', { chi: 5 }),
      ],
    };
    expect(verdictOf(facts)).toEqual({
      kind: 'conflict',
      candidates: [
        named('du', 'call', 10),
        own('an', 18),
        kin('chi', 'child', 'kid', 25),
        kin('bo', 'parent', 'dad', 21),
      ],
    });
  });

  test('with everything else equal stand by closer relation, then agent id', () => {
    const family = [
      relativeOf('child', 'kid', { an: 3 }),
      relativeOf('spouse', 'wife', { du: 3, chi: 3 }),
    ];
    expect(verdictOf({ family })).toEqual({
      kind: 'conflict',
      candidates: [
        kin('chi', 'spouse', 'wife', 27),
        kin('du', 'spouse', 'wife', 27),
        kin('an', 'child', 'kid', 27),
      ],
    });
  });

  test('one agent through two relatives alike is one line, by the smaller guest id', () => {
    const family = [relativeOf('parent', 'mum', { an: 3 }), relativeOf('parent', 'dad', { an: 3 })];
    const owner = { kind: 'owner', candidates: [kin('an', 'parent', 'dad', 27)] };
    expect(verdictOf({ family })).toEqual(owner);
    expect(verdictOf({ family: family.toReversed() })).toEqual(owner);
  });

  const couple = { ...phoneOf({ an: 8 }), family: [relativeOf('spouse', 'wife', { bo: 2 })] };

  test('a couple with two owners is split, unless the hall does not', () => {
    const candidates = [own('an', 22), kin('bo', 'spouse', 'wife', 28)];
    expect(verdictOf(couple)).toEqual({ kind: 'split', candidates });
    expect(verdictOf(couple, { couplesSplit: false })).toEqual({ kind: 'conflict', candidates });
  });

  test('a guest who was split before stays split', () => {
    expect(verdictOf(phoneOf({ bo: 8, an: 4 }))).toEqual({
      kind: 'split',
      candidates: [own('an', 26), own('bo', 22)],
    });
  });

  test('no split with a third agent, a parent, two spouses, or one who is only named', () => {
    const card = [{ agentId: 'chi', kind: 'business-card' as const }];
    const dad = [relativeOf('parent', 'dad', { bo: 2 })];
    const two = [relativeOf('spouse', 'x', { an: 1 }), relativeOf('spouse', 'y', { bo: 1 })];
    const cases = [
      { ...couple, named: card },
      { ...phoneOf({ an: 8 }), family: dad },
      { family: two },
      { ...phoneOf({ an: 8 }), named: card },
      { named: card, family: couple.family },
    ];
    expect(cases.map((facts) => verdictOf(facts).kind)).toEqual(cases.map(() => 'conflict'));
  });

  test('become one owner when the other lapses', () => {
    expect(verdictOf(couple, {}, doorMs + 22 * dayMs)).toEqual({
      kind: 'owner',
      candidates: [kin('bo', 'spouse', 'wife', 6)],
    });
  });
});
