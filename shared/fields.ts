import { z } from 'zod';

/** Fields that several features share, with the limits that keep a hand from breaking a screen or a page. */

export const id = z.string().min(1).max(64);
export const instant = z.number().int();
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const pin = z.string().regex(/^\d{6,12}$/);
export const name = z.string().trim().min(1).max(60);
export const note = z.string().trim().max(500);
export const reason = z.string().trim().min(1).max(200);

/** Made when a form opens and sent with its write: the same key sent twice is applied once. */
export const idempotencyKey = z.uuid();

/** A text that the hall keeps in both languages. */
export const bilingual = z.object({ zh: name, en: name });
export type Bilingual = z.infer<typeof bilingual>;

export const nothing = z.object({});
