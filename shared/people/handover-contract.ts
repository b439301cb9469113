import { z } from 'zod';
import {
  bilingual,
  countKinds,
  day,
  formOfAddress,
  id,
  idempotencyKey,
  instant,
  nothing,
  pin,
} from '../fields';
import { command, query } from '../procedure';

const desk = { 'front-desk': ['reception'] } as const;
const counted = z.number().int().min(0).max(999);
const words = z.strictObject({
  umbrellas: z.string().trim().max(200).optional(),
  things: z.string().trim().max(200).optional(),
  keys: z.string().trim().max(200).optional(),
  guests: z.string().trim().max(200).optional(),
});
const note = z.string().trim().max(1000);
const changes = ['handovers'] as const;

export const openItemKinds = ['visit', 'finding', 'promise', 'entry', 'report'] as const;

const openItem = z.object({
  itemId: z.string(),
  kind: z.enum(openItemKinds),
  guestName: z.string(),
  formOfAddress: formOfAddress.nullable(),
  /** Where, of a finding, an entry and a report. */
  place: bilingual.nullable(),
  /** What was looked at, of a finding; the page of the handbook, of a report. */
  subject: bilingual.nullable(),
  /** The guest's table, the finding's note, the promise's text. */
  text: z.string(),
  staffName: z.string().nullable(),
  atMs: instant.nullable(),
  dueDay: day.nullable(),
  /** When a register entry is due. */
  dueAtMs: instant.nullable(),
  acknowledged: z.boolean(),
});
export type OpenItem = z.infer<typeof openItem>;

export const handover = z.object({
  handoverId: id,
  day,
  shiftId: id,
  /** Null for a shift that the hall no longer has. */
  shiftName: bilingual.nullable(),
  state: z.enum(['prepared', 'handed', 'accepted']),
  lines: z.array(
    z.object({
      kind: z.enum(countKinds),
      counted: z.number().int(),
      expected: z.number().int(),
      difference: z.number().int(),
      word: z.string(),
    }),
  ),
  countedAtMs: instant,
  countedByName: z.string(),
  /** How often it was counted again after the system's figures had been seen. */
  recounts: z.number().int(),
  note: z.string(),
  /** As the system lists them: now while it is prepared, at the signature from then on. */
  items: z.array(openItem),
  handedBy: id.nullable(),
  handedByName: z.string().nullable(),
  handedAtMs: instant.nullable(),
  acceptedByName: z.string().nullable(),
  acceptedAtMs: instant.nullable(),
});
export type Handover = z.infer<typeof handover>;

/** One shift hands over to the next. */
export const handoverProcedures = {
  /** What waits to be accepted, and what can be counted for now. Never what the system holds before it was counted. */
  readHandover: query({
    access: { 'front-desk': 'signed-in' },
    reads: [
      ...([
        'handovers',
        'people',
        'visits',
        'guests',
        'tables',
        'rounds',
        'registers',
        'days',
      ] as const),
      ...(['settings', 'clock'] as const),
    ],
    input: nothing,
    output: z.object({
      day,
      /** The shifts of the day that have begun, the present one last. */
      shifts: z.array(z.object({ shiftId: id, name: bilingual, done: z.boolean() })),
      pending: handover.nullable(),
      /** The newest first. */
      accepted: z.array(handover),
    }),
  }),
  /** The handovers of a business day, as its reports tell them. */
  listHandovers: query({
    access: { 'front-desk': 'signed-in' },
    reads: [
      'handovers',
      'people',
      'guests',
      'visits',
      'tables',
      'rounds',
      'registers',
      'settings',
      'days',
    ],
    input: z.strictObject({ day }),
    output: z.array(handover),
  }),
  /** Counts blind; again if need be, until it is signed. */
  countHandover: command({
    access: desk,
    changes,
    input: z.strictObject({
      ...{ idempotencyKey, shiftId: id },
      ...{ umbrellas: counted, things: counted, keys: counted, guests: counted },
    }),
    output: nothing,
    refusals: [
      ...(['day-closed', 'unknown-shift', 'shift-not-begun'] as const),
      ...(['handover-pending', 'handover-done'] as const),
    ],
  }),
  /** Saves what was written so far. */
  saveHandover: command({
    access: desk,
    changes,
    input: z.strictObject({ idempotencyKey, handoverId: id, words, note }),
    output: nothing,
    refusals: ['unknown-handover', 'handover-done', 'day-closed', 'identity-number'],
  }),
  /** Whoever is signed in hands over. */
  signHandover: command({
    access: desk,
    changes,
    input: z.strictObject({ idempotencyKey, handoverId: id, words, note, pin }),
    output: nothing,
    refusals: [
      ...(['unknown-handover', 'handover-done', 'day-closed', 'identity-number'] as const),
      ...(['difference-unexplained', 'wrong-pin', 'pin-locked', 'no-pin-set'] as const),
      'unknown-person',
    ],
  }),
  /** Whoever comes accepts, item by item, with an own PIN. */
  acceptHandover: command({
    access: desk,
    changes,
    input: z.strictObject({
      ...{ idempotencyKey, handoverId: id, staffId: id, pin },
      acknowledged: z.array(z.string().max(140)).max(2000),
    }),
    output: nothing,
    refusals: [
      ...(['unknown-handover', 'handover-not-signed', 'handover-done', 'same-person'] as const),
      ...(['items-not-acknowledged', 'not-their-post', 'wrong-pin', 'pin-locked'] as const),
      ...(['no-pin-set', 'unknown-person'] as const),
    ],
  }),
} as const;
