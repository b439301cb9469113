import { Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateTime } from '../lib/format';
import { useHall } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { useNow } from '../lib/use-now';
import { EmptyState } from '../ui/empty-state';
import { Problem } from '../ui/problem';
import { Course } from './course';
import { EntryActions } from './entry-actions';
import { EntryFacts } from './entry-facts';
import { EntryLinks } from './entry-links';
import { Owner } from './owner';
import { Photos } from './photos';
import classes from './registers.module.css';
import { type Revealed, RevealNumbers } from './reveal-numbers';
import type { ShownEntry } from './shown-entry';
import { Standing } from './standing';
import { StepsDone } from './steps-done';
import { useEntryWords } from './use-entry-words';

/** One entry: what it is, how long it has, what was done, and what can be done now. */
export function Entry({
  entryId,
  onShow,
  onSituation,
}: {
  readonly entryId: string;
  readonly onShow: (shown: ShownEntry) => void;
  readonly onSituation: (situationId: string) => void;
}) {
  const { t } = useTranslation('registers');
  const { timeZone } = useHall();
  const words = useEntryWords();
  const nowMs = useNow(10_000);
  const { data, error, refetch } = useAsk('registers.readEntry', { entryId });
  const [revealed, setRevealed] = useState<Revealed>();
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />;
  if (data === null) return <EmptyState title={t('entry.gone')} hint={t('entry.goneHint')} />;
  if (!data) return null;
  // What has happened since the numbers were shown is there masked.
  const entry =
    revealed?.entry.happenings.length === data.happenings.length ? revealed.entry : data;
  return (
    <article className={classes.beside} aria-label={`#${data.number}`}>
      <Stack gap="md">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <div>
            <Title order={2} size="h3">
              {words.kind(data.kind, data.incident)}{' '}
              <Text span c="dimmed" className={classes.figure}>
                #{data.number}
              </Text>
            </Title>
            <Group gap="sm">
              <Standing entry={data} nowMs={nowMs} />
              {data.state === 'open' && (
                <Text size="xs" c="dimmed" className={classes.figure}>
                  {t('due.before', { time: dateTime(data.dueAtMs, timeZone) })}
                </Text>
              )}
              {data.state === 'closed' && (
                <Text size="xs" c="dimmed">
                  {t('entry.waitsForReview')}
                </Text>
              )}
            </Group>
          </div>
          <Owner entry={data} />
        </Group>
        <EntryFacts entry={entry} phone={revealed?.phone ?? data.maskedPhone} />
        <Group gap="xs">
          {data.masked && !revealed && <RevealNumbers entryId={entryId} onShown={setRevealed} />}
          <EntryLinks entry={data} onShow={onShow} />
        </Group>
        <EntryActions entry={data} />
        <Course entry={entry} />
      </Stack>
      <Stack gap="md">
        <aside className={classes.aside}>
          <StepsDone entry={data} onSituation={onSituation} />
        </aside>
        {(data.state !== 'voided' || data.photos.length > 0) && (
          <aside className={classes.aside}>
            <Photos entry={data} />
          </aside>
        )}
      </Stack>
    </article>
  );
}
