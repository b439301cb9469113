import type { Post } from '../procedure';
import { hourMs } from '../time';
import type { Question, QuestionContent } from './question';

/** One question as it is put: which one, and the order of its answers; answer 0 is the right one. */
export interface DrawnQuestion {
  readonly questionId: string;
  readonly answerOrder: readonly number[];
}

const dayMs = 24 * hourMs;

/**
 * Draws a spot check: questions on everybody's standard, the situations and the person's own posts,
 * filled up with those of other posts where there are too few. Topics take turns, so that no topic
 * is left out by chance. The same seed draws the same quiz; a question never comes twice.
 */
export function drawQuiz(
  questions: readonly Question[],
  posts: readonly Post[],
  count: number,
  seed: number,
): DrawnQuestion[] {
  const random = randomFrom(seed);
  const concerns = (topic: QuestionContent['topic']) =>
    topic === 'everybody' || topic === 'situations' || posts.some((post) => post === topic);
  const shuffled = shuffle(questions, random);
  const own = shuffled.filter(({ content }) => concerns(content.topic));
  const others = shuffled.filter(({ content }) => !concerns(content.topic));
  return [...takingTurns(own), ...others].slice(0, count).map(({ id, content }) => ({
    questionId: id,
    answerOrder: shuffle([0, ...content.wrong.map((_, index) => index + 1)], random),
  }));
}

/** The first question of every topic, then the second of every topic, and so on. */
function takingTurns(questions: readonly Question[]): Question[] {
  const seen = new Map<string, number>();
  return questions
    .map((question) => {
      const place = seen.get(question.content.topic) ?? 0;
      seen.set(question.content.topic, place + 1);
      return { question, place };
    })
    .sort((a, b) => a.place - b.place)
    .map(({ question }) => question);
}

/** Right answers in whole percent, rounded down: 90 means nine of ten, never 89.6. */
export function quizScore(right: number, asked: number): number {
  return asked === 0 ? 0 : Math.floor((right * 100) / asked);
}

/** When the next spot check is due: so many days after the last one passed; at once if none was. */
export function nextQuizDueMs(lastPassedMs: number | null, everyDays: number): number | null {
  return lastPassedMs === null ? null : lastPassedMs + everyDays * dayMs;
}

function shuffle<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** Numbers from 0 to 1 that follow from the seed alone (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
