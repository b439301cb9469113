import { listQuestionsInForce } from '../../db/handbook/handbook.queries';
import type { handbookContract } from '../../shared/handbook/contract';
import type { UseCase } from '../use-case';

/** The question bank in force, with the right answers: for a supervisor only. */
export const listQuestions: UseCase<typeof handbookContract.listQuestions> = async ({ db }) =>
  (await listQuestionsInForce(db)).map(({ id, version, content }) => ({
    questionId: id,
    version,
    content,
  }));
