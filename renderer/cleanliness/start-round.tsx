import { Button, Stack, Text, Title } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RoundOfDay } from '../../shared/cleanliness/round-contract';
import { newIdempotencyKey } from '../lib/bridge';
import { timeOfDay } from '../lib/format';
import { useHall } from '../lib/hall';
import { useCommand } from '../lib/use-command';
import { RefusalAlert } from '../ui/refusal-alert';
import type { ChosenRound } from './choose-round';

/** A round that nobody has begun: what it is for, whose it is, and the button that begins it. */
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
  return (
    <Stack align="center" justify="center" h="100%" gap="sm">
      <Title order={3}>
        {props.title} · {t(`purpose.${chosen.purpose}`)}
      </Title>
      <Text c="dimmed">
        {t('dueBy', {
          time: timeOfDay(chosen.dueAtMs, timeZone),
          who: round.personName ?? t(`common:posts.${round.post}`),
        })}
      </Text>
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
