import { Button } from '@mantine/core';
import { useState } from 'react';
import { newIdempotencyKey } from '../lib/bridge';
import { useCommand } from '../lib/use-command';
import { RefusalAlert } from '../ui/refusal-alert';

/** Draws a new spot check; its clock starts at once. */
export function StartQuiz({
  label,
  onStarted,
}: {
  readonly label: string;
  readonly onStarted: (quizId: string) => void;
}) {
  const start = useCommand('handbook.startQuiz');
  const [idempotencyKey] = useState(newIdempotencyKey);
  const run = async () => {
    const started = await start.run({ idempotencyKey });
    if (started) onStarted(started.quizId);
  };
  return (
    <>
      <Button size="md" data-autofocus loading={start.running} onClick={() => void run()}>
        {label}
      </Button>
      <RefusalAlert refusal={start.refusal} />
    </>
  );
}
