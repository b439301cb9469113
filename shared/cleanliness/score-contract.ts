import { z } from 'zod';
import { bilingual, day, id, nothing } from '../fields';
import { query } from '../procedure';

const score = z.number().nullable();

export const scoreProcedures = {
  /** How the last twelve weeks went by finished rounds, oldest first, and what fails most. */
  readScores: query({
    access: { 'front-desk': 'signed-in' },
    reads: ['rounds', 'clock', 'settings'],
    input: nothing,
    output: z.object({
      areas: z.array(z.object({ areaId: id, name: bilingual })),
      /** From a Monday to the Sunday after; null where nothing was inspected. */
      weeks: z.array(
        z.object({ monday: day, whole: score, byArea: z.record(z.string(), z.number()) }),
      ),
      failures: z.array(
        z.object({
          itemId: id,
          area: bilingual,
          item: bilingual,
          failed: z.number().int(),
          inspected: z.number().int(),
        }),
      ),
    }),
  }),
} as const;
