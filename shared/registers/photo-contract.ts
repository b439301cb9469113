import { z } from 'zod';
import { id, idempotencyKey, nothing, reason } from '../fields';
import { command, query } from '../procedure';

const desk = { 'front-desk': 'signed-in' } as const;

/** As many pictures as one entry may have. */
export const mostPhotos = 10;

/** Pictures of what was registered. */
export const photoProcedures = {
  /** Asks for a picture and keeps a copy of it. `attached` is false when the person changed their mind. */
  attachPhoto: command({
    access: desk,
    changes: ['registers'],
    input: z.strictObject({ idempotencyKey, entryId: id }),
    output: z.object({ attached: z.boolean() }),
    refusals: [
      ...(['unknown-entry', 'entry-state', 'day-closed', 'photos-full'] as const),
      ...(['photo-not-a-picture', 'photo-too-large', 'photo-unreadable'] as const),
    ],
  }),
  /** As the address of data, so that no other window can ask for the file. */
  readPhoto: query({
    access: desk,
    reads: ['registers'],
    input: z.strictObject({ photoId: id }),
    output: z.object({ dataUrl: z.string().nullable() }),
  }),
  /** The picture goes; that it was there, and why it went, stays. */
  voidPhoto: command({
    access: desk,
    changes: ['registers'],
    input: z.strictObject({ idempotencyKey, photoId: id, reason }),
    output: nothing,
    refusals: ['unknown-photo', 'day-closed', 'identity-number'],
  }),
} as const;
