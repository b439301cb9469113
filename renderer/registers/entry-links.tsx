import { Button, Group } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { EntryLink, RegisterEntry } from '../../shared/registers/contract';
import { localTimeOf } from '../../shared/time';
import { useHall } from '../lib/hall';
import { textOfMinute } from '../lib/minute-text';
import { newShownEntry, type ShownEntry } from './shown-entry';
import { useEntryWords } from './use-entry-words';

/** What it came from and what came of it; what happened to a guest may become that guest's complaint. */
export function EntryLinks({
  entry,
  onShow,
}: {
  readonly entry: RegisterEntry;
  readonly onShow: (shown: ShownEntry) => void;
}) {
  const { t } = useTranslation('registers');
  const { timeZone } = useHall();
  const words = useEntryWords();
  const { cameFrom, became } = entry;
  const mayComplain =
    entry.kind === 'incident' &&
    entry.guest !== null &&
    entry.state !== 'voided' &&
    became.length === 0;
  if (!cameFrom && became.length === 0 && !mayComplain) return null;
  const link = (key: 'cameFrom' | 'became', { entryId, number, kind, incident }: EntryLink) => (
    <Button
      key={entryId}
      variant="subtle"
      size="compact-sm"
      onClick={() => onShow({ kind: 'entry', entryId })}
    >
      {t(`entry.${key}`, { kind: words.kind(kind, incident), number })}
    </Button>
  );
  const complain = () => {
    const { date, minute } = localTimeOf(entry.occurredAtMs, timeZone);
    const { visitId, guestId, place, entryId: fromEntryId } = entry;
    onShow(
      newShownEntry({
        start: {
          ...{ kind: 'complaint', fromEntryId, visitId, guestId, place },
          ...{ occurredDay: date, occurredTime: textOfMinute(minute) },
        },
      }),
    );
  };
  return (
    <Group gap="xs">
      {cameFrom && link('cameFrom', cameFrom)}
      {became.map((each) => link('became', each))}
      {mayComplain && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconArrowRight size={16} aria-hidden />}
          onClick={complain}
        >
          {t('entry.complain')}
        </Button>
      )}
    </Group>
  );
}
