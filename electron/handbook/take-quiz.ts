import { listQuestionsInForce } from '../../db/handbook/handbook.queries';
import type { NewQuizQuestion } from '../../db/handbook/handbook.table';
import {
  findQuizOf,
  handInQuiz,
  insertQuiz,
  listQuizQuestions,
  saveAnswer,
} from '../../db/handbook/quiz.queries';
import type { handbookContract } from '../../shared/handbook/contract';
import { questionContent } from '../../shared/handbook/question';
import { drawQuiz, quizScore } from '../../shared/handbook/quiz';
import { ok, refuse } from '../../shared/result';
import { actorId, type UseCase, write } from '../use-case';

/** Draws the questions and starts the clock. What was asked is kept as it was put. */
export const startQuiz: UseCase<typeof handbookContract.startQuiz> = (context, input) =>
  write(context, 'handbook.startQuiz', input.idempotencyKey, async (step) => {
    const { trx, nowMs, hall } = step;
    const questions = await listQuestionsInForce(trx);
    if (questions.length === 0) return refuse('no-questions');
    const quizId = context.newId();
    // Ids are random, so their first digits are a seed that nobody can choose.
    const seed = Number.parseInt(quizId.slice(0, 8), 16);
    const contents = new Map(questions.map(({ id, content }) => [id, content]));
    const drawn = drawQuiz(questions, context.actor?.posts ?? [], hall.quizQuestions, seed);
    await insertQuiz(
      trx,
      {
        id: quizId,
        staff_id: actorId(context),
        started_at_ms: nowMs,
        due_at_ms: nowMs + hall.quizMs,
        pass_mark: hall.quizPassMark,
        finished_at_ms: null,
      },
      drawn.map(
        ({ questionId, answerOrder }, position): NewQuizQuestion => ({
          quiz_id: quizId,
          position,
          question_id: questionId,
          content_json: JSON.stringify(contents.get(questionId)),
          answer_order_json: JSON.stringify(answerOrder),
          chosen: null,
          right: null,
        }),
      ),
    );
    step.record('quiz-started', { quizId, staffId: actorId(context), questions: drawn.length });
    return ok({ quizId });
  });

/** The right answers are told only once the quiz is over. */
export const readQuiz: UseCase<typeof handbookContract.readQuiz> = async (context, { quizId }) => {
  const quiz = await findQuizOf(context.db, actorId(context), quizId);
  if (!quiz) return null;
  const rows = await listQuizQuestions(context.db, quizId);
  const finished = quiz.finished_at_ms !== null || quiz.due_at_ms <= context.now();
  const score = quizScore(rows.filter(({ right }) => right === 1).length, rows.length);
  return {
    quizId,
    startedAtMs: quiz.started_at_ms,
    dueAtMs: quiz.due_at_ms,
    finished,
    timedOut: finished && quiz.finished_at_ms === null,
    passMark: quiz.pass_mark,
    score: finished ? score : null,
    passed: finished ? score >= quiz.pass_mark : null,
    questions: rows.map(({ position, content_json, answer_order_json, chosen }) => {
      const { text, right, wrong } = questionContent.parse(JSON.parse(content_json));
      const order: number[] = JSON.parse(answer_order_json);
      return {
        position,
        text,
        answers: order.flatMap((answer) => [right, ...wrong][answer] ?? []),
        chosen,
        right: finished ? order.indexOf(0) : null,
      };
    }),
  };
};

export const answerQuestion: UseCase<typeof handbookContract.answerQuestion> = (context, input) =>
  write(context, 'handbook.answerQuestion', input.idempotencyKey, async ({ trx, nowMs }) => {
    const { quizId, position, chosen } = input;
    const quiz = await findQuizOf(trx, actorId(context), quizId);
    const rows = await listQuizQuestions(trx, quizId);
    const order: number[] = JSON.parse(rows[position]?.answer_order_json ?? '[]');
    if (!quiz || order[chosen] === undefined) return refuse('unknown-question');
    if (quiz.finished_at_ms !== null || quiz.due_at_ms <= nowMs) return refuse('quiz-over');
    await saveAnswer(trx, { quizId, position, chosen, right: order[chosen] === 0 });
    return ok({});
  });

export const finishQuiz: UseCase<typeof handbookContract.finishQuiz> = (context, input) =>
  write(context, 'handbook.finishQuiz', input.idempotencyKey, async (step) => {
    const { trx, nowMs } = step;
    const quiz = await findQuizOf(trx, actorId(context), input.quizId);
    if (!quiz || quiz.finished_at_ms !== null || quiz.due_at_ms <= nowMs)
      return refuse('quiz-over');
    const rows = await listQuizQuestions(trx, quiz.id);
    const score = quizScore(rows.filter(({ right }) => right === 1).length, rows.length);
    await handInQuiz(trx, quiz.id, Math.max(nowMs, quiz.started_at_ms));
    step.record('quiz-finished', { quizId: quiz.id, staffId: quiz.staff_id, score });
    return ok({ score, passed: score >= quiz.pass_mark });
  });
