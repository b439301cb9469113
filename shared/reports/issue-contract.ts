import { z } from 'zod';
import { bilingual, day, id, idempotencyKey, instant, nothing } from '../fields';
import { hallSettings } from '../hall-settings';
import { paperRefusals } from '../paper-refusals';
import { command, query } from '../procedure';
import { periodKey } from './period-contract';

const { language } = hallSettings.shape;
const count = z.number().int().min(1);
const reception = { 'front-desk': ['reception'] } as const;

/** A shift, or the whole business day where `shiftId` is null. */
export const reportKey = z.strictObject({ day, shiftId: id.nullable() });
export type ReportKey = z.infer<typeof reportKey>;

/** What a report is of: a shift, a day, or a time. */
export const reportOf = z.union([reportKey, periodKey]);
export type ReportOf = z.infer<typeof reportOf>;

/** What a copy on paper says of itself. */
export const issuedAs = z.object({
  number: count,
  /** 1 is the first, each further one a reprint. */
  copy: count,
  /** The number of the earlier report of the same time. */
  replaces: count.nullable(),
  /** Over the frozen rows. */
  sha256: z.string(),
});
export type IssuedAs = z.infer<typeof issuedAs>;

const to = z.enum(['pdf', 'printer']);
/** `done` is false when the person changed their mind: then nothing was issued. */
const issued = z.object({ done: z.boolean(), fileName: z.string(), number: count, copy: count });

export const issueProcedures = {
  /** Freezes a report under a number and puts the first copy on paper or into a file. */
  issueReport: command({
    access: reception,
    changes: ['reports'],
    input: z.strictObject({ idempotencyKey, of: reportOf, to, language }),
    output: issued,
    refusals: paperRefusals,
  }),
  /** A further copy of what is frozen: on paper with its number, as a file the very first one. */
  reprintReport: command({
    access: reception,
    changes: ['reports'],
    input: z.strictObject({ idempotencyKey, number: count, to }),
    output: issued,
    refusals: ['no-such-report', 'report-damaged', ...paperRefusals],
  }),
  listIssuedReports: query({
    access: reception,
    reads: ['reports'],
    input: nothing,
    output: z.object({
      reports: z.array(
        z.object({
          number: count,
          kind: z.enum(['report', 'period']),
          fromDay: day,
          toDay: day,
          /** Null where it is of whole days. */
          shiftName: bilingual.nullable(),
          replaces: count.nullable(),
          issuedAtMs: instant,
          issuedByName: z.string(),
          copies: count,
        }),
      ),
    }),
  }),
} as const;
