import {
  Badge,
  Button,
  Group,
  ScrollArea,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { IconAlertTriangle, IconChecklist } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../shared/cleanliness/finding-contract';
import { hourMs } from '../../shared/time';
import { newIdempotencyKey } from '../lib/bridge';
import { dateTime } from '../lib/format';
import { useBilingual, useHall } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { useCommand } from '../lib/use-command';
import { useNow } from '../lib/use-now';
import { EmptyState } from '../ui/empty-state';
import { Problem } from '../ui/problem';
import { RefusalAlert } from '../ui/refusal-alert';
import styles from './cleanliness.module.css';
import { FindingPhoto } from './finding-photo';
import { useMayInspect } from './use-may';

/** What was found wrong, oldest first: to fix, to recheck, closed. */
export function Findings() {
  const { t } = useTranslation('rounds');
  const { data, error, refetch } = useAsk('cleanliness.listFindings', {});
  if (!data) return error ? <Problem error={error} onRetry={() => void refetch()} /> : null;
  if (data.length === 0) {
    return (
      <EmptyState
        icon={<IconChecklist size={32} />}
        title={t('board.emptyTitle')}
        hint={t('board.emptyHint')}
      />
    );
  }
  return (
    <ScrollArea className={styles.items} type="auto" offsetScrollbars="present">
      <SimpleGrid cols={3} spacing="lg">
        {(['open', 'fixed', 'closed'] as const).map((state) => {
          const own = data.filter((finding) => finding.state === state);
          return (
            <section key={state} aria-label={t(`board.${state}`)}>
              <Title order={4} mb="xs">
                {t(`board.${state}`)} {own.length}
              </Title>
              {own.length === 0 && <Text c="dimmed">{t('board.none')}</Text>}
              <Stack gap="sm">
                {own.map((finding) => (
                  <FindingCard key={finding.findingId} finding={finding} />
                ))}
              </Stack>
            </section>
          );
        })}
      </SimpleGrid>
    </ScrollArea>
  );
}

function FindingCard({ finding }: { finding: Finding }) {
  const { t } = useTranslation('rounds');
  const bilingual = useBilingual();
  const { timeZone } = useHall();
  const nowMs = useNow(10_000);
  const { state, severity, dueAtMs, before, after, closed } = finding;
  const days = Math.floor((nowMs - finding.openedAtMs) / (24 * hourMs));
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
      <Actions finding={finding} />
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

function Actions({ finding: { findingId, state, after } }: { finding: Finding }) {
  const { t } = useTranslation('rounds');
  const { data: operator } = useAsk('people.readOperator', {});
  const mayInspect = useMayInspect();
  const fix = useCommand('cleanliness.fixFinding');
  const close = useCommand('cleanliness.closeFinding');
  const reopen = useCommand('cleanliness.reopenFinding');
  const [note, setNote] = useState('');
  if (!mayInspect || state === 'closed') return null;
  const input = () => ({ idempotencyKey: newIdempotencyKey(), findingId, note });
  const sent = (answer: unknown) => {
    if (answer !== undefined) setNote('');
  };
  const field = (label: string) => (
    <TextInput
      size="sm"
      my="xs"
      aria-label={label}
      placeholder={label}
      maxLength={500}
      value={note}
      onChange={(event) => setNote(event.currentTarget.value)}
    />
  );
  if (state === 'open') {
    return (
      <>
        {field(t('board.fixNote'))}
        <Button size="sm" loading={fix.running} onClick={() => void fix.run(input()).then(sent)}>
          {t('board.fix')}
        </Button>
        <RefusalAlert refusal={fix.refusal} />
      </>
    );
  }
  return (
    <>
      {field(t('board.reopenNote'))}
      <Group gap="xs">
        <Button
          size="sm"
          loading={close.running}
          onClick={() => void close.run(input()).then(sent)}
        >
          {t('board.close')}
        </Button>
        <Button
          size="sm"
          variant="default"
          disabled={note.trim() === ''}
          loading={reopen.running}
          onClick={() => void reopen.run({ ...input(), dueInMs: hourMs }).then(sent)}
        >
          {t('board.reopen')}
        </Button>
      </Group>
      {operator?.staffId === after?.staffId && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('board.ownFix')}
        </Text>
      )}
      <RefusalAlert refusal={close.refusal ?? reopen.refusal} />
    </>
  );
}
