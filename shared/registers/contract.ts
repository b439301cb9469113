import { z } from 'zod';
import {
  day,
  formOfAddress,
  id,
  idempotencyKey,
  instant,
  note,
  nothing,
  pin,
  reason,
} from '../fields';
import { command, query } from '../procedure';
import { allOwnFields, entryStates, happeningKinds, wordsPurposes } from '../register-entry';
import { incidentKinds, registerKinds } from '../register-kinds';
import { barReportProcedures } from './bar-report-contract';
import { photoProcedures } from './photo-contract';

const desk = { 'front-desk': 'signed-in' } as const;
const line = z.string().trim().max(300);
const step = z.strictObject({ zh: line.min(1), en: line.min(1), done: z.boolean() });
const own = z.partialRecord(z.enum(allOwnFields), z.string().trim().max(200));
const kind = z.enum(registerKinds);
const purpose = z.enum(wordsPurposes);

/** What is written of something that happened. */
export const newEntry = z.strictObject({
  kind,
  incident: z.enum(incidentKinds).nullable(),
  occurredAtMs: instant,
  place: z.string().trim().min(1).max(60),
  /** The party that it concerns; its guest is linked with it. */
  visitId: id.nullable(),
  /** The guest that it concerns, where no visit says so. */
  guestId: id.nullable(),
  /** The entry that it came from: the incident of a complaint. */
  fromEntryId: id.nullable(),
  what: note.min(1),
  done: note,
  told: z.string().trim().max(100),
  own,
  /** The handbook's steps as they stood beside the form. */
  steps: z.array(step).max(12),
  ownerId: id,
});

/** As far as it is written: any field may be missing or wrong still. */
export const draft = z.strictObject({
  kind,
  incident: z.enum(incidentKinds).nullable(),
  /** Empty while it happened just now. */
  occurredDay: z.string().max(10),
  occurredTime: z.string().max(10),
  place: z.string().max(60),
  visitId: id.nullable(),
  guestId: id.nullable(),
  fromEntryId: id.nullable().default(null),
  /** The report of the bar from which it is written. */
  barReportId: id.nullable().default(null),
  what: z.string().max(500),
  done: z.string().max(500),
  told: z.string().max(100),
  own: z.partialRecord(z.enum(allOwnFields), z.string().max(200)),
  /** The page of the handbook whose steps stand beside it. */
  situationId: id.nullable(),
  /** Which of its steps are done. */
  ticked: z.array(z.number().int().min(0).max(11)).max(12),
  ownerId: id.nullable(),
});
export type Draft = z.output<typeof draft>;

const guest = z.object({ guestName: z.string(), formOfAddress });

/** An entry as the list shows it, numbers masked. */
const entryLine = newEntry
  .pick({ kind: true, incident: true, occurredAtMs: true, place: true })
  .extend({
    entryId: id,
    number: z.number().int(),
    what: z.string(),
    /** Written down later than it happened. */
    late: z.boolean(),
    guest: guest.nullable(),
    state: z.enum(entryStates),
    ownerName: z.string(),
    dueAtMs: instant,
  });
export type EntryLine = z.infer<typeof entryLine>;

const happening = z.object({
  kind: z.enum(happeningKinds),
  atMs: instant,
  byName: z.string(),
  text: z.string(),
  ownerName: z.string().nullable(),
});

const photo = z.object({
  photoId: id,
  atMs: instant,
  byName: z.string(),
  /** Taken away again: who did it, when and why. */
  voided: z.object({ atMs: instant, byName: z.string(), reason: z.string() }).nullable(),
});

const link = entryLine.pick({ entryId: true, number: true, kind: true, incident: true });
export type EntryLink = z.infer<typeof link>;

const entry = entryLine.extend({
  day,
  recordedAtMs: instant,
  writtenByName: z.string(),
  maskedPhone: z.string().nullable(),
  done: z.string(),
  told: z.string(),
  own,
  steps: z.array(
    z.object({
      ...{ zh: z.string(), en: z.string() },
      ...{ doneAtMs: instant.nullable(), doneByName: z.string().nullable() },
    }),
  ),
  ownerId: id,
  visitId: id.nullable(),
  guestId: id.nullable(),
  /** Who at the bar reported it, and when. */
  reported: z.object({ byName: z.string(), atMs: instant }).nullable(),
  cameFrom: link.nullable(),
  /** What came from it and stands. */
  became: z.array(link),
  happenings: z.array(happening),
  photos: z.array(photo),
  /** Whether a number is masked anywhere in it. */
  masked: z.boolean(),
});
export type RegisterEntry = z.infer<typeof entry>;

/** `toReview` is closed and waits for the supervisor; it is among `closed` too. */
export const entryViews = ['open', 'toReview', 'closed', 'voided', 'all'] as const;
export type EntryView = (typeof entryViews)[number];

export const registersContract = {
  /** The newest first; with a text only what says it, has it as its number, or concerns a guest whom it fits. */
  listEntries: query({
    access: desk,
    reads: ['registers', 'people', 'guests', 'visits'],
    input: z.strictObject({
      view: z.enum(entryViews),
      kind: kind.nullable(),
      text: z.string().trim().max(60),
      /** Only what has a smaller number: the next page. */
      before: z.number().int().nullable(),
    }),
    output: z.object({
      entries: z.array(entryLine),
      more: z.boolean(),
      /** The text is in so much that older ones, settled long ago, were not looked at. */
      broad: z.boolean(),
    }),
  }),
  readEntry: query({
    access: desk,
    reads: ['registers', 'people', 'guests', 'visits'],
    input: z.strictObject({ entryId: id }),
    output: entry.nullable(),
  }),
  /** Shows the numbers in an entry, and its guest's phone, in full; who asked and why is noted. */
  revealEntry: command({
    access: desk,
    changes: [],
    input: z.strictObject({ entryId: id, reason }),
    output: z.object({ phone: z.string().nullable(), entry }),
    refusals: ['unknown-entry', 'identity-number'],
  }),
  /** What whoever is signed in has begun to write, the newest first. */
  listDrafts: query({
    access: desk,
    reads: ['operator', 'registers', 'drafts'],
    input: nothing,
    output: z.array(z.object({ draftId: idempotencyKey, savedAtMs: instant, draft })),
  }),
  /** Null throws it away. */
  keepDraft: command({
    access: desk,
    changes: ['drafts'],
    input: z.strictObject({ draftId: idempotencyKey, draft: draft.nullable() }),
    output: nothing,
    refusals: ['identity-number'],
  }),
  /** What whoever is signed in has begun to say about an entry, and whose it is. */
  readWords: query({
    access: desk,
    reads: ['operator', 'registers', 'drafts'],
    input: z.strictObject({ entryId: id, purpose }),
    output: z.object({ staffId: id, text: z.string() }),
  }),
  /** Empty throws it away. */
  keepWords: command({
    access: desk,
    changes: ['drafts'],
    /** As it is typed, with the space that it may end in. */
    input: z.strictObject({ entryId: id, purpose, text: z.string().max(500) }),
    output: nothing,
    refusals: ['identity-number', 'unknown-entry'],
  }),
  writeEntry: command({
    access: desk,
    changes: ['registers'],
    /** Without a time it happened just now. The key is the id of its draft, which goes with it. */
    input: newEntry
      .extend({
        ...{ idempotencyKey, occurredAtMs: instant.nullable() },
        /** The report of the bar that it settles. */
        barReportId: id.optional(),
      })
      .refine(({ kind, incident }) => (kind === 'incident') === (incident !== null), {
        path: ['incident'],
      }),
    output: z.object({ entryId: id, number: z.number().int() }),
    refusals: [
      ...(['day-closed', 'identity-number', 'unknown-person', 'unknown-visit'] as const),
      ...(['unknown-guest', 'unknown-entry', 'time-in-the-future'] as const),
      ...(['unknown-report', 'report-settled'] as const),
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
      /** Which step was done, or was not after all; only with `ticked`. */
      step: z.number().int().min(0).max(11).optional(),
      done: z.boolean().optional(),
      /** The supervisor's own; only with `reviewed`. */
      pin: pin.optional(),
    }),
    output: nothing,
    refusals: [
      ...(['wrong-pin', 'pin-locked', 'no-pin-set'] as const),
      ...(['unknown-entry', 'entry-state', 'text-needed', 'supervisor-only'] as const),
      ...(['day-closed', 'identity-number', 'unknown-person'] as const),
    ],
  }),
  ...photoProcedures,
  ...barReportProcedures,
} as const;
