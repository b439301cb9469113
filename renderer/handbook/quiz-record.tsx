import { Card, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dateTime } from '../lib/format';
import { useBilingual, useHall } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { useNow } from '../lib/use-now';
import classes from './handbook.module.css';
import { StartQuiz } from './start-quiz';
import { useLeads } from './use-leads';

/** Who passed when, who is due, and what is missed most; and the button that begins a spot check. */
export function QuizRecord({ onStarted }: { readonly onStarted: (quizId: string) => void }) {
  const { t } = useTranslation('handbook');
  const bilingual = useBilingual();
  const leads = useLeads();
  const { timeZone, quizMs, quizQuestions, quizPassMark } = useHall();
  const { data } = useAsk('handbook.readQuizRecord', {});
  const nowMs = useNow(60_000);
  const when = (atMs: number | null) =>
    atMs === null ? t('quiz.never') : dateTime(atMs, timeZone);
  const due = (atMs: number | null) =>
    atMs === null || atMs <= nowMs ? (
      <Text span c="amber" fw={600}>
        {t('quiz.dueNow')}
      </Text>
    ) : (
      dateTime(atMs, timeZone)
    );
  return (
    <Stack gap="lg" className={classes.list}>
      <Card withBorder>
        <Group justify="space-between">
          <Text>
            {t('quiz.intro', {
              minutes: Math.round(quizMs / 6_000) / 10,
              count: quizQuestions,
              mark: quizPassMark,
            })}
          </Text>
          <StartQuiz label={t('quiz.start')} onStarted={onStarted} />
        </Group>
      </Card>
      <section>
        <Title order={2} size="h3" mb="xs">
          {t('quiz.record')}
        </Title>
        <Table stickyHeader className={classes.figure}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('quiz.name')}</Table.Th>
              <Table.Th>{t('quiz.taken')}</Table.Th>
              <Table.Th>{t('quiz.last')}</Table.Th>
              <Table.Th>{t('quiz.passedAt')}</Table.Th>
              <Table.Th>{t('quiz.due')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data?.standings.map((person) => (
              <Table.Tr key={person.staffId}>
                <Table.Td>{person.name}</Table.Td>
                <Table.Td>{person.taken}</Table.Td>
                <Table.Td>
                  {person.lastScore === null
                    ? t('quiz.never')
                    : `${t('quiz.score', { score: person.lastScore })} · ${when(person.lastAtMs)}`}
                </Table.Td>
                <Table.Td>{when(person.passedAtMs)}</Table.Td>
                <Table.Td>{due(person.dueAtMs)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
      {leads && (
        <section>
          <Title order={2} size="h3" mb="xs">
            {t('quiz.missedMost')}
          </Title>
          {data?.missedMost.length === 0 && <Text c="dimmed">{t('quiz.noMisses')}</Text>}
          <ol className={classes.lines}>
            {data?.missedMost.map(({ questionId, text, asked, missed }) => (
              <li key={questionId}>
                {bilingual(text)}{' '}
                <Text span c="dimmed" size="xs">
                  {t('quiz.missedCount', { asked, missed })}
                </Text>
              </li>
            ))}
          </ol>
        </section>
      )}
    </Stack>
  );
}
