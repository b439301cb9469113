import { Text, UnstyledButton } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../shared/registers/contract';
import { dateTime } from '../lib/format';
import { useHall } from '../lib/hall';
import classes from './registers.module.css';
import type { ShownEntry } from './shown-entry';
import { useEntryWords } from './use-entry-words';

export interface KeptDraft {
  readonly draftId: string;
  readonly savedAtMs: number;
  readonly draft: Draft;
}

/** What was begun and not entered yet. */
export function KeptDrafts({
  drafts,
  shown,
  onShow,
}: {
  readonly drafts: readonly KeptDraft[];
  readonly shown: ShownEntry | undefined;
  readonly onShow: (shown: ShownEntry) => void;
}) {
  const { t } = useTranslation('registers');
  const { timeZone } = useHall();
  const words = useEntryWords();
  return (
    <>
      <Text size="xs" fw={600} c="amber.7" className={classes.mark}>
        <IconPencil size={14} aria-hidden />
        {t('list.drafts')}
      </Text>
      <ul className={classes.drafts}>
        {drafts.map(({ draftId, savedAtMs, draft }) => (
          <li key={draftId}>
            <UnstyledButton
              className={classes.row}
              aria-current={
                shown?.kind === 'draft' && shown.draftId === draftId ? 'true' : undefined
              }
              onClick={() => onShow({ kind: 'draft', draftId })}
            >
              <span style={{ display: 'flex', justifyContent: 'space-between', gap: 8 }}>
                <Text span fw={600} truncate>
                  {words.kind(draft.kind, draft.incident)}
                </Text>
                <Text span size="xs" c="dimmed" className={`${classes.mark} ${classes.figure}`}>
                  {t('list.savedAt', { time: dateTime(savedAtMs, timeZone).slice(5) })}
                </Text>
              </span>
              <Text truncate>
                {draft.what || draft.done || draft.place || t('list.draftEmpty')}
              </Text>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </>
  );
}
