import { z } from 'zod';
import { id, instant } from '../fields';
import { incidentKinds, registerKinds } from '../register-kinds';
import { quizTopics } from './question';

/** Stands for the page or the question that is not in the handbook yet. */
export const newItem = 'new';

// As it is typed: nothing has to be complete, and a line may be empty.
const text = z.string().max(300);
const texts = z.strictObject({ zh: text, en: text });
/** Its key tells lines apart while they are added and removed. */
const lines = z.array(texts.extend({ key: id })).max(50);

export const situationDraft = z.strictObject({
  ...{ title: texts, words: texts, steps: lines, say: lines, neverSay: lines, tell: texts },
  register: z.enum(registerKinds).nullable(),
  incident: z.enum(incidentKinds).nullable(),
});
export type SituationDraft = z.infer<typeof situationDraft>;

/** The question, its right answer, then the wrong ones. */
export const questionDraft = z.strictObject({
  topic: z.enum(quizTopics),
  rows: z.array(texts).min(2).max(6),
});
export type QuestionDraft = z.infer<typeof questionDraft>;

/** The version that it was begun from; null for what is new. */
const of = { itemId: id, baseVersion: z.number().int().min(1).nullable() };
const situation = z.strictObject({ kind: z.literal('situation'), ...of, text: situationDraft });
const question = z.strictObject({ kind: z.literal('question'), ...of, text: questionDraft });

/** A draft as it is kept: with every letter. */
export const keptDraft = z.discriminatedUnion('kind', [situation, question]);
export type KeptDraft = z.infer<typeof keptDraft>;

/** A draft as it is found again. */
export const draftFound = z.discriminatedUnion('kind', [
  situation.extend({ savedAtMs: instant }),
  question.extend({ savedAtMs: instant }),
]);
