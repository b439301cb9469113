import { z } from 'zod';
import { posts } from './procedure';
import { thingKinds } from './reception/things';

/** Fields that several features share, with the limits that keep a hand from breaking a screen or a page. */

export const id = z.string().min(1).max(64);
export const instant = z.number().int();
/** A day that the calendar has, in this century: others only come from a mistake. */
export const day = z.iso.date().startsWith('20');
export const pin = z.string().regex(/^\d{6,12}$/);
// No keyboard types a NUL, and SQLite measures a text only up to its first one.
const text = z
  .string()
  .trim()
  .refine((typed) => !typed.includes('\0'));
export const name = text.min(1).max(60);
export const note = text.max(500);
export const reason = text.min(1).max(200);
/** What is said or shown as one line. */
export const sentence = text.min(1).max(160);

/** Made when a form opens and sent with its write: the same key sent twice is applied once. */
export const idempotencyKey = z.uuid();

/** A text that the hall keeps in both languages. */
export const bilingual = z.object({ zh: name, en: name });
export type Bilingual = z.infer<typeof bilingual>;

export const nothing = z.strictObject({});

export const post = z.enum(posts);

export const visitSources = ['walk-in', 'call', 'referral', 'broker', 'online'] as const;
export const visitSource = z.enum(visitSources);
export type VisitSource = z.infer<typeof visitSource>;

export const formsOfAddress = ['mr', 'ms'] as const;
export const formOfAddress = z.enum(formsOfAddress);
export type FormOfAddress = z.infer<typeof formOfAddress>;

/** What a drink is served in. */
export const cupKinds = ['glass', 'tea-cup', 'coffee-cup', 'paper-cup'] as const;
export const cupKind = z.enum(cupKinds);
export type CupKind = z.infer<typeof cupKind>;

/** A place in a party: 1 is the lead guest's, those who are named keep theirs, the others follow. */
export const seat = z.number().int().min(1).max(999);

/** Somebody of a party, by name where it is known. */
export const personAtTable = z.object({
  seat,
  guestName: z.string().nullable(),
  formOfAddress: formOfAddress.nullable(),
});
export type PersonAtTable = z.infer<typeof personAtTable>;

export const visitKind = z.enum(['first', 'returning']);

/** How bad it is what a round found. */
export const severities = ['minor', 'major', 'critical'] as const;

/** Something that is still open while its party leaves. */
export const openThing = z.object({
  kind: z.enum([...thingKinds, 'vehicle', 'drinks']),
  /** Which one: the number on a tag, a masked plate. Empty where there is nothing to tell apart. */
  tag: z.string(),
  /** The thing or the car itself. */
  id: id.optional(),
});
export type OpenThing = z.infer<typeof openThing>;

/** Who signed a day off, and when. */
export const signOff = z.object({ signedAtMs: instant, signedByName: z.string() });

/** All three figures of the promise, always side by side. Milliseconds; null while nothing was served. */
export const promiseFigures = z.object({
  served: z.number().int(),
  /** Served within the promise as the bar answers for it. */
  withinByRule: z.number().int(),
  /** Served within the promise as the guest waited. */
  withinByWait: z.number().int(),
  medianWaitedMs: z.number().nullable(),
  medianExcusedMs: z.number().nullable(),
  medianAnsweredMs: z.number().nullable(),
});
export type PromiseFigures = z.infer<typeof promiseFigures>;

/** What is counted by hand when one shift takes over from another. */
export const countKinds = ['umbrellas', 'things', 'keys', 'guests'] as const;
