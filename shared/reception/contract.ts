import { z } from 'zod';
import {
  day,
  formOfAddress,
  id,
  idempotencyKey,
  instant,
  name,
  note,
  nothing,
  reason,
  visitKind,
  visitSource,
} from '../fields';
import { hallSettings } from '../hall-settings';
import { printRefusals } from '../paper-refusals';
import { command, query } from '../procedure';
import { departureProcedures } from './departure-contract';
import { historyProcedures } from './history-contract';
import { drinkOrder, orderNote, orderProcedures } from './order-contract';
import { ownershipProcedures } from './ownership-contract';
import { doorAnswers, ruling } from './ownership-fields';
import { member, partyProcedures, partySize } from './party-contract';
import { rotationProcedures } from './rotation-contract';
import { dayLedger, rotationExplanation } from './rotation-explanation';
import { heldKinds } from './things';
import { thingsProcedures } from './things-contract';
import { vehicleProcedures } from './vehicle-contract';
import { weatherProcedures } from './weather-contract';

export const registerVisitInput = z.strictObject({
  idempotencyKey,
  guest: z.strictObject({
    name,
    formOfAddress,
    /** As typed; empty when the guest did not give one. Normalised in the main process. */
    phone: z.string().trim().max(40),
    /** A known guest whom a person picked among the matches; the phone is then not read. */
    guestId: id.optional(),
    /** Needed when the phone is on record under another name: which of the two is to stand. */
    nameOnRecord: z.enum(['keep', 'change']).optional(),
  }),
  /** Without it every question was skipped. */
  door: doorAnswers.optional(),
  partySize,
  source: visitSource,
  note,
  /** When the party came, where it is written down only later; epoch milliseconds. */
  arrivedAtMs: instant.optional(),
  /** Undefined takes the agent who is proposed; null lets the party wait for its owner on the board. */
  agentId: id.nullable().optional(),
  /** Needed when `agentId` is neither the proposed agent nor an owner. */
  agentReason: z.string().trim().max(200),
  tableId: id.optional(),
  drinks: z.array(drinkOrder).max(20),
  /** An allergy or a wish that goes with the drinks. */
  drinksNote: orderNote.optional(),
});

/** A visit as the live board shows it. */
export const visit = z.object({
  visitId: id,
  guestId: id,
  kind: visitKind,
  guestName: z.string(),
  formOfAddress,
  /** Masked in the main process: 138****1234; null when none was given. */
  maskedPhone: z.string().nullable(),
  partySize: z.number().int(),
  source: visitSource,
  note: z.string(),
  /** Those of the party who are named, without the lead guest. */
  members: z.array(member),
  /** The business day that the visit belongs to. */
  day,
  arrivedAtMs: instant,
  /** Later than `arrivedAtMs` for a late entry. */
  recordedAtMs: instant,
  agentId: id.nullable(),
  agentName: z.string().nullable(),
  /** The owner, who keeps the guest while the agent covers. */
  coversFor: z.object({ agentId: id, name: z.string() }).nullable(),
  tableId: id.nullable(),
  tableName: z.string().nullable(),
  /** What it has with the hall: each kind once. */
  held: z.array(z.object({ kind: z.enum(heldKinds), count: z.number().int() })),
  /** Where the party stands with the bar; before its table, where the promise runs from being seated. */
  drinks: z.enum(['none', 'before-table', 'waiting', 'late', 'served']),
});
export type Visit = z.infer<typeof visit>;

export const agentProposal = z.object({
  agentId: id,
  agentName: z.string(),
  /**
   * `next-in-turn` is the rotation's. A `cover` serves for an owner who is busy or away,
   * `cover-until-decided` for whoever the supervisor decides for; neither costs a turn.
   */
  because: z.enum(['owner', 'cover', 'cover-until-decided', 'next-in-turn', 'nobody-free']),
  /** Where the guest's owner is whom a cover serves for. */
  ownerState: z.enum(['with-guest', 'away', 'off-duty']).optional(),
});

/** A known guest as the search shows one. */
const foundGuest = z.object({
  guestId: id,
  name: z.string(),
  formOfAddress,
  maskedPhone: z.string().nullable(),
  lastVisitAtMs: instant.nullable(),
  agentName: z.string().nullable(),
});
export type FoundGuest = z.infer<typeof foundGuest>;

const registered = z.object({
  visitId: id,
  kind: visitKind,
  agentName: z.string().nullable(),
  tableName: z.string().nullable(),
});

/** An instant of the past, or now where it is null. One that is still to come counts as now. */
const moment = z.strictObject({ atMs: instant.nullable() });
const rotationOnPaper = moment.extend({ language: hallSettings.shape.language });

const desk = { 'front-desk': ['reception'] } as const;

export const receptionContract = {
  ...weatherProcedures,
  ...partyProcedures,
  ...departureProcedures,
  ...ownershipProcedures,
  ...historyProcedures,
  ...rotationProcedures,
  ...orderProcedures,
  /** Looks one guest up by an exact phone, rules whose guest it is, and proposes the agent for this arrival. */
  readArrival: query({
    access: desk,
    reads: ['visits', 'rotation', 'people', 'settings'],
    input: z.strictObject({
      phone: z.string().trim().max(40),
      /** A guest whom a person picked among the matches. */
      guestId: id.optional(),
      door: doorAnswers.optional(),
    }),
    output: z.object({
      phone: z.enum(['none', 'ok', 'too-short', 'too-long', 'not-a-number', 'identity-number']),
      guest: z
        .object({
          guestId: id,
          name: z.string(),
          formOfAddress,
          lastVisitAtMs: instant.nullable(),
          visits: z.number().int(),
          openVisitId: id.nullable(),
        })
        .nullable(),
      ruling,
      proposal: agentProposal.nullable(),
    }),
  }),
  /**
   * Known guests whom everything typed fits: phone tail or phone, name, pinyin, initials, mixed.
   * Matches are counted and shown, never picked.
   */
  searchGuests: query({
    access: desk,
    reads: ['visits'],
    input: z.strictObject({ text: z.string().max(100) }),
    output: z.object({
      /** The one seen last first. */
      guests: z.array(foundGuest),
      count: z.number().int(),
      /** More than `count` may fit. */
      capped: z.boolean(),
    }),
  }),
  registerVisit: command({
    access: desk,
    changes: ['visits', 'rotation', 'bar', 'tables'],
    input: registerVisitInput,
    output: registered,
    refusals: [
      'phone-too-short',
      'phone-too-long',
      'phone-not-a-number',
      'identity-number',
      'unknown-guest',
      'name-on-record-differs',
      'relative-is-guest',
      'visit-already-open',
      'arrived-in-future',
      'arrived-before-day',
      'unknown-person',
      'agent-not-on-duty',
      'agent-reason-needed',
      'table-taken',
      'table-not-cleared',
      'unknown-table',
      'unknown-drink',
      'too-many-drinks',
      'drink-sold-out',
      'unknown-seat',
      'day-closed',
    ],
  }),
  listOnSite: query({
    access: { 'front-desk': 'signed-in' },
    reads: ['visits', 'tables', 'bar', 'things', 'people', 'days', 'clock'],
    input: nothing,
    output: z.object({ visits: z.array(visit), day, dayClosed: z.boolean() }),
  }),
  /** The order now or as it stood at a past instant, each place with its reason. */
  explainRotation: query({
    access: { 'front-desk': 'signed-in' },
    reads: ['rotation', 'people', 'settings', 'clock'],
    input: moment,
    output: rotationExplanation,
  }),
  /** One agent's debits and credits of the business day of that instant, up to it. */
  readTurnLedger: query({
    access: { 'front-desk': 'signed-in' },
    reads: ['rotation', 'visits', 'people', 'settings', 'clock'],
    input: moment.extend({ agentId: id }),
    output: dayLedger,
  }),
  /** Asks where to save, then writes the PDF. `saved` is false when the person changed their mind. */
  saveRotationPdf: command({
    access: desk,
    changes: [],
    input: rotationOnPaper,
    output: z.object({ saved: z.boolean(), fileName: z.string() }),
    refusals: ['folder-not-writable', 'file-in-use', 'print-timeout'],
  }),
  /** Sends the order with its reasons to the printer through the system's dialog. */
  printRotation: command({
    access: desk,
    changes: [],
    input: rotationOnPaper,
    output: z.object({ sent: z.boolean() }),
    refusals: printRefusals,
  }),
  moveToTable: command({
    access: desk,
    changes: ['visits', 'tables', 'bar'],
    input: z.strictObject({ idempotencyKey, visitId: id, tableId: id }),
    output: z.object({ tableName: z.string() }),
    refusals: ['visit-not-open', 'table-taken', 'table-not-cleared', 'unknown-table', 'day-closed'],
  }),
  /** Takes back a visit that was registered by mistake, with its turn and its open drinks. */
  voidVisit: command({
    access: desk,
    changes: ['visits', 'rotation', 'bar', 'tables'],
    input: z.strictObject({ idempotencyKey, visitId: id, reason }),
    output: nothing,
    refusals: ['visit-not-open', 'identity-number'],
  }),
  /** Begins the next business day by hand, after this one was signed off early. */
  openNextDay: command({
    access: desk,
    changes: ['days', 'visits', 'rounds', 'bar'],
    input: z.strictObject({ idempotencyKey }),
    output: z.object({ day }),
    refusals: ['day-not-signed-off'],
  }),
  ...thingsProcedures,
  ...vehicleProcedures,
} as const;
