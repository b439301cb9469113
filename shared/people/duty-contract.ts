import { z } from 'zod';
import { bilingual, day, id, idempotencyKey, instant, nothing, post } from '../fields';
import { command, query } from '../procedure';

const desk = { 'front-desk': ['reception'] } as const;
const changes = ['people', 'rotation'] as const;

/** Who is where now, and who takes a break. */
export const dutyProcedures = {
  /** Everybody who is on duty or should be, in roster order. */
  readWhereabouts: query({
    access: { 'front-desk': 'signed-in' },
    reads: ['people', 'roster', 'settings', 'days', 'clock'],
    input: nothing,
    output: z.object({
      day,
      /** Whether anybody is on the roster of the day at all. */
      rostered: z.boolean(),
      people: z.array(
        z.object({
          staffId: id,
          name: z.string(),
          duties: z.array(
            z.object({
              post,
              sinceMs: instant,
              /** What was not in order, in the words of then; null where nobody looked. */
              amiss: z.array(bilingual).nullable(),
            }),
          ),
          onBreak: z.object({ reason: bilingual, sinceMs: instant }).nullable(),
          planned: z
            .object({
              ...{ post, fromMs: instant, toMs: instant },
              state: z.enum(['not-yet', 'on-time', 'late', 'missing', 'absent']),
              lateMs: z.number(),
            })
            .nullable(),
        }),
      ),
    }),
  }),
  /** For all posts that the person holds. At the bar it is no excuse: the promise runs on. */
  startBreak: command({
    access: desk,
    changes,
    input: z.strictObject({ idempotencyKey, staffId: id, reasonId: id }),
    output: nothing,
    refusals: [
      'unknown-absence',
      'not-on-duty',
      'already-on-break',
      'still-with-guest',
      'day-closed',
    ],
  }),
  endBreak: command({
    access: desk,
    changes,
    input: z.strictObject({ idempotencyKey, staffId: id }),
    output: nothing,
    refusals: ['not-on-break'],
  }),
} as const;
