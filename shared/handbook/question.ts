import { z } from 'zod';

const line = z.string().trim().min(1).max(200);
const bilingualLine = z.strictObject({ zh: line, en: line });

/** What a question is about: a post's standard, cleanliness, or the situations of the handbook. */
export const quizTopics = [
  'everybody',
  'parking',
  'greeter',
  'reception',
  'bar',
  'cleaning',
  'supervisor',
  'situations',
] as const;

/** One question with its right answer and the wrong ones beside it, in both languages. */
export const questionContent = z.strictObject({
  topic: z.enum(quizTopics),
  text: bilingualLine,
  right: bilingualLine,
  wrong: z.array(bilingualLine).min(1).max(4),
});
export type QuestionContent = z.infer<typeof questionContent>;

/** Whether every answer reads unlike the others, in both languages. */
export function answersDiffer({ right, wrong }: QuestionContent): boolean {
  const answers = [right, ...wrong];
  return (['zh', 'en'] as const).every(
    (language) => new Set(answers.map((answer) => answer[language])).size === answers.length,
  );
}

export interface Question {
  readonly id: string;
  readonly content: QuestionContent;
}

type Pair = readonly [zh: string, en: string];

const both = ([zh, en]: Pair) => ({ zh, en });

/** The questions of one topic: id, question, right answer, wrong answers. */
export function questionsOn(
  topic: QuestionContent['topic'],
  ...questions: readonly (readonly [id: string, text: Pair, right: Pair, ...wrong: Pair[]])[]
): readonly Question[] {
  return questions.map(([id, text, right, ...wrong]) => ({
    id,
    content: { topic, text: both(text), right: both(right), wrong: wrong.map(both) },
  }));
}
