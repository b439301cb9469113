import type { Question } from './question';
import { cleanlinessQuestions } from './questions/cleanliness';
import { postQuestions } from './questions/posts';
import { situationQuestions } from './questions/situations';

/** The question bank that ships: version 1 of every question, until the hall writes its own. */
export const shippedQuestions: readonly Question[] = [
  ...postQuestions,
  ...cleanlinessQuestions,
  ...situationQuestions,
];
