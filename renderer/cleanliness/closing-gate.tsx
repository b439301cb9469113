import { Button, Group, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight, IconCheck, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ClosingBlocker,
  closingBlockers,
  type OpenBlocker,
} from '../../shared/cleanliness/closing';
import type { ClosingSheet } from '../../shared/cleanliness/closing-contract';
import { timeOfDay } from '../lib/format';
import { useHall } from '../lib/hall';
import styles from './cleanliness.module.css';
import { OverrideForm } from './override-form';
import { useMaySign } from './use-may';

/** What is dealt with elsewhere. Nothing in the app can set the machine's clock. */
export type ClosingLead = Exclude<ClosingBlocker, 'clock-behind'> | 'things-held';

type Open = OpenBlocker<ClosingSheet['overrides'][number]>;

/** Every condition of the sign-off: met, or with what is missing and the way there. */
export function ClosingGate(props: {
  day: string;
  blockers: readonly Open[];
  held: number;
  onGoTo: (lead: ClosingLead) => void;
}) {
  const { t } = useTranslation('closing');
  const { day, blockers, held, onGoTo } = props;
  return (
    <section>
      <Title order={4} mb="xs">
        {t('gate')}
      </Title>
      <ul className={styles.gate}>
        {closingBlockers.map((blocker) => {
          const open = blockers.find((each) => each.blocker === blocker);
          return (
            <li key={blocker}>
              {open ? (
                <OpenCondition key={open.count} day={day} open={open} onGoTo={onGoTo} />
              ) : (
                <Done>{t(`blocker.${blocker}.done`)}</Done>
              )}
            </li>
          );
        })}
        <li>
          <Group justify="space-between" wrap="nowrap">
            <Done>{held === 0 ? t('nothingHeld') : t('held', { count: held })}</Done>
            {held > 0 && <Lead onClick={() => onGoTo('things-held')} label={t('toThings')} />}
          </Group>
        </li>
      </ul>
    </section>
  );
}

function Done(props: { children: string }) {
  return (
    <Text className={styles.mark}>
      <IconCheck size={20} color="var(--mantine-color-jade-7)" aria-hidden />
      {props.children}
    </Text>
  );
}

function Lead(props: { label: string; onClick: () => void }) {
  return (
    <Button
      className={styles.lead}
      variant="default"
      size="xs"
      rightSection={<IconArrowRight size={16} />}
      onClick={props.onClick}
    >
      {props.label}
    </Button>
  );
}

function OpenCondition(props: { day: string; open: Open; onGoTo: (lead: ClosingLead) => void }) {
  const { t } = useTranslation('closing');
  const { timeZone } = useHall();
  const maySign = useMaySign();
  const [answering, setAnswering] = useState(false);
  const { blocker, count, override } = props.open;
  return (
    <div className={styles.condition}>
      <Group justify="space-between" wrap="nowrap">
        <Text fw={600} {...(override ? {} : { c: 'amber.7' })} className={styles.mark}>
          <IconAlertTriangle size={20} aria-hidden />
          {t(`blocker.${blocker}.open`, { count })}
        </Text>
        <Group gap="xs" wrap="nowrap">
          {maySign && !override && !answering && (
            <Button
              className={styles.lead}
              variant="subtle"
              size="xs"
              leftSection={<IconPencil size={16} />}
              onClick={() => setAnswering(true)}
            >
              {t('override')}
            </Button>
          )}
          {blocker !== 'clock-behind' && (
            <Lead onClick={() => props.onGoTo(blocker)} label={t(`blocker.${blocker}.go`)} />
          )}
        </Group>
      </Group>
      {override && (
        <Text c="dimmed" pl={26}>
          {t('overridden', {
            name: override.byName,
            time: timeOfDay(override.atMs, timeZone),
            reason: override.reason,
          })}
        </Text>
      )}
      {answering && !override && (
        <OverrideForm
          {...{ day: props.day, blocker, count }}
          onCancel={() => setAnswering(false)}
        />
      )}
    </div>
  );
}
