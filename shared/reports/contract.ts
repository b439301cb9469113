import { z } from 'zod';
import { closingBlockers } from '../closing-blockers';
import {
  bilingual,
  countKinds,
  day,
  formOfAddress,
  id,
  instant,
  nothing,
  openThing,
  promiseFigures,
  severities,
  signOff,
  visitKind,
  visitSource,
} from '../fields';
import { query } from '../procedure';
import { recordCheck } from '../record-check';
import { exportProcedures } from './export-contract';
import { issueProcedures, reportKey } from './issue-contract';
import { periodProcedures } from './period-contract';
import { registerLine } from './register-lines';

/** How somebody came, as {@link attendanceOf} tells it; or worked without being on the roster. */
export const attendanceStates = [
  'not-yet',
  'on-time',
  'late',
  'missing',
  'absent',
  'unplanned',
] as const;

export const language = z.enum(['zh-CN', 'en']);

export const shiftReport = z.object({
  hallName: z.string(),
  day,
  shift: z.object({ shiftId: id, name: bilingual }).nullable(),
  fromMs: instant,
  toMs: instant,
  issuedAtMs: instant,
  issuedByName: z.string(),
  timeZone: z.string(),
  visits: z.object({
    total: z.number().int(),
    first: z.number().int(),
    returning: z.number().int(),
    guests: z.number().int(),
    /** Still on site when the report was issued. */
    open: z.number().int(),
  }),
  rows: z.array(
    z.object({
      arrivedAtMs: instant,
      /** When a late entry was made; null where it was written down as it happened. */
      arrivalRecordedAtMs: instant.nullable(),
      leftAtMs: instant.nullable(),
      departureRecordedAtMs: instant.nullable(),
      guestName: z.string(),
      formOfAddress,
      kind: visitKind,
      source: visitSource,
      partySize: z.number().int(),
      agentName: z.string().nullable(),
      tableName: z.string().nullable(),
      waitedMs: z.number().nullable(),
      excusedMs: z.number().nullable(),
      answeredMs: z.number().nullable(),
      late: z.boolean(),
    }),
  ),
  /** Registered by mistake: in no total, but not hidden either. */
  voided: z.array(
    z.object({
      arrivedAtMs: instant,
      guestName: z.string(),
      formOfAddress,
      reason: z.string(),
      voidedByName: z.string(),
    }),
  ),
  /** Parties that joined another one, with its lead guest: counted there. */
  merged: z.array(
    z.object({
      arrivedAtMs: instant,
      mergedAtMs: instant,
      guestName: z.string(),
      formOfAddress,
      into: z.object({ guestName: z.string(), formOfAddress }),
    }),
  ),
  /** Parties that left although something was still open. */
  forced: z.array(
    z.object({
      leftAtMs: instant,
      guestName: z.string(),
      formOfAddress,
      open: z.array(openThing),
      reason: z.string(),
      forcedByName: z.string(),
    }),
  ),
  /** Visits by the agent who has them now or had them last; null is "nobody yet". */
  byAgent: z.array(
    z.object({
      agentName: z.string().nullable(),
      visits: z.number().int(),
      first: z.number().int(),
      returning: z.number().int(),
      turns: z.number().int(),
    }),
  ),
  byHour: z.array(z.object({ hour: z.number().int(), visits: z.number().int() })),
  drinks: promiseFigures.extend({
    requested: z.number().int(),
    cancelled: z.number().int(),
    promiseMs: z.number().int(),
  }),
  byBarPerson: z.array(
    z.object({ name: z.string(), served: z.number().int(), late: z.number().int() }),
  ),
  cleanliness: z.object({
    /** 0–100 over all inspected areas; null when nothing was inspected. */
    score: z.number().nullable(),
    areas: z.array(
      z.object({
        name: bilingual,
        items: z.number().int(),
        passed: z.number().int(),
        failed: z.number().int(),
        notInspected: z.number().int(),
        score: z.number().nullable(),
      }),
    ),
    failures: z.array(
      z.object({
        area: bilingual,
        item: bilingual,
        note: z.string(),
        observedByName: z.string(),
        observedAtMs: instant,
      }),
    ),
    signOff: signOff.nullable(),
  }),
  /** Found in the time, or before and not closed when it began; as they stand when it is issued. */
  findings: z
    .array(
      z.object({
        ...{ area: bilingual, item: bilingual, note: z.string() },
        severity: z.enum(severities),
        state: z.enum(['open', 'fixed', 'closed']),
        foundAtMs: instant,
        /** On a day before. */
        earlier: z.boolean(),
        ownerName: z.string(),
        dueAtMs: instant.nullable(),
        closedAtMs: instant.nullable(),
      }),
    )
    .default([]),
  /** What the day was closed over, with the supervisor's reason. */
  overrides: z
    .array(
      z.object({
        ...{ blocker: z.enum(closingBlockers), count: z.number().int(), reason: z.string() },
        ...{ byName: z.string(), atMs: instant },
      }),
    )
    .default([]),
  /** What was said of the day after it was signed. */
  addenda: z
    .array(z.object({ text: z.string(), writtenAtMs: instant, writtenByName: z.string() }))
    .default([]),
  /** Everybody who was there or should have been. */
  attendance: z.array(
    z.object({
      name: z.string(),
      planned: z.object({ fromMs: instant, toMs: instant }).nullable(),
      cameAtMs: instant.nullable(),
      presentMs: z.number().int(),
      breaks: z.number().int(),
      breakMs: z.number().int(),
      state: z.enum(attendanceStates),
      lateMs: z.number().int(),
    }),
  ),
  /** Signed by whoever went; not accepted yet where that is null. */
  handovers: z.array(
    z.object({
      shiftName: bilingual.nullable(),
      lines: z.array(
        z.object({
          kind: z.enum(countKinds),
          counted: z.number().int(),
          expected: z.number().int(),
          difference: z.number().int(),
          word: z.string(),
        }),
      ),
      /** How many open items went with it. */
      items: z.number().int(),
      note: z.string(),
      handedByName: z.string(),
      handedAtMs: instant,
      acceptedByName: z.string().nullable(),
      acceptedAtMs: instant.nullable(),
    }),
  ),
  /** What was entered in the registers. A report issued before there were any has none. */
  registers: z.array(registerLine).default([]),
  /** The last link of the record chain when the report was issued. */
  chainHead: z.object({ seq: z.number().int(), mac: z.string() }),
  /** What the last check of the records found; null where none was done yet. */
  recordCheck: recordCheck.nullable(),
});
export type ShiftReport = z.infer<typeof shiftReport>;

export const reportsContract = {
  ...periodProcedures,
  ...exportProcedures,
  ...issueProcedures,
  listReportDays: query({
    access: { 'front-desk': 'signed-in' },
    reads: ['visits', 'days', 'rounds', 'settings', 'clock'],
    input: nothing,
    output: z.object({
      today: day,
      currentShiftId: id,
      days: z.array(z.object({ day, visits: z.number().int(), signedOff: z.boolean() })),
      shifts: z.array(z.object({ shiftId: id, name: bilingual, startsAtMinute: z.number().int() })),
    }),
  }),
  readShiftReport: query({
    access: { 'front-desk': ['reception'] },
    reads: [
      'visits',
      'bar',
      'rounds',
      'days',
      'people',
      'roster',
      'handovers',
      'settings',
      'registers',
    ],
    input: reportKey,
    output: shiftReport,
  }),
} as const;
