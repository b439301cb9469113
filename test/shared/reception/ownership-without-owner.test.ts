import { expect, test } from 'vitest';
import {
  type DoorAnswers,
  defaultOwnershipSettings,
  type OwnershipFacts,
  ownershipVerdict,
} from '../../../shared/reception/ownership';
import { dayMs, doorMs, factsOf, phoneOf, relativeOf } from '../../helpers/ownership-facts';

const verdictOf = (known: Partial<OwnershipFacts>, settings = {}, nowMs = doorMs) =>
  ownershipVerdict(factsOf(known), { ...defaultOwnershipSettings, ...settings }, nowMs);
const door = (answers: Partial<DoorAnswers>) => ({ door: { ...factsOf().door, ...answers } });
const left = (agentId: string) => ({ agentId, employment: 'left' as const });

const unclaimed = { kind: 'unclaimed', untilMs: doorMs + 2 * dayMs };
const unknown = { kind: 'rotation', clause: 'nothing-known' };

test('came or was contacted before, but not known by whom: unclaimed, counted from the door', () => {
  const hourLater = doorMs + dayMs / 24;
  expect(verdictOf(door({ beenBefore: 'yes' }), {}, hourLater)).toEqual(unclaimed);
  expect(verdictOf(door({ contactedByAgent: 'yes' }))).toEqual(unclaimed);
  expect(verdictOf(phoneOf({}))).toEqual(unclaimed);
  const name = [{ agentId: 'an', kind: 'name' as const }];
  const noNames = { evidenceThatCounts: ['call' as const], claimDays: 3 };
  expect(verdictOf({ ...door({ beenBefore: 'yes' }), named: name }, noNames)).toEqual({
    kind: 'unclaimed',
    untilMs: doorMs + 3 * dayMs,
  });
});

test("a relative's lapsed owner does not say who served the guest: still unclaimed", () => {
  const family = [relativeOf('spouse', 'wife', { bo: 31 })];
  expect(verdictOf({ ...door({ beenBefore: 'yes' }), family })).toEqual(unclaimed);
  expect(verdictOf({ family })).toEqual({
    kind: 'rotation',
    clause: 'protection-lapsed',
    agentId: 'bo',
    throughGuestId: 'wife',
    daysSinceContact: 31,
  });
});

test('lapsed or left: rotation, although the guest was here before', () => {
  const before = door({ beenBefore: 'yes', contactedByAgent: 'yes' });
  expect(verdictOf({ ...before, ...phoneOf({ an: 30 }) })).toEqual({
    kind: 'rotation',
    clause: 'protection-lapsed',
    agentId: 'an',
    daysSinceContact: 30,
  });
  const ownerLeft = { kind: 'rotation', clause: 'owner-left', agentId: 'an' };
  expect(verdictOf({ ...before, ...phoneOf({ an: 3 }), agents: [left('an')] })).toEqual(ownerLeft);
  expect(verdictOf({ ...before, ...phoneOf({ an: 3 }), agents: [] })).toEqual(ownerLeft);
});

test('nothing known: rotation, whether questions were answered no or skipped', () => {
  expect(verdictOf({})).toEqual(unknown);
  const skipped = { beenBefore: 'skipped', contactedByAgent: 'skipped' } as const;
  expect(verdictOf(door({ ...skipped, familyHere: 'yes' }))).toEqual(unknown);
});
