import { Alert, Button, Group, Kbd, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey } from '../lib/bridge';
import { timeLeft } from '../lib/format';
import { useBilingual } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { useCommand } from '../lib/use-command';
import { useNow } from '../lib/use-now';
import { RefusalAlert } from '../ui/refusal-alert';
import classes from './handbook.module.css';
import { QuizResult } from './quiz-result';

/** From here on the time left is told in another colour and shape. */
const lastMs = 10_000;

/** Questions against the clock: number keys answer, Enter hands in. Answers are kept as they are given. */
export function QuizRun({
  quizId,
  onDone,
  onAgain,
}: {
  readonly quizId: string;
  readonly onDone: () => void;
  readonly onAgain: (quizId: string) => void;
}) {
  const { t } = useTranslation('handbook');
  const bilingual = useBilingual();
  const { data: quiz, refetch } = useAsk('handbook.readQuiz', { quizId });
  const nowMs = useNow();
  const answer = useCommand('handbook.answerQuestion');
  const finish = useCommand('handbook.finishQuiz');
  const [finishKey] = useState(newIdempotencyKey);
  const [at, setAt] = useState<number>();
  const [asked, setAsked] = useState(false);
  const leftMs = (quiz?.dueAtMs ?? Number.POSITIVE_INFINITY) - nowMs;
  const timeUp = leftMs <= 0;
  const finished = quiz?.finished;
  // Main's clock ends it; until it has, it is asked again with every tick of this one.
  useEffect(() => {
    if (leftMs <= 0 && !finished) void refetch();
  }, [leftMs, finished, refetch]);
  const openAt = quiz?.questions.find(({ chosen }) => chosen === null)?.position;
  // One that is gone on with goes on where it was left.
  const shown = at ?? openAt ?? 0;

  const choose = async (chosen: number) => {
    const question = quiz?.questions[shown];
    if (!quiz || quiz.finished || timeUp || !question || question.answers[chosen] === undefined)
      return;
    const position = question.position;
    setAt(position);
    const saved = await answer.run({
      idempotencyKey: newIdempotencyKey(),
      quizId,
      position,
      chosen,
    });
    if (saved && position < quiz.questions.length - 1) setAt(position + 1);
  };
  /** With questions still open it asks once. */
  const handIn = async () => {
    if (openAt !== undefined && !asked) {
      setAsked(true);
      setAt(openAt);
      return;
    }
    await finish.run({ idempotencyKey: finishKey, quizId });
    await refetch();
  };

  useWindowEvent('keydown', (event) => {
    if (!quiz || quiz.finished || timeUp || event.ctrlKey || event.altKey || event.metaKey) return;
    if (isForSomethingElse(event)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      void handIn();
    } else if (event.key === 'ArrowLeft') setAt(Math.max(0, shown - 1));
    else if (event.key === 'ArrowRight') setAt(Math.min(quiz.questions.length - 1, shown + 1));
    else if (/^[1-9]$/.test(event.key)) void choose(Number(event.key) - 1);
  });

  if (!quiz) return null;
  if (quiz.finished || timeUp) return <QuizResult quiz={quiz} onDone={onDone} onAgain={onAgain} />;
  const question = quiz.questions[shown];
  const open = quiz.questions.filter(({ chosen }) => chosen === null).length;
  return (
    <Stack maw={760} w="100%" mx="auto" gap="lg">
      <Group justify="space-between">
        <Text c="dimmed">
          {t('quiz.question', { number: shown + 1, count: quiz.questions.length })}
        </Text>
        <Text
          fw={600}
          size="lg"
          role="timer"
          className={`${classes.figure} ${classes.mark}`}
          {...(leftMs < lastMs && { c: 'vermilion.7' })}
        >
          {leftMs < lastMs && <IconAlertTriangle size={20} aria-hidden />}
          {t(leftMs < lastMs ? 'quiz.lastSeconds' : 'quiz.left', { time: timeLeft(leftMs) })}
        </Text>
      </Group>
      {question && (
        <div role="radiogroup" aria-labelledby="quiz-question">
          <Title order={2} id="quiz-question" mb="md">
            {bilingual(question.text)}
          </Title>
          <Stack gap="xs">
            {question.answers.map((text, index) => (
              <UnstyledButton
                key={text.zh}
                role="radio"
                aria-checked={question.chosen === index}
                className={classes.answer}
                onClick={() => void choose(index)}
              >
                <Kbd>{index + 1}</Kbd>
                {bilingual(text)}
              </UnstyledButton>
            ))}
          </Stack>
        </div>
      )}
      <Group justify="space-between" align="center">
        <div className={classes.dots}>
          {quiz.questions.map(({ position, chosen }) => (
            <Button
              key={position}
              size="compact-sm"
              variant={position === shown ? 'filled' : chosen === null ? 'default' : 'light'}
              aria-label={t('quiz.question', {
                number: position + 1,
                count: quiz.questions.length,
              })}
              onClick={() => setAt(position)}
            >
              {position + 1}
            </Button>
          ))}
        </div>
        <Button loading={finish.running} onClick={() => void handIn()}>
          {t('quiz.finish')}
        </Button>
      </Group>
      {asked && open > 0 && (
        <Alert color="amber" icon={<IconAlertTriangle />} role="alert" py="xs">
          {t('quiz.handInAll', { count: open })}
        </Alert>
      )}
      <Text c="dimmed" size="xs">
        {t(open > 0 ? 'quiz.unanswered' : 'quiz.allAnswered', { count: open })} ·{' '}
        {t('quiz.finishHint')}
      </Text>
      <RefusalAlert refusal={answer.refusal ?? finish.refusal} />
    </Stack>
  );
}

/** A key that goes to a field, a dialog or a button that it would press; a chosen answer is no such button. */
function isForSomethingElse({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('input, textarea, [role=dialog]')) return true;
  return key === 'Enter' && target.closest('button:not([aria-checked=true])') !== null;
}
