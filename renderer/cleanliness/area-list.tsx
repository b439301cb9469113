import { Group, Progress, ScrollArea, Text, UnstyledButton } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCheck,
  IconClock,
  IconPlayerPause,
  IconRun,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { urgencyOf } from '../../shared/cleanliness/due-rounds';
import type { RoundOfDay } from '../../shared/cleanliness/round-contract';
import { minutes, timeOfDay } from '../lib/format';
import { useBilingual, useHall } from '../lib/hall';
import { useNow } from '../lib/use-now';
import type { AreaRounds, ChosenRound } from './choose-round';
import styles from './cleanliness.module.css';

/** The areas with the rounds of their day: what is due, who is on it, how it went. */
export function AreaList(props: {
  areas: readonly AreaRounds[];
  chosen: ChosenRound;
  onChoose: (chosen: ChosenRound) => void;
}) {
  const { t } = useTranslation('cleanliness');
  const bilingual = useBilingual();
  return (
    <ScrollArea type="auto" offsetScrollbars="present">
      <nav aria-label={t('areas')}>
        {props.areas.map(({ areaId, name, rounds }) => (
          <section key={areaId} aria-label={bilingual(name)} className={styles.area}>
            <Text fw={600}>{bilingual(name)}</Text>
            {rounds.map((round) => (
              <RoundButton
                key={`${round.purpose} ${round.dueAtMs}`}
                round={round}
                chosen={
                  props.chosen.areaId === areaId &&
                  props.chosen.purpose === round.purpose &&
                  props.chosen.dueAtMs === round.dueAtMs
                }
                onChoose={() =>
                  props.onChoose({ areaId, purpose: round.purpose, dueAtMs: round.dueAtMs })
                }
              />
            ))}
          </section>
        ))}
      </nav>
    </ScrollArea>
  );
}

function RoundButton(props: { round: RoundOfDay; chosen: boolean; onChoose: () => void }) {
  const { t } = useTranslation(['cleanliness', 'rounds']);
  const { timeZone } = useHall();
  const { purpose, dueAtMs, round } = props.round;
  return (
    <UnstyledButton
      className={styles.time}
      aria-current={props.chosen ? 'true' : undefined}
      onClick={props.onChoose}
    >
      <Group justify="space-between" gap="0 var(--mantine-spacing-xs)">
        <Text span size="sm" className={styles.figure}>
          {t(`rounds:purpose.${purpose}`)} {timeOfDay(dueAtMs, timeZone)}
        </Text>
        <State round={props.round} />
      </Group>
      {round && round.endedAtMs === null && (
        <Progress
          mt={2}
          value={(100 * round.done) / Math.max(1, round.total)}
          size="xs"
          aria-hidden
        />
      )}
    </UnstyledButton>
  );
}

function State({ round: time }: { round: RoundOfDay }) {
  const { t } = useTranslation(['cleanliness', 'rounds']);
  const nowMs = useNow(10_000);
  const { dueAtMs, round } = time;
  const urgency = urgencyOf(time, nowMs);
  if (round?.endedAtMs != null) {
    const score =
      round.score === null ? t('rounds:done') : t('area.score', { score: Math.floor(round.score) });
    return (
      <Group gap={6} wrap="nowrap" ms="auto">
        {round.tooFast && (
          <Text span size="xs" c="amber.7" className={styles.mark}>
            <IconRun size={14} aria-hidden /> {t('rounds:tooFast')}
          </Text>
        )}
        <Text
          span
          size="xs"
          c={round.failed > 0 ? 'vermilion.7' : 'jade.7'}
          className={styles.mark}
        >
          {round.failed > 0 ? (
            <IconAlertTriangle size={14} aria-hidden />
          ) : (
            <IconCheck size={14} aria-hidden />
          )}
          {score}
        </Text>
      </Group>
    );
  }
  if (round) {
    return (
      <Text span size="xs" c="dimmed" className={styles.mark}>
        {round.runningSinceMs === null && <IconPlayerPause size={14} aria-hidden />}
        {round.inspectorName} {t('area.progress', { done: round.done, total: round.total })}
      </Text>
    );
  }
  if (urgency === 'later') return null;
  return (
    <Text
      span
      size="xs"
      fw={600}
      c={urgency === 'overdue' ? 'vermilion.7' : 'amber.7'}
      className={styles.mark}
    >
      {urgency === 'overdue' ? (
        <IconAlertTriangle size={14} aria-hidden />
      ) : (
        <IconClock size={14} aria-hidden />
      )}
      {urgency === 'overdue'
        ? t('rounds:overdue')
        : t('rounds:dueInMinutes', { minutes: minutes(dueAtMs - nowMs) })}
    </Text>
  );
}
