import { z } from 'zod';
import { formOfAddress, id, idempotencyKey, instant, nothing } from '../fields';
import { hallSettings } from '../hall-settings';
import { paperRefusals } from '../paper-refusals';
import { command, query } from '../procedure';
import { highestTag, thingKinds } from './things';

const thingKind = z.enum(thingKinds);
const tag = z.number().int().min(1).max(highestTag);
const shortNote = z.string().trim().max(200);

const heldThing = z.object({
  thingId: id,
  visitId: id,
  kind: thingKind,
  tag: z.number().int(),
  note: z.string(),
  guestName: z.string(),
  formOfAddress,
  maskedPhone: z.string().nullable(),
  visitOpen: z.boolean(),
  takenAtMs: instant,
  takenByName: z.string(),
  returnedAtMs: instant.nullable(),
  returnedByName: z.string().nullable(),
});
export type HeldThing = z.infer<typeof heldThing>;

const oneThing = z.strictObject({ idempotencyKey, thingId: id });

export const onPaper = {
  language: hallSettings.shape.language,
  to: z.enum(['pdf', 'printer']),
} as const;
/** `done` is false when the person changed their mind in the system's dialog. */
export const putOnPaper = z.object({ done: z.boolean(), fileName: z.string() });

const desk = { 'front-desk': ['reception'] } as const;
const readers = { 'front-desk': 'signed-in' } as const;

/** What guests leave with the hall, and the umbrellas that it lends. */
export const thingsProcedures = {
  listThingsOfVisit: query({
    access: readers,
    reads: ['things', 'visits', 'people'],
    input: z.strictObject({ visitId: id }),
    output: z.object({
      things: z.array(heldThing),
      /** Proposed for the next: the lowest number that is free now. */
      nextTag: z.number().int(),
      nextLentTag: z.number().int(),
    }),
  }),
  /** Everything held and lent now, from earlier days too; and what was given back last. */
  listThings: query({
    access: readers,
    reads: ['things', 'visits', 'people'],
    input: nothing,
    output: z.object({ open: z.array(heldThing), returned: z.array(heldThing) }),
  }),
  takeThing: command({
    access: desk,
    changes: ['things'],
    input: z.strictObject({ idempotencyKey, visitId: id, kind: thingKind, tag, note: shortNote }),
    output: z.object({ thingId: id }),
    refusals: ['visit-not-open', 'tag-in-use', 'identity-number', 'day-closed'],
  }),
  returnThing: command({
    access: desk,
    changes: ['things'],
    input: oneThing,
    output: nothing,
    refusals: ['unknown-thing', 'thing-already-returned', 'day-closed'],
  }),
  /** It was not given back after all. */
  undoReturn: command({
    access: desk,
    changes: ['things'],
    input: oneThing,
    output: nothing,
    refusals: ['unknown-thing', 'thing-not-returned', 'tag-in-use', 'day-closed'],
  }),
  issueThingTag: command({
    access: desk,
    changes: [],
    input: z.strictObject({ thingId: id, ...onPaper }),
    output: putOnPaper,
    refusals: ['unknown-thing', ...paperRefusals],
  }),
} as const;

/** The slip that is tied to what is held; the guest has its other half. */
export const thingTag = heldThing
  .pick({
    kind: true,
    tag: true,
    guestName: true,
    formOfAddress: true,
    takenAtMs: true,
    note: true,
  })
  .extend({ hallName: z.string(), timeZone: z.string(), takenByName: z.string() });
export type ThingTag = z.infer<typeof thingTag>;
