import { listQuestionsInForce } from '../../db/handbook/handbook.queries';
import { listMissedMost, listQuizzes } from '../../db/handbook/quiz.queries';
import { readHallSettings } from '../../db/settings/setting.queries';
import type { handbookContract } from '../../shared/handbook/contract';
import { nextQuizDueMs, quizScore } from '../../shared/handbook/quiz';
import { actorId, type UseCase } from '../use-case';

/** As many of the questions missed most as one talk with the team can cover. */
const missedShown = 8;

/** Who passed when and who is due: everybody for a supervisor, oneself for everybody else. */
export const readQuizRecord: UseCase<typeof handbookContract.readQuizRecord> = async (context) => {
  const { db, actor } = context;
  const nowMs = context.now();
  const { quizEveryDays } = await readHallSettings(db);
  const leads = actor?.posts.includes('supervisor') === true;
  const all = await listQuizzes(db);
  const running = all.findLast(
    ({ staffId, finishedAtMs, dueAtMs }) =>
      staffId === actorId(context) && finishedAtMs === null && (dueAtMs ?? nowMs) > nowMs,
  );
  const quizzes = all
    .filter(({ staffId }) => leads || staffId === actorId(context))
    .map((quiz) => ({
      ...quiz,
      over: quiz.finishedAtMs !== null || (quiz.dueAtMs ?? nowMs + 1) <= nowMs,
      score: quizScore(Number(quiz.right ?? 0), Number(quiz.asked)),
    }));
  const standings = [...Map.groupBy(quizzes, ({ staffId }) => staffId)].map(([staffId, taken]) => {
    const over = taken.filter((quiz) => quiz.over);
    const last = over.at(-1);
    const passed = over.findLast(({ score, passMark }) => passMark !== null && score >= passMark);
    const passedAtMs = passed?.startedAtMs ?? null;
    return {
      staffId,
      name: taken[0]?.name ?? '',
      canSignIn: Boolean(taken[0]?.canSignIn),
      taken: over.length,
      lastScore: last?.score ?? null,
      lastPassed: last ? last.score >= (last.passMark ?? 0) : null,
      lastAtMs: last?.startedAtMs ?? null,
      passedAtMs,
      dueAtMs: nextQuizDueMs(passedAtMs, quizEveryDays),
    };
  });
  const own = {
    standings,
    running: running?.quizId ? { quizId: running.quizId, dueAtMs: running.dueAtMs ?? nowMs } : null,
  };
  if (!leads) return { ...own, missedMost: [] };
  const questions = await listQuestionsInForce(db);
  const texts = new Map(questions.map(({ id, content }) => [id, content.text]));
  const missed = await listMissedMost(db, nowMs, missedShown);
  return {
    ...own,
    missedMost: missed.flatMap(({ questionId, ...counts }) => {
      const text = texts.get(questionId);
      return text ? [{ questionId, text, ...counts }] : [];
    }),
  };
};
