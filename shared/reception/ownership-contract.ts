import { z } from 'zod';
import { formOfAddress, id, idempotencyKey, instant, nothing, pin, reason } from '../fields';
import { command, query } from '../procedure';
import { doorAnswers, ownerCandidate, ruling } from './ownership-fields';
import { evidenceKinds } from './ownership-types';

const visitToSettle = z.object({
  visitId: id,
  guestName: z.string(),
  formOfAddress,
  maskedPhone: z.string().nullable(),
  arrivedAtMs: instant,
  /** Who served the party; null while nobody has. */
  servedBy: z.object({ agentId: id, agentName: z.string() }).nullable(),
});

/** A visit whose owner a person has to settle. */
const ownershipMatter = z.discriminatedUnion('kind', [
  visitToSettle.extend({ kind: z.literal('conflict'), candidates: z.array(ownerCandidate) }),
  visitToSettle.extend({
    kind: z.literal('unclaimed'),
    /** Claims count before this instant; afterwards the guest is the server's. */
    untilMs: instant,
    claims: z.array(z.object({ agentId: id, agentName: z.string(), claimedAtMs: instant })),
  }),
]);
export type OwnershipMatter = z.infer<typeof ownershipMatter>;

/** Why a visit was ruled as it was: what was asked, by whom and when, and what was decided on it. */
const rulingOnRecord = z.object({
  /** As of the arrival: the days left are those that were left then. */
  ruling,
  askedByName: z.string(),
  askedAtMs: instant,
  answers: doorAnswers.pick({ beenBefore: true, familyHere: true, contactedByAgent: true }),
  /** The agent whom the guest named, by what; `atMs` where the guest could show when. */
  named: z
    .object({
      agentName: z.string(),
      evidence: z.enum(evidenceKinds),
      atMs: instant.nullable(),
    })
    .nullable(),
  /** The supervisor's, where there was something to decide. */
  decision: z
    .object({
      ownerNames: z.array(z.string()),
      reason: z.string(),
      decidedByName: z.string(),
      decidedAtMs: instant,
    })
    .nullable(),
});

const desk = { 'front-desk': ['reception'] } as const;

export const ownershipProcedures = {
  /** The conflicts and claims that the supervisor has to decide, and the unclaimed board. The oldest first. */
  listOwnershipMatters: query({
    access: { 'front-desk': 'signed-in' },
    reads: ['visits', 'people', 'settings', 'clock'],
    input: nothing,
    output: z.array(ownershipMatter),
  }),
  /** The ruling on a visit with what it rests on; null where none was made, as for a party split off. */
  readRuling: query({
    access: { 'front-desk': 'signed-in' },
    reads: ['visits', 'people'],
    input: z.strictObject({ visitId: id }),
    output: rulingOnRecord.nullable(),
  }),
  /** An agent says that a guest of the unclaimed board is theirs. */
  claimGuest: command({
    access: desk,
    changes: ['visits'],
    input: z.strictObject({ idempotencyKey, visitId: id, agentId: id }),
    output: nothing,
    refusals: ['not-unclaimed', 'claim-too-late', 'already-claimed', 'unknown-person'],
  }),
  /**
   * The supervisor decides a conflict or a claim, with the PIN of that moment, whoever is signed
   * in. Two owners share the guest evenly.
   */
  decideOwner: command({
    access: desk,
    changes: ['visits'],
    input: z.strictObject({
      idempotencyKey,
      visitId: id,
      ownerId: id,
      secondOwnerId: id.optional(),
      reason,
      supervisorId: id,
      pin,
    }),
    output: z.object({ ownerNames: z.array(z.string()) }),
    refusals: [
      'nothing-to-decide',
      'not-a-candidate',
      'not-their-post',
      'wrong-pin',
      'pin-locked',
      'no-pin-set',
      'unknown-person',
      'identity-number',
      'day-closed',
    ],
  }),
} as const;
