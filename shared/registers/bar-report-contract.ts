import { z } from 'zod';
import { id, idempotencyKey, instant, nothing, reason } from '../fields';
import { command, query } from '../procedure';
import { incidentKinds, registerKinds } from '../register-kinds';

/** What becomes of a report: an entry, nothing for a reason, or it was a mistaken tap. */
export const barReportOutcomes = ['entered', 'set-aside', 'taken-back'] as const;
export type BarReportOutcome = (typeof barReportOutcomes)[number];

const said = {
  reportId: id,
  situationId: id,
  atMs: instant,
  byName: z.string(),
  /** Null: somewhere else. */
  tableName: z.string().nullable(),
  /** The page's, as it stood. */
  title: z.object({ zh: z.string(), en: z.string() }),
};

/** A report as the bar sees it: never whose guest it was. */
const ownReport = z.object({
  ...said,
  undoUntilMs: instant,
  /** Where it stands, and with whom at the desk. */
  state: z.enum(['waiting', 'taken-up', 'entered', 'set-aside']),
  deskName: z.string().nullable(),
});
export type OwnReport = z.infer<typeof ownReport>;

const barReport = z.object({
  ...said,
  kind: z.enum(registerKinds),
  incident: z.enum(incidentKinds).nullable(),
  /** Who sat at that table then. */
  visitId: id.nullable(),
  guestId: id.nullable(),
  /** Who has begun to write its entry. */
  writers: z.array(z.object({ staffId: id, name: z.string() })),
  /** What became of it. */
  end: z
    .object({
      outcome: z.enum(barReportOutcomes),
      atMs: instant,
      byName: z.string().nullable(),
      entryNumber: z.number().int().nullable(),
      /** Why it needs no entry, numbers masked. */
      reason: z.string().nullable(),
    })
    .nullable(),
});
export type BarReport = z.infer<typeof barReport>;

const desk = { 'front-desk': 'signed-in' } as const;
const bar = { bar: 'anyone' } as const;
const reads = ['registers', 'drafts', 'people', 'tables', 'settings'] as const;

/** The bar has no keyboard and nobody signs in there: it reports what happened, and the desk writes it. */
export const barReportProcedures = {
  /** Tells the desk that what a page of the handbook is about has happened, and at which table. */
  reportFromBar: command({
    access: bar,
    changes: ['registers'],
    input: z.strictObject({
      ...{ idempotencyKey, situationId: id, tableId: id.nullable(), staffId: id },
    }),
    output: z.object({ reportId: id, undoUntilMs: instant }),
    refusals: ['day-closed', 'bar-person-not-on-duty', 'unknown-situation', 'unknown-table'],
  }),
  /** A mistaken tap, within the time for that. */
  takeBackReport: command({
    access: bar,
    changes: ['registers'],
    input: z.strictObject({ idempotencyKey, reportId: id }),
    output: nothing,
    refusals: ['day-closed', 'unknown-report', 'report-settled', 'undo-too-late'],
  }),
  /** What the bar has reported today, the newest first. */
  listOwnReports: query({
    access: bar,
    reads: [...reads, 'days'],
    input: nothing,
    output: z.array(ownReport),
  }),
  /** What nobody has settled, the oldest first; or the last that needed no entry, the newest first. */
  listBarReports: query({
    access: desk,
    reads,
    input: z.strictObject({ view: z.enum(['open', 'set-aside']) }),
    output: z.array(barReport),
  }),
  /** What nobody has taken up, by table and without a name: the desk shows it even while it is locked. */
  listUntakenReports: query({
    access: { 'front-desk': 'anyone' },
    reads,
    input: nothing,
    output: z.array(z.object({ reportId: id, tableName: said.tableName })),
  }),
  /** One of them, whatever became of it. */
  readBarReport: query({
    access: desk,
    reads,
    input: z.strictObject({ reportId: id }),
    output: barReport.nullable(),
  }),
  /** It needs no entry, and why. */
  setReportAside: command({
    access: desk,
    changes: ['registers', 'drafts'],
    input: z.strictObject({ idempotencyKey, reportId: id, reason }),
    output: nothing,
    refusals: ['day-closed', 'identity-number', 'unknown-report', 'report-settled'],
  }),
} as const;
