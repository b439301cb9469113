import { z } from 'zod';
import {
  bilingual,
  day,
  formOfAddress,
  id,
  idempotencyKey,
  instant,
  note,
  nothing,
  reason,
  visitKind,
} from '../fields';
import { command, query } from '../procedure';
import { entryStates } from '../register-entry';
import { incidentKinds, registerKinds } from '../register-kinds';
import { familyRelations } from './ownership-types';

export const contactKinds = ['call', 'message'] as const;
const contactKind = z.enum(contactKinds);
export type ContactKind = z.infer<typeof contactKind>;

const guestShown = {
  guestId: id,
  name: z.string(),
  formOfAddress,
  maskedPhone: z.string().nullable(),
};

const returnCall = z.object({
  returnCallId: id,
  ...guestShown,
  /** Who is to call. */
  agentId: id,
  agentName: z.string(),
  dueDay: day,
  note: z.string(),
});
export type ReturnCall = z.infer<typeof returnCall>;

const guestHistory = z.object({
  ...guestShown,
  /** Whose guest it is; `daysLeft` is 0 once protection has lapsed. */
  owners: z.array(z.object({ agentId: id, agentName: z.string(), daysLeft: z.number().int() })),
  /** Family and friends among the known guests; `relation` is what they are to this guest. */
  relatives: z.array(
    z.object({ guestId: id, name: z.string(), formOfAddress, relation: z.enum(familyRelations) }),
  ),
  /** The newest first, agents in the order in which they served. */
  visits: z.array(
    z.object({
      visitId: id,
      kind: visitKind,
      arrivedAtMs: instant,
      /** Null while they are here. */
      leftAtMs: instant.nullable(),
      partySize: z.number().int(),
      tableName: z.string().nullable(),
      agentNames: z.array(z.string()),
    }),
  ),
  /** What was brought to them so far, the usual one first. */
  drinks: z.array(z.object({ name: bilingual, count: z.number().int() })),
  promises: z.array(
    z.object({
      promiseId: id,
      text: z.string(),
      byName: z.string(),
      madeAtMs: instant,
      dueDay: day.nullable(),
      state: z.enum(['open', 'kept', 'not-kept']),
    }),
  ),
  contacts: z.array(
    z.object({
      contactId: id,
      kind: contactKind,
      effective: z.boolean(),
      note: z.string(),
      agentName: z.string(),
      atMs: instant,
    }),
  ),
  /** What was written of them in the registers, the newest first, numbers masked. */
  entries: z.array(
    z.object({
      entryId: id,
      kind: z.enum(registerKinds),
      incident: z.enum(incidentKinds).nullable(),
      occurredAtMs: instant,
      what: z.string(),
      state: z.enum(entryStates),
    }),
  ),
  returnCall: returnCall.nullable(),
});
export type GuestHistory = z.infer<typeof guestHistory>;

/** How a call that was due ended. */
const callOutcome = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('done'),
    /** Whether the guest was spoken to; only then it extends protection. */
    effective: z.boolean(),
    note,
    /** When to call next; null if that was all. */
    nextDay: day.nullable(),
  }),
  z.strictObject({ kind: z.literal('postponed'), dueDay: day }),
  z.strictObject({ kind: z.literal('not-wanted') }),
]);

const desk = { 'front-desk': ['reception'] } as const;

export const historyProcedures = {
  /** Everything that the hall knows of a guest; null for an unknown one. */
  readGuestHistory: query({
    access: desk,
    reads: ['guests', 'visits', 'bar', 'people', 'registers', 'settings', 'clock'],
    input: z.strictObject({ guestId: id }),
    output: guestHistory.nullable(),
  }),
  /** A call or message of an agent with a guest, on a day up to today. */
  recordContact: command({
    access: desk,
    changes: ['guests', 'visits'],
    input: z.strictObject({
      idempotencyKey,
      guestId: id,
      agentId: id,
      kind: contactKind,
      effective: z.boolean(),
      note,
      day,
    }),
    output: nothing,
    refusals: ['unknown-guest', 'unknown-person', 'day-to-come', 'identity-number'],
  }),
  promiseGuest: command({
    access: desk,
    changes: ['guests'],
    input: z.strictObject({
      idempotencyKey,
      guestId: id,
      text: reason,
      /** Who promised it. */
      staffId: id,
      dueDay: day.nullable(),
    }),
    output: nothing,
    refusals: ['unknown-guest', 'unknown-person', 'day-gone', 'identity-number'],
  }),
  settlePromise: command({
    access: desk,
    changes: ['guests'],
    input: z.strictObject({ idempotencyKey, promiseId: id, kept: z.boolean() }),
    output: nothing,
    refusals: ['settled-already'],
  }),
  /** Plans when to call a guest back; what was planned before is planned anew. */
  planReturnCall: command({
    access: desk,
    changes: ['guests'],
    input: z.strictObject({ idempotencyKey, guestId: id, agentId: id, dueDay: day, note }),
    output: nothing,
    refusals: ['unknown-guest', 'unknown-person', 'day-gone', 'identity-number'],
  }),
  /** The calls due today and before, the longest overdue first. */
  listReturnCalls: query({
    access: desk,
    reads: ['guests', 'people', 'clock', 'days'],
    input: nothing,
    output: z.object({ calls: z.array(returnCall), day }),
  }),
  settleReturnCall: command({
    access: desk,
    changes: ['guests', 'visits'],
    input: z.strictObject({ idempotencyKey, returnCallId: id, outcome: callOutcome }),
    output: nothing,
    refusals: ['settled-already', 'day-gone', 'identity-number'],
  }),
  /** Shows one phone in full. Who asked and why is kept; twice is harmless, so it needs no key. */
  revealPhone: command({
    access: desk,
    changes: [],
    input: z.strictObject({ guestId: id, reason }),
    output: z.object({ phone: z.string() }),
    refusals: ['unknown-guest', 'no-phone', 'identity-number'],
  }),
} as const;
