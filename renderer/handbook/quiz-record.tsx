import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { timeLeft } from '../lib/format';
import { useBilingual, useHall } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { useNow } from '../lib/use-now';
import classes from './handbook.module.css';
import { QuizStandings } from './quiz-standings';
import { StartQuiz } from './start-quiz';
import { useLeads } from './use-leads';

/** Who passed when, who is due, and what is missed most; and the button that begins a spot check, or goes on with it. */
export function QuizRecord({ onStarted }: { readonly onStarted: (quizId: string) => void }) {
  const { t } = useTranslation('handbook');
  const bilingual = useBilingual();
  const leads = useLeads();
  const { quizMs, quizQuestions, quizPassMark } = useHall();
  const { data } = useAsk('handbook.readQuizRecord', {});
  const nowMs = useNow();
  const running = data?.running && data.running.dueAtMs > nowMs ? data.running : undefined;
  return (
    <Stack gap="lg" className={classes.record}>
      <Card withBorder flex="none">
        <Group justify="space-between" wrap="nowrap">
          <Text>
            {running
              ? t('quiz.running', { time: timeLeft(running.dueAtMs - nowMs) })
              : t('quiz.intro', {
                  minutes: Math.round(quizMs / 6_000) / 10,
                  count: quizQuestions,
                  mark: quizPassMark,
                })}
          </Text>
          {running ? (
            <Button size="md" flex="none" onClick={() => onStarted(running.quizId)}>
              {t('quiz.resume')}
            </Button>
          ) : (
            <StartQuiz label={t('quiz.start')} onStarted={onStarted} />
          )}
        </Group>
      </Card>
      <div className={classes.recordColumns} data-leads={leads || undefined}>
        <section>
          <Title order={2} size="h3" mb="xs">
            {t('quiz.record')}
          </Title>
          <QuizStandings standings={data?.standings ?? []} nowMs={nowMs} />
        </section>
        {leads && (
          <section>
            <Title order={2} size="h3" mb="xs">
              {t('quiz.missedMost')}
            </Title>
            {data?.missedMost.length === 0 && <Text c="dimmed">{t('quiz.noMisses')}</Text>}
            <ol className={classes.missed}>
              {data?.missedMost.map(({ questionId, text, asked, missed }) => (
                <li key={questionId}>
                  {bilingual(text)}
                  <Text c="dimmed" size="xs" className={classes.figure}>
                    {t('quiz.missedCount', { asked, missed })}
                  </Text>
                </li>
              ))}
            </ol>
          </section>
        )}
      </div>
    </Stack>
  );
}
