import { Table, Text } from '@mantine/core';
import { IconAlarm, IconCircleCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { QuizStanding } from '../../shared/handbook/contract';
import { dateTime } from '../lib/format';
import { useHall } from '../lib/hall';
import classes from './handbook.module.css';

/** Who took how many spot checks, how the last one went, and when the next is due. */
export function QuizStandings({
  standings,
  nowMs,
}: {
  readonly standings: readonly QuizStanding[];
  readonly nowMs: number;
}) {
  const { t } = useTranslation('handbook');
  const { timeZone } = useHall();
  const when = (atMs: number | null) => (atMs === null ? '–' : dateTime(atMs, timeZone));
  return (
    <Table className={classes.figure}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('quiz.name')}</Table.Th>
          <Table.Th ta="end">{t('quiz.taken')}</Table.Th>
          <Table.Th>{t('quiz.last')}</Table.Th>
          <Table.Th>{t('quiz.passedAt')}</Table.Th>
          <Table.Th>{t('quiz.due')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {standings.map(({ staffId, name, canSignIn, taken, passedAtMs, dueAtMs, ...last }) => (
          <Table.Tr key={staffId}>
            <Table.Td>{name}</Table.Td>
            <Table.Td ta="end">{taken}</Table.Td>
            <Table.Td>
              <Last {...last} when={when(last.lastAtMs)} />
            </Table.Td>
            <Table.Td>{when(passedAtMs)}</Table.Td>
            <Table.Td>
              {canSignIn ? (
                <Due now={dueAtMs === null || dueAtMs <= nowMs} when={when(dueAtMs)} />
              ) : (
                <Text span c="dimmed">
                  {t('noPin')}
                </Text>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Due({ now, when }: { readonly now: boolean; readonly when: string }) {
  const { t } = useTranslation('handbook');
  if (!now) return when;
  return (
    <Text span c="amber.7" fw={600} className={classes.mark}>
      <IconAlarm size={16} aria-hidden />
      {t('quiz.dueNow')}
    </Text>
  );
}

function Last({
  lastScore,
  lastPassed,
  when,
}: Pick<QuizStanding, 'lastScore' | 'lastPassed'> & { readonly when: string }) {
  const { t } = useTranslation('handbook');
  if (lastScore === null) return when;
  const Icon = lastPassed ? IconCircleCheck : IconX;
  return (
    <span className={classes.mark}>
      <Icon size={16} aria-hidden />
      {t(lastPassed ? 'quiz.lastPassed' : 'quiz.lastFailed', { score: lastScore })} · {when}
    </span>
  );
}
