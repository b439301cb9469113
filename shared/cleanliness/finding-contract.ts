import { z } from 'zod';
import { roundPurpose } from '../cleanliness-standard';
import { bilingual, day, id, idempotencyKey, instant, note, nothing, severities } from '../fields';
import { command, query } from '../procedure';
import { dayMs, minuteMs } from '../time';
import { findingStates } from './finding';

export const severity = z.enum(severities);
export type Severity = z.infer<typeof severity>;

const dueInMs = z
  .number()
  .int()
  .min(5 * minuteMs)
  .max(60 * dayMs);

/** Who puts it right, how soon, and how bad it is. */
export const findingDetails = z.strictObject({ ownerId: id, dueInMs, severity });

/** Where a finding that is shown can stand. */
export const shownState = z.enum(findingStates).exclude(['withdrawn']);

/** One side of before and after. */
const moment = z.object({
  eventId: z.number().int(),
  atMs: instant,
  staffId: id,
  byName: z.string(),
  note: z.string(),
  /** The SHA-256 of the picture; null without one. */
  photo: z.string().nullable(),
});

export const finding = z.object({
  findingId: id,
  day,
  /** The kind of round that found it. */
  purpose: roundPurpose,
  area: bilingual,
  item: bilingual,
  severity,
  state: shownState,
  ownerId: id,
  ownerName: z.string(),
  dueAtMs: instant,
  /** When it was first found. */
  openedAtMs: instant,
  /** How often a fix did not hold. */
  reopened: z.number().int(),
  before: moment,
  after: moment.nullable(),
  /** Who looked again and was content. */
  closed: moment.nullable(),
});
export type Finding = z.infer<typeof finding>;

const inspectors = { 'front-desk': ['cleaning', 'reception'] } as const;
const ofFinding = { idempotencyKey, findingId: id };
const ofMoment = z.strictObject({ eventId: z.number().int() });
const findingRefusals = [
  ...(['unknown-finding', 'finding-not-open', 'finding-not-fixed'] as const),
  ...(['own-fix', 'identity-number', 'day-closed'] as const),
] as const;

export const findingProcedures = {
  /** Whatever is not closed, and what was found in the last two weeks; oldest first. */
  listFindings: query({
    access: { 'front-desk': 'signed-in' },
    reads: ['rounds', 'clock'],
    input: nothing,
    output: z.array(finding),
  }),
  assignFinding: command({
    access: inspectors,
    changes: ['rounds'],
    input: z.strictObject({ ...ofFinding, ownerId: id, dueInMs }),
    output: nothing,
    refusals: [...findingRefusals, 'unknown-person'],
  }),
  fixFinding: command({
    access: inspectors,
    changes: ['rounds'],
    input: z.strictObject({ ...ofFinding, note }),
    output: z.object({ eventId: z.number().int() }),
    refusals: findingRefusals,
  }),
  /** Somebody other than the fixer looked again: it holds. */
  closeFinding: command({
    access: inspectors,
    changes: ['rounds'],
    input: z.strictObject({ ...ofFinding, note }),
    output: nothing,
    refusals: findingRefusals,
  }),
  /** Somebody other than the fixer looked again: it does not hold. */
  reopenFinding: command({
    access: inspectors,
    changes: ['rounds'],
    input: z.strictObject({ ...ofFinding, note: note.min(1), dueInMs }),
    output: nothing,
    refusals: findingRefusals,
  }),
  /** Asks for a picture of the last thing that was seen or done and keeps a copy. `attached` is false when the person changed their mind. */
  attachFindingPhoto: command({
    access: inspectors,
    changes: ['rounds'],
    input: z.strictObject({ idempotencyKey, ...ofMoment.shape }),
    output: z.object({ attached: z.boolean() }),
    refusals: [
      ...(['unknown-finding', 'day-closed', 'photo-settled', 'photo-not-a-picture'] as const),
      ...(['photo-too-large', 'photo-unreadable'] as const),
    ],
  }),
  /** As the address of data; null where the file is gone or is not the one that was kept. */
  readFindingPhoto: query({
    access: { 'front-desk': 'signed-in' },
    reads: ['rounds'],
    input: ofMoment,
    output: z.object({ dataUrl: z.string().nullable() }),
  }),
} as const;
