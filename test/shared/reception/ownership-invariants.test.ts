import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  defaultOwnershipSettings,
  type OwnershipFacts,
  ownershipVerdict,
} from '../../../shared/reception/ownership';
import { anyFacts, anyNowMs, anySettings } from '../../helpers/any-ownership-facts';
import {
  candidateIdsOf,
  candidatesOf,
  dayMs,
  doorMs,
  factsOf,
  guestOf,
  phoneOf,
} from '../../helpers/ownership-facts';
import { expectedCandidateIds, expectedKinds } from '../../helpers/ownership-oracle';

const runs = { numRuns: 2000 };

describe('for all facts, settings and instants', () => {
  test('candidates are exactly the agents who work here and hold the guest, each once', () => {
    fc.assert(
      fc.property(anyFacts, anySettings, anyNowMs, (facts, settings, nowMs) => {
        const expected = expectedCandidateIds(facts, settings, nowMs);
        const ids = candidateIdsOf(ownershipVerdict(facts, settings, nowMs));
        expect([...ids].sort()).toEqual([...expected].sort());
      }),
      runs,
    );
  });

  test('nobody who has left the company is a candidate', () => {
    fc.assert(
      fc.property(anyFacts, anySettings, anyNowMs, (facts, settings, nowMs) => {
        const [leaver, ...rest] = candidateIdsOf(ownershipVerdict(facts, settings, nowMs));
        fc.pre(leaver !== undefined);
        const agents = facts.agents.map((agent) =>
          agent.agentId === leaver ? { ...agent, employment: 'left' as const } : agent,
        );
        const after = ownershipVerdict({ ...facts, agents }, settings, nowMs);
        expect(candidateIdsOf(after)).toEqual(rest);
      }),
      runs,
    );
  });

  test('what has lapsed never wins: a candidate has from 1 to all days left, none remain at the end', () => {
    fc.assert(
      fc.property(anyFacts, anySettings, anyNowMs, (facts, settings, nowMs) => {
        for (const { daysLeft } of candidatesOf(ownershipVerdict(facts, settings, nowMs))) {
          expect(daysLeft).toBeGreaterThanOrEqual(1);
          expect(daysLeft).toBeLessThanOrEqual(settings.protectionDays);
        }
        const endMs = doorMs + 1 + settings.protectionDays * dayMs;
        expect(candidateIdsOf(ownershipVerdict(facts, settings, endMs))).toEqual([]);
      }),
      runs,
    );
  });

  test('one owns; two on the record of a couple are split; any others are in conflict', () => {
    fc.assert(
      fc.property(anyFacts, anySettings, anyNowMs, (facts, settings, nowMs) => {
        const { kind } = ownershipVerdict(facts, settings, nowMs);
        expect(expectedKinds(facts, settings, nowMs)).toContain(kind);
      }),
      runs,
    );
  });

  test('the order in which facts and settings are listed makes no difference', () => {
    const shuffled = <Item>(items: readonly Item[]) =>
      fc.shuffledSubarray([...items], { minLength: items.length });
    const reordered = anyFacts.chain((facts) =>
      fc.record({
        facts: fc.constant(facts),
        named: shuffled(facts.named),
        family: shuffled(facts.family),
        agents: shuffled(facts.agents),
        owners: shuffled(facts.match?.guest.owners ?? []),
      }),
    );
    fc.assert(
      fc.property(
        reordered,
        anySettings,
        anyNowMs,
        ({ facts, owners, ...lists }, settings, now) => {
          const again = {
            ...facts,
            ...lists,
            ...(facts.match && {
              match: { ...facts.match, guest: { ...facts.match.guest, owners } },
            }),
          };
          const sameSettings = {
            ...settings,
            familyCounts: settings.familyCounts.toReversed(),
            evidenceThatCounts: settings.evidenceThatCounts.toReversed(),
          };
          expect(ownershipVerdict(again, sameSettings, now)).toEqual(
            ownershipVerdict(facts, settings, now),
          );
        },
      ),
      runs,
    );
  });

  test('facts that do not count change nothing', () => {
    fc.assert(
      fc.property(anyFacts, anyNowMs, (facts, nowMs) => {
        const settings = {
          ...defaultOwnershipSettings,
          evidenceThatCounts: ['message', 'call', 'business-card'] as const,
        };
        const more: OwnershipFacts = {
          ...facts,
          door: { ...facts.door, askedBy: 'zhao', familyHere: 'yes' },
          named: [...facts.named, { agentId: 'du', kind: 'name', atMs: doorMs }],
          family: [
            { relation: 'other', guest: guestOf('friend', { du: 0 }) },
            { relation: 'spouse', guest: guestOf('ownerless', {}) },
            ...facts.family,
          ],
          agents: [...facts.agents, { agentId: 'newcomer', employment: 'works-here' }],
        };
        expect(ownershipVerdict(more, settings, nowMs)).toEqual(
          ownershipVerdict(facts, settings, nowMs),
        );
      }),
      runs,
    );
  });

  test('time only takes away: a candidate who has lapsed does not come back', () => {
    fc.assert(
      fc.property(
        anyFacts,
        anySettings,
        fc.array(anyNowMs, { minLength: 2, maxLength: 8 }),
        (facts, settings, instants) => {
          let held: readonly string[] = facts.agents.map(({ agentId }) => agentId);
          for (const nowMs of instants.toSorted((one, other) => one - other)) {
            const ids = candidateIdsOf(ownershipVerdict(facts, settings, nowMs));
            expect(held).toEqual(expect.arrayContaining(ids));
            held = ids;
          }
        },
      ),
      runs,
    );
  });

  test('a tail, a name, pinyin or a plate decides nothing: there is no such input', () => {
    expectTypeOf<keyof OwnershipFacts>().toEqualTypeOf<
      'door' | 'match' | 'named' | 'family' | 'agents'
    >();
    fc.assert(
      fc.property(anyFacts, anySettings, anyNowMs, fc.string(), (facts, settings, nowMs, text) => {
        const typed = { phoneTail: text, name: text, pinyin: text, plateTail: text };
        const more = { ...facts, ...typed, door: { ...facts.door, ...typed } };
        expect(ownershipVerdict(more, settings, nowMs)).toEqual(
          ownershipVerdict(facts, settings, nowMs),
        );
        const { match, ...answers } = facts;
        const unproven = ownershipVerdict({ ...answers, named: [], family: [] }, settings, nowMs);
        expect(['unclaimed', 'rotation']).toContain(unproven.kind);
      }),
      runs,
    );
  });

  test('protection goes to lapsed exactly once, at the end of its last day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 365 }), (protectionDays) => {
        const settings = { ...defaultOwnershipSettings, protectionDays };
        const facts = factsOf(phoneOf({ an: 0 }));
        const endMs = doorMs + protectionDays * dayMs;
        expect(ownershipVerdict(facts, settings, endMs - 1)).toEqual({
          kind: 'owner',
          candidates: [{ clause: 'exact-phone', agentId: 'an', daysLeft: 1 }],
        });
        expect(ownershipVerdict(facts, settings, endMs)).toEqual({
          kind: 'rotation',
          clause: 'protection-lapsed',
          agentId: 'an',
          daysSinceContact: protectionDays,
        });
      }),
    );
  });
});
