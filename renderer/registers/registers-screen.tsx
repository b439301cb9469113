import { Button, Stack } from '@mantine/core';
import { IconClipboardText, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../lib/queries';
import { EmptyState } from '../ui/empty-state';
import { ScreenTitle } from '../ui/screen-title';
import { Entry } from './entry';
import { EntryForm } from './entry-form';
import { EntryList } from './entry-list';
import classes from './registers.module.css';
import { newShownEntry, type ShownEntry } from './shown-entry';
import { useBarReports } from './use-bar-reports';

/** The registers of the hall: what is open and overdue, what was, and what is being written. */
export function RegistersScreen({
  shown,
  onShow,
  onSituation,
}: {
  readonly shown: ShownEntry | undefined;
  readonly onShow: (shown: ShownEntry | undefined) => void;
  /** Opens a page of the handbook. */
  readonly onSituation: (situationId: string) => void;
}) {
  const { t } = useTranslation('registers');
  const drafts = useAsk('registers.listDrafts', {});
  const reports = useBarReports();
  const { data: pages } = useAsk('handbook.listSituations', {});
  return (
    <Stack gap={0} h="100%">
      <ScreenTitle title={t('title')}>
        <Button leftSection={<IconPlus size={18} />} onClick={() => onShow(newShownEntry())}>
          {t('form.add')}
        </Button>
      </ScreenTitle>
      <div className={classes.columns}>
        <EntryList {...{ reports, shown, onShow }} drafts={drafts.data ?? []} />
        <section className={classes.pane} aria-label={t('title')}>
          {shown?.kind === 'entry' && (
            <Entry
              key={shown.entryId}
              entryId={shown.entryId}
              onShow={onShow}
              onSituation={onSituation}
            />
          )}
          {shown?.kind === 'draft' && drafts.data && pages && (
            <EntryForm
              key={shown.draftId}
              draftId={shown.draftId}
              kept={drafts.data.find(({ draftId }) => draftId === shown.draftId)?.draft}
              pages={pages}
              from={shown}
              onSituation={onSituation}
              onDone={(entryId) => onShow(entryId ? { kind: 'entry', entryId } : undefined)}
            />
          )}
          {!shown && (
            <EmptyState icon={<IconClipboardText size={32} />} title={t('list.pick')}>
              <Button variant="default" onClick={() => onShow(newShownEntry())}>
                {t('form.add')}
              </Button>
            </EmptyState>
          )}
        </section>
      </div>
    </Stack>
  );
}
