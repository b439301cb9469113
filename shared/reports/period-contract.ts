import { z } from 'zod';
import { bilingual, day, promiseFigures, visitSource } from '../fields';
import { query } from '../procedure';
import { recordCheck } from '../record-check';
import { registerKinds } from '../register-kinds';
import { countDays } from './span';

/** As far back as one report may reach. */
const mostDays = 3700;

/** From one day to another, both within. */
export const periodKey = z
  .strictObject({ fromDay: day, toDay: day })
  .refine((range) => range.fromDay <= range.toDay && countDays(range) <= mostDays);
export type PeriodKey = z.infer<typeof periodKey>;

const count = z.number().int();

const periodFigures = z.object({
  visits: z.object({ total: count, first: count, returning: count, guests: count, voided: count }),
  drinks: promiseFigures.extend({ requested: count, cancelled: count }),
  cups: z.object({ served: count, refilled: count, declined: count }),
  /** Of the end-of-day rounds, as the day reports score them; null where nothing was inspected. */
  score: z.number().nullable(),
});
export type PeriodFigures = z.infer<typeof periodFigures>;

/** What happened from one day to another; every total is the sum of the rows shown with it. */
export const periodReport = z.object({
  hallName: z.string(),
  timeZone: z.string(),
  fromDay: day,
  toDay: day,
  issuedAtMs: z.number().int(),
  issuedByName: z.string(),
  ...periodFigures.shape,
  before: periodFigures.extend({ fromDay: day, toDay: day }),
  /** By day, or by month where there would be too many days to look at. */
  course: z.array(z.object({ span: z.string(), first: count, returning: count })),
  byHour: z.array(
    z.object({
      hour: count,
      visits: count,
      /** In the order of `visitSources`. */
      bySource: z.array(count).default([]),
    }),
  ),
  bySource: z.array(z.object({ source: visitSource, first: count, returning: count })),
  byAgent: z.array(
    z.object({
      agentName: z.string().nullable(),
      first: count,
      returning: count,
      turns: count,
      /** What the rotation owes when the report is issued; null for who is not on duty. */
      balance: z.number().nullable(),
    }),
  ),
  /** How many drinks took up to so many seconds, from those of the line before on; null: longer. */
  times: z
    .array(
      z.object({ toSeconds: count.nullable(), waited: count, excused: count, answered: count }),
    )
    .default([]),
  byBarPerson: z.array(z.object({ name: z.string(), served: count, late: count })),
  areas: z.array(
    z.object({ name: bilingual, passed: count, failed: count, score: z.number().nullable() }),
  ),
  /** Items that failed more than once, in whatever round, most often first. */
  repeatFailures: z.array(z.object({ area: bilingual, item: bilingual, failed: count })),
  /** Entries by the day on which they were written, and how long they stayed open. */
  registers: z
    .array(
      z.object({
        kind: z.enum(registerKinds),
        written: count,
        closed: count,
        /** When the report is issued. */
        open: count,
        medianOpenMs: z.number().nullable(),
        longestOpenMs: z.number().nullable(),
      }),
    )
    .default([]),
  /** What an older report did not count is null there. */
  attendance: z.array(
    z.object({
      name: z.string(),
      planned: count.nullable().default(null),
      days: count,
      late: count.nullable().default(null),
      absent: count.nullable().default(null),
      presentMs: count,
      breakMs: count.nullable().default(null),
    }),
  ),
  chainHead: z.object({ seq: count, mac: z.string() }),
  recordCheck: recordCheck.nullable(),
});
export type PeriodReport = z.infer<typeof periodReport>;

export const periodProcedures = {
  readPeriodReport: query({
    access: { 'front-desk': ['reception'] },
    reads: [
      ...(['visits', 'bar', 'cups', 'rounds', 'days', 'people', 'rotation'] as const),
      ...(['roster', 'registers', 'settings'] as const),
    ],
    ownTransactions: true,
    input: periodKey,
    output: periodReport,
  }),
} as const;
