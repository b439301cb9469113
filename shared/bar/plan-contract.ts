import { z } from 'zod';
import { id, nothing } from '../fields';
import { place } from '../floor-plan';
import { query } from '../procedure';

/** The tables as the bar sees them from above. */
export const planProcedures = {
  /** Those in use, in the hall's order, whoever sits there. */
  readPlan: query({
    access: { bar: 'anyone', 'front-desk': 'signed-in' },
    reads: ['tables', 'visits', 'settings'],
    input: nothing,
    output: z.array(
      z.object({ tableId: id, name: z.string(), taken: z.boolean(), place: place.nullable() }),
    ),
  }),
} as const;
