import type { Question } from './question';
import { barQuestions } from './questions/bar';
import { cleanlinessQuestions } from './questions/cleanliness';
import { insideQuestions } from './questions/inside';
import { outsideQuestions } from './questions/outside';
import { situationQuestions } from './questions/situations';

/** The question bank that ships: version 1 of every question, until the hall writes its own. */
export const shippedQuestions: readonly Question[] = [
  ...insideQuestions,
  ...outsideQuestions,
  ...barQuestions,
  ...cleanlinessQuestions,
  ...situationQuestions,
];
