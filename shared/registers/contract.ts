import { z } from 'zod';
import { day, id, idempotencyKey, instant, note, nothing } from '../fields';
import { command, query } from '../procedure';
import { allOwnFields, entryStates, happeningKinds } from '../register-entry';
import { incidentKinds, registerKinds } from '../register-kinds';

const desk = { 'front-desk': 'signed-in' } as const;
const line = z.string().trim().max(300);
const step = z.strictObject({ zh: line.min(1), en: line.min(1), done: z.boolean() });
const own = z.partialRecord(z.enum(allOwnFields), z.string().trim().max(200));

/** What is written of something that happened. */
export const newEntry = z.strictObject({
  kind: z.enum(registerKinds),
  incident: z.enum(incidentKinds).nullable(),
  occurredAtMs: instant,
  place: z.string().trim().min(1).max(60),
  visitId: id.nullable(),
  what: note.min(1),
  done: note,
  told: z.string().trim().max(100),
  own,
  /** The handbook's steps as they stood beside the form. */
  steps: z.array(step).max(12),
  ownerId: id,
});

/** As far as it is written: any field may be missing or wrong still. */
const draft = z.strictObject({
  kind: z.enum(registerKinds),
  incident: z.enum(incidentKinds).nullable(),
  occurredAt: z.string().max(40),
  place: z.string().max(60),
  visitId: id.nullable(),
  what: z.string().max(500),
  done: z.string().max(500),
  told: z.string().max(100),
  own: z.partialRecord(z.enum(allOwnFields), z.string().max(200)),
  steps: z.array(step).max(12),
  ownerId: id.nullable(),
});
export type Draft = z.input<typeof draft>;

const happening = z.object({
  kind: z.enum(happeningKinds),
  atMs: instant,
  byName: z.string(),
  text: z.string(),
  ownerName: z.string().nullable(),
});

const entry = newEntry.omit({ ownerId: true, steps: true }).extend({
  entryId: id,
  number: z.number().int(),
  day,
  recordedAtMs: instant,
  /** Written down later than it happened. */
  late: z.boolean(),
  writtenByName: z.string(),
  guestName: z.string().nullable(),
  steps: z.array(
    z.object({
      ...{ zh: z.string(), en: z.string() },
      ...{ doneAtMs: instant.nullable(), doneByName: z.string().nullable() },
    }),
  ),
  state: z.enum(entryStates),
  ownerId: id,
  ownerName: z.string(),
  dueAtMs: instant,
  happenings: z.array(happening),
});
export type RegisterEntry = z.infer<typeof entry>;

export const registersContract = {
  /** What is open and the newest of the rest; with a text, whatever says it. The newest first. */
  listEntries: query({
    access: desk,
    reads: ['registers', 'people', 'guests', 'clock'],
    input: z.strictObject({ text: z.string().trim().max(60) }),
    output: z.array(entry),
  }),
  /** What whoever is signed in has begun to write. */
  readDraft: query({
    access: desk,
    reads: ['operator'],
    input: nothing,
    output: z.object({ draft: draft.nullable() }),
  }),
  keepDraft: command({
    access: desk,
    changes: [],
    input: z.strictObject({ idempotencyKey, draft: draft.nullable() }),
    output: nothing,
    refusals: ['identity-number'],
  }),
  writeEntry: command({
    access: desk,
    changes: ['registers'],
    /** Without a time it happened just now. */
    input: newEntry.extend({ idempotencyKey, occurredAtMs: instant.nullable() }),
    output: z.object({ entryId: id, number: z.number().int() }),
    refusals: [
      ...(['day-closed', 'identity-number', 'unknown-person', 'unknown-visit'] as const),
      'time-in-the-future',
    ],
  }),
  /** Whatever happens to an entry after it was written. */
  addHappening: command({
    access: desk,
    changes: ['registers'],
    input: z.strictObject({
      ...{ idempotencyKey, entryId: id, kind: z.enum(happeningKinds).exclude(['opened']) },
      text: note,
      /** Who looks after it from now on; only with `assigned`. */
      ownerId: id.optional(),
      /** Which step was done; only with `ticked`. */
      step: z.number().int().min(0).max(11).optional(),
    }),
    output: nothing,
    refusals: [
      ...(['unknown-entry', 'entry-state', 'text-needed', 'supervisor-only'] as const),
      ...(['day-closed', 'identity-number', 'unknown-person'] as const),
    ],
  }),
} as const;
