import { Button, Stack, Table, Text, Title } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RoundOfDay } from '../../shared/cleanliness/round-contract';
import { newIdempotencyKey } from '../lib/bridge';
import { timeOfDay } from '../lib/format';
import { useHall } from '../lib/hall';
import { useCommand } from '../lib/use-command';
import { RefusalAlert } from '../ui/refusal-alert';
import type { ChosenRound } from './choose-round';
import styles from './cleanliness.module.css';

/** A round that nobody has begun: person, post, time, standard and task, and the button that begins it. */
export function StartRound(props: {
  day: string;
  title: string;
  chosen: ChosenRound;
  round: RoundOfDay;
  editable: boolean;
}) {
  const { t } = useTranslation(['rounds', 'common']);
  const { timeZone } = useHall();
  const begin = useCommand('cleanliness.beginRound');
  const { chosen, round } = props;
  const start = () =>
    void begin.run({ idempotencyKey: newIdempotencyKey(), day: props.day, ...chosen });
  const task = {
    task: t(`purpose.${chosen.purpose}`),
    standard: t('standardOf', { count: round.items }),
    time: t('by', { time: timeOfDay(chosen.dueAtMs, timeZone) }),
    post: t(`common:posts.${round.post}`),
    person: round.personName ?? t('anybody'),
  };
  return (
    <Stack align="center" justify="center" h="100%" gap="sm">
      <Title order={3}>
        {props.title} · {task.task}
      </Title>
      <Table w={360} variant="vertical">
        <Table.Tbody>
          {(['task', 'standard', 'time', 'post', 'person'] as const).map((name) => (
            <Table.Tr key={name}>
              <Table.Th w={110}>{t(`task.${name}`)}</Table.Th>
              <Table.Td className={styles.figure}>{task[name]}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {props.editable && (
        <Button
          autoFocus
          size="lg"
          leftSection={<IconPlayerPlay size={20} />}
          loading={begin.running}
          onClick={start}
        >
          {t('start')}
        </Button>
      )}
      <Text size="sm" c="dimmed">
        {t('startHint')}
      </Text>
      <RefusalAlert refusal={begin.refusal} />
    </Stack>
  );
}
