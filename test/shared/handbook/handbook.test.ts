import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchKeys } from '../../../db/handbook/search-keys';
import { findSituations } from '../../../shared/handbook/find-situation';
import { questionContent, quizTopics } from '../../../shared/handbook/question';
import { shippedQuestions } from '../../../shared/handbook/questions';
import { drawQuiz, nextQuizDueMs, quizScore } from '../../../shared/handbook/quiz';
import { situationContent } from '../../../shared/handbook/situation';
import { shippedSituations } from '../../../shared/handbook/situations';
import { posts } from '../../../shared/procedure';

describe('what ships', () => {
  test('every page and question is complete in both languages, under an id of its own', () => {
    for (const { content } of shippedSituations) situationContent.parse(content);
    for (const { content } of shippedQuestions) questionContent.parse(content);
    expect(new Set(shippedSituations.map(({ id }) => id)).size).toBe(shippedSituations.length);
    expect(new Set(shippedQuestions.map(({ id }) => id)).size).toBe(shippedQuestions.length);
    expect(shippedSituations.length).toBeGreaterThanOrEqual(24);
    expect(shippedQuestions.length).toBeGreaterThanOrEqual(60);
  });

  test('no answer stands twice under a question', () => {
    for (const { id, content } of shippedQuestions) {
      const answers = [content.right, ...content.wrong].flatMap(({ zh, en }) => [zh, en]);
      expect(new Set(answers).size, id).toBe(answers.length);
    }
  });

  test.each(['zh', 'en'] as const)('no answer is given away by its length, %s', (language) => {
    const share = (isRight: (right: number, wrong: number) => boolean) =>
      shippedQuestions.filter(({ content: { right, wrong } }) =>
        wrong.every((each) => isRight(right[language].length, each[language].length)),
      ).length / shippedQuestions.length;
    // By chance it would be a third.
    expect(share((right, wrong) => right > wrong)).toBeLessThan(0.4);
    expect(share((right, wrong) => right < wrong)).toBeLessThan(0.4);
  });
});

describe('finding a page', () => {
  const pages = async () =>
    Promise.all(
      shippedSituations.map(async ({ id, content }) => ({ id, keys: await searchKeys(content) })),
    );

  test('every page is among the first eight after two letters of one of its initials', async () => {
    const all = await pages();
    const lost = all.filter(
      (page) =>
        !page.keys
          .filter((key) => /^[a-z]{2,6}$/.test(key))
          .some((initials) => findSituations(all, initials.slice(0, 2)).slice(0, 8).includes(page)),
    );
    expect(lost).toEqual([]);
  });

  test.each([
    ['摔', 'fall'],
    ['sd', 'fall'],
    ['yinliao', 'spill'],
    ['SPILL', 'spill'],
    ['拍照', 'photo'],
    ['tousu', 'complaint'],
    ['gift', 'gift'],
  ])('%s finds %s', async (text, id) => {
    const found = findSituations(await pages(), text).slice(0, 3);
    expect(found.map((page) => page.id)).toContain(id);
  });

  test('everything typed has to fit; nothing typed shows all', async () => {
    const all = await pages();
    expect(findSituations(all, '摔倒 xyzzy')).toEqual([]);
    expect(findSituations(all, '  ')).toEqual(all);
  });
});

describe('a quiz', () => {
  const somePosts = fc.uniqueArray(fc.constantFrom(...posts));
  const aSeed = fc.integer({ min: 0, max: 0xffffffff });

  test('asks as many as it should, none twice, and all answers of each', () => {
    const contents = new Map(shippedQuestions.map(({ id, content }) => [id, content]));
    fc.assert(
      fc.property(somePosts, fc.integer({ min: 5, max: 30 }), aSeed, (held, count, seed) => {
        const drawn = drawQuiz(shippedQuestions, held, count, seed);
        expect(new Set(drawn.map(({ questionId }) => questionId)).size).toBe(count);
        for (const { questionId, answerOrder } of drawn) {
          const answers = 1 + (contents.get(questionId)?.wrong.length ?? 0);
          expect([...answerOrder].sort()).toEqual(Array.from({ length: answers }, (_, i) => i));
        }
        expect(drawQuiz(shippedQuestions, held, count, seed)).toEqual(drawn);
      }),
    );
  });

  test('ten questions for the bar concern everybody, the bar and the situations, in equal parts', () => {
    fc.assert(
      fc.property(aSeed, (seed) => {
        const topics = drawQuiz(shippedQuestions, ['bar'], 10, seed).map(
          ({ questionId }) =>
            shippedQuestions.find(({ id }) => id === questionId)?.content.topic ?? '',
        );
        const counts = quizTopics.map((topic) => topics.filter((each) => each === topic).length);
        expect(counts.filter((count) => count > 0).sort()).toEqual([3, 3, 4]);
        expect(new Set(topics)).toEqual(new Set(['everybody', 'bar', 'situations']));
      }),
    );
  });

  test('the right answer comes first about as often as any other', () => {
    const first = Array.from({ length: 600 }, (_, seed) => drawQuiz(shippedQuestions, [], 10, seed))
      .flat()
      .filter(({ answerOrder }) => answerOrder[0] === 0).length;
    expect(first / 6000).toBeGreaterThan(0.3);
    expect(first / 6000).toBeLessThan(0.37);
  });

  test('90 means nine of ten', () => {
    expect(quizScore(9, 10)).toBe(90);
    expect(quizScore(26, 29)).toBe(89);
    expect(quizScore(0, 0)).toBe(0);
  });

  test('who never passed is due at once', () => {
    expect(nextQuizDueMs(null, 30)).toBeNull();
    expect(nextQuizDueMs(0, 30)).toBe(2_592_000_000);
  });
});
