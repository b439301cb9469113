import { Alert, Button, Group, Stack, Table, Title } from '@mantine/core';
import { IconCircleCheck, IconRotateClockwise } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Quiz } from '../../shared/handbook/contract';
import { useBilingual } from '../lib/hall';
import { StartQuiz } from './start-quiz';

/** How it went, and what each question that went wrong should have been. */
export function QuizResult({
  quiz,
  onDone,
  onAgain,
}: {
  readonly quiz: Quiz;
  readonly onDone: () => void;
  readonly onAgain: (quizId: string) => void;
}) {
  const { t } = useTranslation('handbook');
  const bilingual = useBilingual();
  // Time is up on this screen a moment before main has been asked again.
  if (quiz.score === null) return null;
  const wrong = quiz.questions.filter(({ chosen, right }) => chosen !== right);
  return (
    <Stack maw={860} w="100%" mx="auto" gap="lg">
      <Alert
        color={quiz.passed ? 'jade' : 'amber'}
        icon={quiz.passed ? <IconCircleCheck /> : <IconRotateClockwise />}
        role="status"
      >
        {quiz.timedOut && t('quiz.timeUp')}
        {t(quiz.passed ? 'quiz.passed' : 'quiz.failed', {
          score: quiz.score,
          mark: quiz.passMark,
        })}
      </Alert>
      {wrong.length > 0 && (
        <section>
          <Title order={2} size="h3" mb="xs">
            {t('quiz.wrongTitle')}
          </Title>
          <Table verticalSpacing="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('bank.text')}</Table.Th>
                <Table.Th>{t('quiz.yours')}</Table.Th>
                <Table.Th>{t('quiz.correct')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {wrong.map(({ position, text, answers, chosen, right }) => {
                const mine = chosen === null ? undefined : answers[chosen];
                const correct = right === null ? undefined : answers[right];
                return (
                  <Table.Tr key={position}>
                    <Table.Td>{bilingual(text)}</Table.Td>
                    <Table.Td>{mine ? bilingual(mine) : t('quiz.none')}</Table.Td>
                    <Table.Td fw={600}>{correct && bilingual(correct)}</Table.Td>
                  </Table.Tr>
                );
              })}
            </Table.Tbody>
          </Table>
        </section>
      )}
      <Group>
        <Button variant="default" size="md" onClick={onDone}>
          {t('quiz.done')}
        </Button>
        {!quiz.passed && <StartQuiz label={t('quiz.again')} onStarted={onAgain} />}
      </Group>
    </Stack>
  );
}
