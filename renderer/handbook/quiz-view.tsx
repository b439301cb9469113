import { useState } from 'react';
import { QuizRecord } from './quiz-record';
import { QuizRun } from './quiz-run';

/** Everybody's own spot check, and the record of those taken. */
export function QuizView() {
  const [quizId, setQuizId] = useState<string>();
  return quizId ? (
    <QuizRun key={quizId} quizId={quizId} onDone={() => setQuizId(undefined)} onAgain={setQuizId} />
  ) : (
    <QuizRecord onStarted={setQuizId} />
  );
}
