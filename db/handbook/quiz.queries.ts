import { sql } from 'kysely';
import type { Reader, Writer } from '../schema';
import type { NewQuiz, NewQuizQuestion } from './handbook.table';

export async function insertQuiz(
  trx: Writer,
  quiz: NewQuiz,
  questions: readonly NewQuizQuestion[],
): Promise<void> {
  await trx.insertInto('quiz').values(quiz).execute();
  await trx.insertInto('quiz_question').values(questions).execute();
}

/** One's own quiz; another person's is not found. */
export function findQuizOf(db: Reader, staffId: string, quizId: string) {
  return db
    .selectFrom('quiz')
    .selectAll()
    .where('id', '=', quizId)
    .where('staff_id', '=', staffId)
    .executeTakeFirst();
}

export function listQuizQuestions(db: Reader, quizId: string) {
  return db
    .selectFrom('quiz_question')
    .selectAll()
    .where('quiz_id', '=', quizId)
    .orderBy('position')
    .execute();
}

export async function saveAnswer(
  trx: Writer,
  {
    quizId,
    position,
    chosen,
    right,
  }: { quizId: string; position: number; chosen: number; right: boolean },
): Promise<void> {
  await trx
    .updateTable('quiz_question')
    .set({ chosen, right: right ? 1 : 0 })
    .where('quiz_id', '=', quizId)
    .where('position', '=', position)
    .execute();
}

export async function handInQuiz(trx: Writer, quizId: string, atMs: number): Promise<void> {
  await trx.updateTable('quiz').set({ finished_at_ms: atMs }).where('id', '=', quizId).execute();
}

/** Every quiz of those who work here, oldest first, with its right answers so far. */
export function listQuizzes(db: Reader) {
  return db
    .selectFrom('staff')
    .leftJoin('quiz', 'quiz.staff_id', 'staff.id')
    .leftJoin('quiz_question as question', 'question.quiz_id', 'quiz.id')
    .select((select) => [
      'staff.id as staffId',
      'staff.name',
      select('staff.pin_hash', 'is not', null).as('canSignIn'),
      'quiz.id as quizId',
      'quiz.started_at_ms as startedAtMs',
      'quiz.due_at_ms as dueAtMs',
      'quiz.finished_at_ms as finishedAtMs',
      'quiz.pass_mark as passMark',
      select.fn.count('question.position').as('asked'),
      select.fn.sum('question.right').as('right'),
    ])
    .where('staff.active', '=', 1)
    .groupBy(['staff.id', 'quiz.id'])
    .orderBy('staff.roster_order')
    .orderBy('quiz.started_at_ms')
    .execute();
}

/** How often each question of the quizzes that are over was put and missed; unanswered is missed. Worst first. */
export function listMissedMost(db: Reader, nowMs: number, limit: number) {
  const missed = sql<number>`sum(coalesce("right", 0) = 0)`;
  return db
    .selectFrom('quiz_question')
    .innerJoin('quiz', 'quiz.id', 'quiz_question.quiz_id')
    .select((select) => [
      'question_id as questionId',
      select.fn.count<number>('question_id').as('asked'),
      missed.as('missed'),
    ])
    .where((where) =>
      where.or([where('finished_at_ms', 'is not', null), where('due_at_ms', '<=', nowMs)]),
    )
    .groupBy('question_id')
    .having(missed, '>', 0)
    .orderBy(missed, 'desc')
    .orderBy('asked')
    .limit(limit)
    .execute();
}
