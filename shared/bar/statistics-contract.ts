import { z } from 'zod';
import { day, id, nothing, promiseFigures } from '../fields';
import { query } from '../procedure';

const count = z.number().int();

/** The promise as it was kept over some requests, with what nine in ten of them stayed within. */
const servingFigures = promiseFigures.extend({
  p90WaitedMs: count.nullable(),
  p90ExcusedMs: count.nullable(),
  p90AnsweredMs: count.nullable(),
});
export type ServingFigures = z.infer<typeof servingFigures>;

const refillFigures = z.object({
  /** Cups that were found at a third or empty. */
  low: count,
  /** Of these, found before they were empty. */
  inTime: count,
});
export type RefillFigures = z.infer<typeof refillFigures>;

const statistics = z.object({
  day,
  promiseMs: count,
  requested: count,
  cancelled: count,
  whole: servingFigures,
  /** By the hour of the local day in which drinks were asked for, in the order of the day. */
  byHour: z.array(servingFigures.extend({ hour: count })),
  /** For the supervisor only; null for anybody else. */
  byPerson: z.array(servingFigures.extend({ staffId: id, name: z.string() })).nullable(),
  refills: refillFigures,
});
export type Statistics = z.infer<typeof statistics>;

export const statisticsProcedures = {
  /** How the business day in hand is going at the bar. */
  readStatistics: query({
    access: { bar: 'anyone', 'front-desk': ['bar'] },
    reads: ['bar', 'cups', 'visits', 'people', 'days', 'settings'],
    input: nothing,
    output: statistics,
  }),
} as const;
