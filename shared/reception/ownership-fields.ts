import { z } from 'zod';
import { id, instant } from '../fields';
import { doorAnswerKinds, evidenceKinds, familyRelations } from './ownership-types';

/** The answers at the door, as they are sent, and a ruling as a person reads it. */

const doorAnswer = z.enum(doorAnswerKinds);

/** How long ago a message or a call may have been, in days. */
export const maxDaysAgo = 3650;

/** What was asked at the door. A question that nobody answered was skipped. */
export const doorAnswers = z.strictObject({
  beenBefore: doorAnswer,
  familyHere: doorAnswer,
  contactedByAgent: doorAnswer,
  /** The agent whom the guest names, and by what; `daysAgo` where the guest can show when. */
  named: z
    .strictObject({
      agentId: id,
      evidence: z.enum(evidenceKinds),
      daysAgo: z.number().int().min(0).max(maxDaysAgo).optional(),
    })
    .optional(),
  /** A known guest whom a person picked as the visitor's spouse, parent, child or other relation. */
  relative: z.strictObject({ guestId: id, relation: z.enum(familyRelations) }).optional(),
});
export type DoorAnswersGiven = z.infer<typeof doorAnswers>;

/** The hall's rules of whose guest somebody is. A ruling keeps those that it was made with. */
export const ownershipSettings = z.object({
  protectionDays: z.number().int().min(1).max(3650),
  claimDays: z.number().int().min(0).max(365),
  familyCounts: z.array(z.enum(familyRelations)).readonly(),
  evidenceThatCounts: z.array(z.enum(evidenceKinds)).readonly(),
  couplesSplit: z.boolean(),
});

/** Nothing was asked: every question is recorded as skipped. */
export const nothingAsked: DoorAnswersGiven = {
  beenBefore: 'skipped',
  familyHere: 'skipped',
  contactedByAgent: 'skipped',
};

/** An agent who may own the guest: by which clause, for how many days more, and where that agent is. */
export const ownerCandidate = z.object({
  agentId: id,
  agentName: z.string(),
  clause: z.enum(['named-agent', 'exact-phone', 'chosen-match', 'family']),
  evidence: z.enum(evidenceKinds).optional(),
  relation: z.enum(familyRelations).optional(),
  relativeName: z.string().optional(),
  daysLeft: z.number().int(),
});
export type OwnerCandidateShown = z.infer<typeof ownerCandidate>;

/** Whose guest it is, with the names that make it a sentence. */
export const ruling = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['owner', 'split', 'conflict']),
    candidates: z.array(ownerCandidate).min(1),
  }),
  z.object({ kind: z.literal('unclaimed'), untilMs: instant }),
  z.object({
    kind: z.literal('rotation'),
    clause: z.enum(['nothing-known', 'protection-lapsed', 'owner-left']),
    agentName: z.string().optional(),
    relativeName: z.string().optional(),
    daysSinceContact: z.number().int().optional(),
  }),
]);
export type Ruling = z.infer<typeof ruling>;
