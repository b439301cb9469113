import { z } from 'zod';
import { id, idempotencyKey, instant, nothing, pin, reason } from '../fields';
import { command, query } from '../procedure';
import { changeCauses } from './assignment';

const agentAtPost = z.object({
  agentId: id,
  name: z.string(),
  state: z.enum(['free', 'with-guest', 'away']),
  /** Turns in hand: positive is owed a turn. Rounded to hundredths. */
  balance: z.number(),
  /** Since when the agent is in this state. */
  sinceMs: instant,
  isNext: z.boolean(),
  turnsToday: z.number().int(),
  /** Of one who is away: whether with an excuse, the hall's reason and the time of return, as far as said. */
  absence: z
    .object({ excused: z.boolean(), absenceId: id.nullable(), backAtMs: instant.nullable() })
    .nullable(),
  /** A turn to be made up at the front: once the agent is back (`owed`), or now (`due`). */
  makeUp: z.enum(['owed', 'due']).nullable(),
});
export type RotationLine = z.infer<typeof agentAtPost>;

const desk = { 'front-desk': ['reception'] } as const;

/** The rotation as it stands, and what changes it. */
export const rotationProcedures = {
  listRotation: query({
    access: { 'front-desk': 'signed-in' },
    reads: ['rotation', 'visits', 'people', 'settings'],
    input: nothing,
    output: z.array(agentAtPost),
  }),
  /** Marks an agent away from the rotation, or back. */
  setAgentAway: command({
    access: desk,
    changes: ['rotation'],
    input: z.strictObject({
      idempotencyKey,
      agentId: id,
      away: z.union([
        z.literal('back'),
        z.strictObject({ absenceId: id, excused: z.boolean(), backAtMs: instant.nullable() }),
      ]),
    }),
    output: nothing,
    refusals: ['agent-not-on-duty', 'unknown-absence'],
  }),
  /** Gives a party to an agent or to another one. `other` needs the reason in words. */
  changeAgent: command({
    access: desk,
    changes: ['visits', 'rotation'],
    input: z
      .strictObject({
        idempotencyKey,
        visitId: id,
        agentId: id,
        cause: z.enum(changeCauses),
        reason: z.string().trim().max(200),
      })
      .refine(({ cause, reason }) => cause !== 'other' || reason !== ''),
    output: z.object({ agentName: z.string() }),
    refusals: ['visit-not-open', 'agent-not-on-duty', 'same-agent', 'identity-number'],
  }),
  /** A colleague serves for an owner who is busy or away; the owner keeps the guest. */
  coverVisit: command({
    access: desk,
    changes: ['visits', 'rotation'],
    input: z.strictObject({ idempotencyKey, visitId: id, agentId: id }),
    output: z.object({ agentName: z.string(), ownerName: z.string() }),
    refusals: [
      'visit-not-open',
      'visit-without-agent',
      'already-covered',
      'agent-not-on-duty',
      'same-agent',
    ],
  }),
  /** The owner is there and takes over from the cover. */
  endCover: command({
    access: desk,
    changes: ['visits', 'rotation'],
    input: z.strictObject({ idempotencyKey, visitId: id }),
    output: z.object({ agentName: z.string() }),
    refusals: ['visit-not-open', 'not-covered', 'agent-not-on-duty'],
  }),
  /**
   * Learned only now: the guest has an owner. The visit goes to the owner, and whoever served gets
   * the turn back; `server` goes on serving, as the owner's cover.
   */
  handBackVisit: command({
    access: desk,
    changes: ['visits', 'rotation'],
    input: z.strictObject({
      idempotencyKey,
      visitId: id,
      ownerId: id,
      servedBy: z.enum(['owner', 'server']),
    }),
    output: z.object({ ownerName: z.string(), turnRestored: z.boolean() }),
    refusals: [
      'visit-not-open',
      'visit-without-agent',
      'already-covered',
      'agent-not-on-duty',
      'same-agent',
      'unknown-person',
    ],
  }),
  /**
   * A supervisor takes one turn from an agent, with the PIN, by a clause of the hall's list or in
   * words. Final: the rule knows no way back. `detail` as with `people.signIn`.
   */
  dockTurn: command({
    access: desk,
    changes: ['rotation'],
    input: z.strictObject({
      idempotencyKey,
      agentId: id,
      clause: z.union([z.strictObject({ clauseId: id }), z.strictObject({ text: reason })]),
      supervisorId: id,
      pin,
    }),
    output: nothing,
    refusals: [
      'wrong-pin',
      'pin-locked',
      'no-pin-set',
      'unknown-person',
      'not-a-supervisor',
      'unknown-clause',
      'no-other-agents',
      'identity-number',
    ],
  }),
} as const;
