import fc from 'fast-check';
import {
  type AgentEvidence,
  defaultOwnershipSettings,
  evidenceKinds,
  familyRelations,
  type OwnershipFacts,
  type OwnershipSettings,
} from '../../shared/reception/ownership';
import { hourMs } from '../../shared/time';
import { agentIds, dayMs, doorMs } from './ownership-facts';

const anyAgent = fc.constantFrom(...agentIds, 'unlisted');
const anyAnswer = fc.constantFrom('yes', 'no', 'skipped');
/** Often on, and one millisecond beside, the ends of whole days. */
const anyContactMs = fc
  .tuple(fc.integer({ min: 0, max: 45 }), fc.constantFrom(0, -1, 1, -5 * hourMs))
  .map(([days, beside]) => doorMs - days * dayMs + beside);

const anyOwners = fc.uniqueArray(
  fc.record({ agentId: anyAgent, lastEffectiveContactMs: anyContactMs }),
  { maxLength: 2, selector: ({ agentId }) => agentId },
);

const anyEvidence: fc.Arbitrary<AgentEvidence> = fc.record(
  { agentId: anyAgent, kind: fc.constantFrom(...evidenceKinds), atMs: anyContactMs },
  { requiredKeys: ['agentId', 'kind'] },
);

export const anyFacts: fc.Arbitrary<OwnershipFacts> = fc.record(
  {
    door: fc.record({
      askedBy: fc.constant('wang'),
      atMs: fc.constant(doorMs),
      beenBefore: anyAnswer,
      familyHere: anyAnswer,
      contactedByAgent: anyAnswer,
    }),
    match: fc.record({
      by: fc.constantFrom('exact-phone', 'chosen-match'),
      guest: fc.record({ guestId: fc.constant('self'), owners: anyOwners }),
    }),
    named: fc.array(anyEvidence, { maxLength: 3 }),
    family: fc.array(
      fc.record({
        relation: fc.constantFrom(...familyRelations),
        guest: fc.record({ guestId: fc.constantFrom('kin-1', 'kin-2'), owners: anyOwners }),
      }),
      { maxLength: 3 },
    ),
    agents: fc
      .tuple(...agentIds.map(() => fc.constantFrom('works-here', 'works-here', 'left')))
      .map((employments) =>
        agentIds.map((agentId, place) => ({ agentId, employment: employments[place] ?? 'left' })),
      ),
  },
  { requiredKeys: ['door', 'named', 'family', 'agents'] },
);

export const anySettings: fc.Arbitrary<OwnershipSettings> = fc.oneof(
  fc.constant(defaultOwnershipSettings),
  fc.record({
    protectionDays: fc.integer({ min: 1, max: 40 }),
    claimDays: fc.integer({ min: 0, max: 5 }),
    familyCounts: fc.subarray([...familyRelations]),
    evidenceThatCounts: fc.subarray([...evidenceKinds]),
    couplesSplit: fc.boolean(),
  }),
);

/** From the door to long after every protection has lapsed. */
export const anyNowMs = fc
  .tuple(fc.integer({ min: 0, max: 45 }), fc.constantFrom(0, -1, 1, 7 * hourMs))
  .map(([days, beside]) => doorMs + days * dayMs + beside);
