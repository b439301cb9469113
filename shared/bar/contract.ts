import { z } from 'zod';
import {
  bilingual,
  cupKind,
  formOfAddress,
  id,
  idempotencyKey,
  instant,
  nothing,
  personAtTable,
  promiseFigures,
} from '../fields';
import { command, query } from '../procedure';
import { claimProcedures } from './claims-contract';
import { cupProcedures } from './cups-contract';
import { planProcedures } from './plan-contract';
import { readinessPoints } from './readiness';
import { statisticsProcedures } from './statistics-contract';

export const serviceRequest = z.object({
  requestId: id,
  visitId: id,
  tableName: z.string().nullable(),
  /** The lead guest's name; never a phone or a plate. */
  guestName: z.string(),
  formOfAddress,
  partySize: z.number().int(),
  /** Person by person, then what is for the party. */
  drinks: z.array(
    z.object({
      ...{ name: bilingual, quantity: z.number().int(), cup: cupKind },
      person: personAtTable.nullable(),
    }),
  ),
  /** An allergy or a wish; empty without. */
  note: z.string(),
  /** Who is on it; null while nobody said so. */
  claimedBy: z.object({ staffId: id, name: z.string() }).nullable(),
  requestedAtMs: instant,
  /** Unset while every bar person is serving another guest. */
  startedAtMs: instant.nullable(),
  dueAtMs: instant.nullable(),
  unstaffed: z.boolean(),
});
export type ServiceRequest = z.infer<typeof serviceRequest>;

/** Its clock runs once the party has its table; brought before, it never does. */
const orderBeforeTable = serviceRequest.pick({
  ...{ requestId: true, guestName: true, formOfAddress: true, partySize: true },
  ...{ drinks: true, note: true },
});
export type OrderBeforeTable = z.infer<typeof orderBeforeTable>;

const servedRequest = z.object({
  requestId: id,
  tableName: z.string().nullable(),
  guestName: z.string(),
  formOfAddress,
  staffName: z.string(),
  servedAtMs: instant,
  undoUntilMs: instant,
});

const clearing = z.object({
  tableId: id,
  tableName: z.string(),
  askedAtMs: instant,
  dueAtMs: instant,
  /** What has been looked after so far. */
  ticked: z.array(z.enum(readinessPoints)),
});
export type Clearing = z.infer<typeof clearing>;

const everywhere = { bar: 'anyone', 'front-desk': 'signed-in' } as const;

export const barContract = {
  readBoard: query({
    access: everywhere,
    reads: ['bar', 'tables', 'people', 'visits', 'days', 'settings'],
    input: nothing,
    output: z.object({
      toServe: z.array(serviceRequest),
      beforeTable: z.array(orderBeforeTable),
      recentlyServed: z.array(servedRequest),
      toClear: z.array(clearing),
      /** Bar people, those on duty first. */
      people: z.array(
        z.object({
          ...{ staffId: id, name: z.string(), onDuty: z.boolean() },
          /** Serving another guest. */
          busy: z.boolean(),
        }),
      ),
      figures: promiseFigures,
      promiseMs: z.number().int(),
      guestsOnSite: z.number().int(),
    }),
  }),
  /** What runs, by table and without a name: the desk sounds a late one even while it is locked. */
  readPromises: query({
    access: { 'front-desk': 'anyone' },
    reads: ['bar', 'tables', 'visits'],
    input: nothing,
    output: z.array(
      z.object({ requestId: id, tableName: z.string().nullable(), dueAtMs: instant }),
    ),
  }),
  markServed: command({
    access: { bar: 'anyone', 'front-desk': ['bar'] },
    changes: ['bar', 'visits'],
    input: z.strictObject({ idempotencyKey, requestId: id, staffId: id }),
    output: z.object({ servedAtMs: instant, undoUntilMs: instant }),
    refusals: [
      'already-served',
      'guest-has-left',
      'unknown-request',
      'bar-person-not-on-duty',
      'day-closed',
    ],
  }),
  undoServed: command({
    access: { bar: 'anyone', 'front-desk': ['bar'] },
    changes: ['bar', 'visits'],
    input: z.strictObject({ idempotencyKey, requestId: id }),
    output: nothing,
    refusals: ['not-served', 'undo-too-late', 'guest-has-left', 'unknown-request', 'day-closed'],
  }),
  ...cupProcedures,
  ...claimProcedures,
  ...planProcedures,
  ...statisticsProcedures,
} as const;
