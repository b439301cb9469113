import { Badge, Group, SimpleGrid, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../shared/cleanliness/finding-contract';
import { dateTime } from '../lib/format';
import { useBilingual, useHall } from '../lib/hall';
import { useNow } from '../lib/use-now';
import { AssignFinding } from './assign-finding';
import styles from './cleanliness.module.css';
import { FindingActions } from './finding-actions';
import { daysOld } from './finding-age';
import { FindingPhoto } from './finding-photo';
import { useMayInspect } from './use-may';

/** What was found wrong, with whose it is, before and after, and what can be done. */
export function FindingCard({ finding }: { finding: Finding }) {
  const { t } = useTranslation('rounds');
  const bilingual = useBilingual();
  const { timeZone } = useHall();
  const nowMs = useNow(10_000);
  const mayInspect = useMayInspect();
  const { state, severity, dueAtMs, before, after, closed } = finding;
  const days = daysOld(finding, nowMs);
  return (
    <article className={styles.finding} aria-label={bilingual(finding.item)}>
      <Group justify="space-between" gap="xs">
        <Text size="sm" c="dimmed">
          {bilingual(finding.area)} ·{' '}
          {days < 1 ? t('board.today') : t('board.age', { count: days })}
        </Text>
        <Badge
          color={severity === 'critical' ? 'vermilion' : 'gray'}
          variant={severity === 'critical' ? 'filled' : 'light'}
          radius="sm"
          tt="none"
        >
          {t(`severity.${severity}`)}
        </Badge>
      </Group>
      <Text fw={600}>{bilingual(finding.item)}</Text>
      {state !== 'closed' && (
        <Text size="sm" className={styles.figure}>
          {t('board.dueAt', { name: finding.ownerName, time: dateTime(dueAtMs, timeZone) })}
          {state === 'open' && nowMs > dueAtMs && (
            <Text span c="vermilion.7" fw={600} ms="xs" className={styles.mark}>
              <IconAlertTriangle size={14} aria-hidden /> {t('board.late')}
            </Text>
          )}
        </Text>
      )}
      {state === 'open' && mayInspect && (
        <AssignFinding key={`${finding.ownerId} ${dueAtMs}`} finding={finding} />
      )}
      {finding.reopened > 0 && (
        <Text size="sm" c="vermilion.7">
          {t('board.reopened', { count: finding.reopened })}
        </Text>
      )}
      <SimpleGrid cols={2} spacing="xs" mt={4}>
        <Side title={t('board.before')} moment={before} editable={state === 'open'} />
        {after && <Side title={t('board.after')} moment={after} editable={state === 'fixed'} />}
      </SimpleGrid>
      {closed && (
        <Text size="sm" c="jade.7" className={styles.figure}>
          {t('board.close')} ·{' '}
          {t('board.by', { name: closed.byName, time: dateTime(closed.atMs, timeZone) })}
        </Text>
      )}
      <FindingActions finding={finding} />
    </article>
  );
}

function Side(props: { title: string; moment: Finding['before']; editable: boolean }) {
  const { t } = useTranslation('rounds');
  const { timeZone } = useHall();
  const mayInspect = useMayInspect();
  const { moment } = props;
  return (
    <div>
      <Text size="xs" fw={600}>
        {props.title}
      </Text>
      <Text size="xs" c="dimmed" className={styles.figure}>
        {t('board.by', { name: moment.byName, time: dateTime(moment.atMs, timeZone) })}
      </Text>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {moment.note}
      </Text>
      <FindingPhoto
        eventId={moment.eventId}
        hasPhoto={moment.photo !== null}
        label={props.title}
        editable={props.editable && mayInspect === true}
      />
    </div>
  );
}
