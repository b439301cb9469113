import { Badge, Button, Group, Text } from '@mantine/core';
import {
  IconArrowRight,
  IconChecks,
  IconPlayerPause,
  IconPlayerPlay,
  IconRun,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RoundSummary } from '../../shared/cleanliness/round-contract';
import { countdown } from '../lib/format';
import { useNow } from '../lib/use-now';
import styles from './cleanliness.module.css';

/** How far the round has come, how long it has taken, and the one thing to do next. */
export function RoundFooter(props: {
  round: RoundSummary;
  editable: boolean;
  passing: boolean;
  next: { readonly label: string; readonly onGo: () => void };
  onPassRest: () => void;
  onPause: () => void;
  onResume: () => void;
}) {
  const { t } = useTranslation(['cleanliness', 'rounds']);
  const nowMs = useNow();
  const { round, editable } = props;
  const { done, total, runningSinceMs, endedAtMs } = round;
  const left = total - done;
  const running = runningSinceMs === null ? 0 : Math.max(0, nowMs - runningSinceMs);
  return (
    <Group className={styles.footer} justify="space-between" wrap="nowrap">
      <Group gap="sm" wrap="nowrap">
        <Text fw={600} role="status">
          {t('progress', { done, total })}
        </Text>
        <Text className={styles.figure} c="dimmed" role="timer">
          {t('rounds:elapsed', { time: countdown(round.activeMs + running) })}
        </Text>
        {round.tooFast && (
          <Badge
            color="amber"
            size="lg"
            radius="sm"
            tt="none"
            leftSection={<IconRun size={16} aria-hidden />}
          >
            {t('rounds:tooFast')}
          </Badge>
        )}
      </Group>
      {editable && left > 0 && (
        <>
          <Text size="sm" c="dimmed" className={styles.keys}>
            {t('keys')}
          </Text>
          {endedAtMs === null &&
            (runningSinceMs === null ? (
              <Button
                variant="default"
                leftSection={<IconPlayerPlay size={18} />}
                onClick={props.onResume}
              >
                {t('rounds:resume')}
              </Button>
            ) : (
              <Button
                variant="default"
                leftSection={<IconPlayerPause size={18} />}
                onClick={props.onPause}
              >
                {t('rounds:pause')}
              </Button>
            ))}
          <Button
            variant="default"
            leftSection={<IconChecks size={18} />}
            loading={props.passing}
            onClick={props.onPassRest}
          >
            {t('passRest', { count: left })}
          </Button>
        </>
      )}
      {left === 0 && (
        <Button autoFocus rightSection={<IconArrowRight size={18} />} onClick={props.next.onGo}>
          {props.next.label}
        </Button>
      )}
    </Group>
  );
}
