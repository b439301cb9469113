import { z } from 'zod';
import { id, idempotencyKey, instant, openThing, reason } from '../fields';
import { command, query } from '../procedure';

const desk = { 'front-desk': ['reception'] } as const;

/** How a visit ends. */
export const departureProcedures = {
  /** What is still open for a party that is about to leave. */
  readDeparture: query({
    access: desk,
    reads: ['visits', 'bar', 'things'],
    input: z.strictObject({ visitId: id }),
    output: z.object({ open: z.array(openThing) }),
  }),
  closeVisit: command({
    access: desk,
    changes: ['visits', 'rotation', 'bar', 'tables'],
    input: z.strictObject({
      idempotencyKey,
      visitId: id,
      /** When they really left, where that was earlier: a late entry. */
      leftAtMs: instant.optional(),
      /** Why they go although something is still open. */
      forcedReason: reason.optional(),
    }),
    output: z.object({ tableName: z.string().nullable() }),
    refusals: [
      'visit-not-open',
      'things-open',
      'left-in-future',
      'left-before-arrival',
      'left-before-served',
      'identity-number',
      'day-closed',
    ],
  }),
} as const;
