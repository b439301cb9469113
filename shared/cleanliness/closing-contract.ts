import { z } from 'zod';
import {
  bilingual,
  day,
  idempotencyKey,
  instant,
  note,
  nothing,
  pin,
  reason,
  signOff,
} from '../fields';
import { hallSettings } from '../hall-settings';
import { paperRefusals } from '../paper-refusals';
import { command, query } from '../procedure';
import { recordCheck } from '../record-check';
import { signature } from '../signature';
import { closingBlockers } from './closing';
import { finding } from './finding-contract';

const blocker = z.enum(closingBlockers);
const count = z.number().int().min(1);

const override = z.object({
  blocker,
  count: z.number().int(),
  reason: z.string(),
  byName: z.string(),
  atMs: instant,
});

/** What the hall holds of guests, and the umbrellas that it lends. */
const thingKind = z.enum(['umbrella', 'bag', 'keys', 'pet', 'lent-umbrella']);

/** Everything that a supervisor puts a name to; frozen when it is signed. */
export const closingSheet = z.object({
  hallName: z.string(),
  day,
  timeZone: z.string(),
  /** 0–100 over all that was inspected; null where nothing was. */
  score: z.number().nullable(),
  areas: z.array(
    z.object({
      name: bilingual,
      items: z.number().int(),
      passed: z.number().int(),
      failed: z.number().int(),
      notApplicable: z.number().int(),
      notInspected: z.number().int(),
      score: z.number().nullable(),
      /** The end-of-day round that the figures are of; null where there was none to its end. */
      inspection: z
        .object({
          byName: z.string(),
          endedAtMs: instant,
          activeMs: z.number().int(),
          tooFast: z.boolean(),
        })
        .nullable(),
      /** Of all rounds of the day: how many were to be made by then, were made, and those too fast to be true. */
      rounds: z.object({
        due: z.number().int(),
        made: z.number().int(),
        tooFast: z.number().int(),
      }),
    }),
  ),
  /** What was found or dealt with on the day by any round, and whatever was still open, oldest first. */
  findings: z.array(finding),
  /** What the hall still holds of guests or has lent them. */
  held: z.array(z.object({ kind: thingKind, tag: z.number().int(), takenAtMs: instant })),
  overrides: z.array(override),
  /** Null while the day is open. */
  signed: signOff.extend({ signature }).nullable(),
  /** The last link of the record chain before the signature. */
  chainHead: z.object({ seq: z.number().int(), mac: z.string() }),
  recordCheck: recordCheck.nullable(),
});
export type ClosingSheet = z.infer<typeof closingSheet>;

const addendum = z.object({ text: z.string(), writtenAtMs: instant, writtenByName: z.string() });

/** A copy of the sheet: the first is number 1, every further one a reprint. */
export const issuedSheet = z.object({
  sheet: closingSheet,
  addenda: z.array(addendum),
  /** Null on the screen. */
  issue: z
    .object({
      number: z.number().int(),
      atMs: instant,
      byName: z.string(),
      sha256: z.string(),
      /** What the check of the records before this copy found. */
      check: recordCheck.nullable(),
    })
    .nullable(),
});
export type IssuedSheet = z.infer<typeof issuedSheet>;

const supervisor = { 'front-desk': ['supervisor'] } as const;

/** From what stands in the way of closing a day to the signed sheet and what is said of it later. */
export const closingProcedures = {
  readClosing: query({
    access: { 'front-desk': 'signed-in' },
    reads: ['rounds', 'visits', 'bar', 'tables', 'days', 'things', 'records', 'people', 'settings'],
    input: z.strictObject({ day }),
    output: z.object({
      blockers: z.array(
        z.object({ blocker, count: z.number().int(), override: override.nullable() }),
      ),
      /** The sheet as it would be signed now, or as it was. */
      sheet: closingSheet,
      addenda: z.array(addendum),
      signOff: signOff.nullable(),
      /** How many copies there are; null where there is no signed sheet to copy. */
      issues: z.number().int().nullable(),
      /** The sheet is no longer what was signed: another program changed it. */
      altered: z.boolean(),
    }),
  }),
  /** Answers for something that stands in the way; it holds for `count` of it, not for one more. */
  overrideBlocker: command({
    access: supervisor,
    changes: ['days'],
    input: z.strictObject({ idempotencyKey, day, blocker, count, reason, pin }),
    output: nothing,
    refusals: [
      'wrong-pin',
      'pin-locked',
      'no-pin-set',
      'not-blocking',
      'identity-number',
      'day-closed',
      'day-not-begun',
    ],
  }),
  signOffDay: command({
    access: supervisor,
    // The posts of the day are left with it, and visits that were answered for are closed.
    changes: ['days', 'rounds', 'visits', 'bar', 'tables', 'cups', 'people', 'rotation'],
    input: z.strictObject({ idempotencyKey, day, pin, signature }),
    output: signOff,
    refusals: [
      'wrong-pin',
      'pin-locked',
      'no-pin-set',
      'closing-blocked',
      'day-closed',
      'day-not-begun',
    ],
  }),
  /** What is to be said of a signed day: the day itself stays as it is. */
  addAddendum: command({
    access: supervisor,
    changes: ['days'],
    input: z.strictObject({ idempotencyKey, day, text: note.min(1), pin }),
    output: nothing,
    refusals: ['wrong-pin', 'pin-locked', 'no-pin-set', 'day-still-open', 'identity-number'],
  }),
  /** Puts a copy of the signed sheet on paper and counts it. `done` is false when the person changed their mind. */
  issueSheet: command({
    access: supervisor,
    changes: ['days'],
    input: z.strictObject({
      idempotencyKey,
      day,
      language: hallSettings.shape.language,
      to: z.enum(['pdf', 'printer']),
    }),
    output: z.object({ done: z.boolean(), fileName: z.string(), number: z.number().int() }),
    refusals: ['no-signed-sheet', 'sheet-altered', ...paperRefusals],
  }),
} as const;
