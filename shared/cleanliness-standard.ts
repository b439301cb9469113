import { z } from 'zod';
import { bilingual, id, post } from './fields';

/** The cleanliness standard: areas, what is looked at in each, and when by whom. */

/** How full something is, in sixths: what an eye can tell apart. */
export const levelParts = 6;

/** What is read off instead of judged: a level in sixths, or a number of things. */
export const measure = z
  .object({
    kind: z.enum(['level', 'count']),
    bound: z.enum(['at-most', 'at-least']),
    threshold: z.number().int().min(0).max(99),
  })
  .refine(({ kind, threshold }) => kind === 'count' || threshold <= levelParts);
export type Measure = z.infer<typeof measure>;

export const templateItem = bilingual.extend({
  /** Null where an item passes or fails by eye. */
  measure: measure.nullable().default(null),
  weight: z.number().int().min(1).max(10).default(1),
  /** Failed, it caps its area's score and keeps the day from being closed. */
  critical: z.boolean().default(false),
  /** Looked at again an hour after rain. */
  afterRain: z.boolean().default(false),
});
export type TemplateItem = z.infer<typeof templateItem>;

export const roundPurpose = z.enum(['opening', 'hourly', 'end-of-day', 'after-rain']);
export type RoundPurpose = z.infer<typeof roundPurpose>;

const minuteOfDay = z.number().int().min(0).max(1439);

/** Who goes round an area and when; the area's items are the standard. */
export const roundTask = z
  .object({
    purpose: roundPurpose,
    post,
    /** Whoever holds the post where nobody is named. */
    personId: id.nullable().default(null),
    /** Due at this minute of the day; null after rain. */
    atMinute: minuteOfDay.nullable(),
    /** Every hour until then; null but for hourly rounds. */
    untilMinute: minuteOfDay.nullable().default(null),
  })
  .refine(({ purpose, atMinute }) => (purpose === 'after-rain') === (atMinute === null))
  .refine(({ purpose, atMinute, untilMinute }) =>
    purpose === 'hourly'
      ? untilMinute !== null && untilMinute >= (atMinute ?? 0)
      : untilMinute === null,
  );
export type RoundTask = z.infer<typeof roundTask>;

const endOfDay: RoundTask = {
  ...{ purpose: 'end-of-day', post: 'cleaning', personId: null },
  ...{ atMinute: 18 * 60, untilMinute: null },
};

export const templateArea = z.object({
  name: bilingual,
  items: z.array(templateItem).min(1).max(60),
  tasks: z.array(roundTask).max(12).default([endOfDay]),
});
export type TemplateArea = z.infer<typeof templateArea>;

/** Whether what was read keeps to the measure. Level in sixths, or a number of things. */
export function keepsTo({ bound, threshold }: Measure, measured: number): boolean {
  return bound === 'at-most' ? measured <= threshold : measured >= threshold;
}
