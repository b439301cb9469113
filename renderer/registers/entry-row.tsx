import { Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EntryLine } from '../../shared/registers/contract';
import { dateTime, guestTitle } from '../lib/format';
import { useHall, useLanguage } from '../lib/hall';
import classes from './registers.module.css';
import { Standing } from './standing';
import { useEntryWords } from './use-entry-words';

/** One entry in the list: what kind, how long it has, what it says, where and whose. */
export function EntryRow({
  entry,
  nowMs,
  current,
  onOpen,
}: {
  readonly entry: EntryLine;
  readonly nowMs: number;
  readonly current: boolean;
  readonly onOpen: () => void;
}) {
  const { t } = useTranslation('registers');
  const language = useLanguage();
  const { timeZone } = useHall();
  const words = useEntryWords();
  const { guest } = entry;
  return (
    <UnstyledButton
      className={classes.row}
      aria-current={current ? 'true' : undefined}
      data-voided={entry.state === 'voided' || undefined}
      onClick={onOpen}
    >
      <span style={{ display: 'flex', justifyContent: 'space-between', gap: 8 }}>
        <Text span fw={600} truncate>
          {words.kind(entry.kind, entry.incident)}
        </Text>
        <Standing entry={entry} nowMs={nowMs} />
      </span>
      <Text truncate className={classes.said}>
        {entry.what}
      </Text>
      <Text size="xs" c="dimmed" truncate className={classes.figure}>
        {[
          `#${entry.number}`,
          dateTime(entry.occurredAtMs, timeZone).slice(5),
          entry.late && t('lateEntry'),
          entry.place,
          guest && guestTitle(guest, language),
          entry.ownerName,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </UnstyledButton>
  );
}
