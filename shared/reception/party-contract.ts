import { z } from 'zod';
import { formOfAddress, id, idempotencyKey, name, note, nothing, seat } from '../fields';
import { command } from '../procedure';

export const maxPartySize = 99;
export const partySize = z.number().int().min(1).max(maxPartySize);

/** Somebody as reception writes them down; the phone as it was typed, empty if none was given. */
const person = z.strictObject({ name, formOfAddress, phone: z.string().trim().max(40) });

/** Somebody named who came along with the lead guest. */
export const member = z.object({
  guestId: id,
  name: z.string(),
  formOfAddress,
  maskedPhone: z.string().nullable(),
  seat,
});

const desk = { 'front-desk': ['reception'] } as const;
const ofVisit = z.strictObject({ idempotencyKey, visitId: id });
const personRefusals = [
  'phone-too-short',
  'phone-too-long',
  'phone-not-a-number',
  'identity-number',
] as const;

/** What becomes of a party while it is here. */
export const partyProcedures = {
  setNote: command({
    access: desk,
    changes: ['visits'],
    input: ofVisit.extend({ note }),
    output: nothing,
    refusals: ['visit-not-open', 'identity-number'],
  }),
  setPartySize: command({
    access: desk,
    changes: ['visits', 'bar'],
    input: ofVisit.extend({ partySize }),
    output: nothing,
    refusals: ['visit-not-open', 'fewer-than-named'],
  }),
  /** Names somebody of the party; one who only joins it now makes it larger. */
  addMember: command({
    access: desk,
    changes: ['visits', 'bar'],
    input: ofVisit.extend({
      ...{ person, joinsNow: z.boolean() },
      /** Whose seat it is, where nobody is named for several. */
      seat: seat.optional(),
    }),
    output: nothing,
    refusals: [
      'visit-not-open',
      'party-too-large',
      'already-in-party',
      'unknown-seat',
      'visit-already-open',
      ...personRefusals,
    ],
  }),
  /** Takes a name back that was written down by mistake; the party stays as large as it is. */
  removeMember: command({
    access: desk,
    changes: ['visits'],
    input: ofVisit.extend({ guestId: id }),
    output: nothing,
    refusals: ['visit-not-open', 'unknown-member'],
  }),
  /** Some of a party become a visit of their own with the same agent, who pays no turn for it. */
  splitVisit: command({
    access: desk,
    changes: ['visits', 'rotation', 'bar'],
    input: ofVisit.extend({
      /** Who leads them: somebody named already, or somebody new. */
      lead: z.union([z.strictObject({ guestId: id }), person]),
      /** Others named who go along. */
      memberIds: z.array(id).max(maxPartySize),
      partySize,
    }),
    output: z.object({ visitId: id }),
    refusals: [
      'visit-not-open',
      'unknown-member',
      'fewer-than-named',
      'nobody-left',
      'agent-not-on-duty',
      'visit-already-open',
      'day-closed',
      ...personRefusals,
    ],
  }),
  /** The other party joins this one: its people, drinks and table come along, its turn goes back. */
  mergeVisits: command({
    access: desk,
    changes: ['visits', 'rotation', 'bar', 'tables', 'things'],
    input: ofVisit.extend({ otherVisitId: id }),
    output: nothing,
    refusals: ['visit-not-open', 'same-visit', 'different-days', 'party-too-large'],
  }),
  /** Takes the agent off a party that would rather wait; the turn goes back. */
  leaveWaiting: command({
    access: desk,
    changes: ['visits', 'rotation'],
    input: ofVisit,
    output: nothing,
    refusals: ['visit-not-open', 'no-agent'],
  }),
} as const;
