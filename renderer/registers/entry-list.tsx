import { Button, SegmentedControl, Select, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconClipboardCheck, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOverdue } from '../../shared/register-entry';
import { type RegisterKind, registerKinds } from '../../shared/register-kinds';
import { useAsk } from '../lib/queries';
import { useNow } from '../lib/use-now';
import { EmptyState } from '../ui/empty-state';
import { Problem } from '../ui/problem';
import { BarReportsSetAside, OpenBarReports } from './bar-report-list';
import { EntryRow } from './entry-row';
import { type KeptDraft, KeptDrafts } from './kept-drafts';
import classes from './registers.module.css';
import type { ShownEntry } from './shown-entry';
import type { BarReports } from './use-bar-reports';

const views = ['open', 'overdue', 'toReview', 'closed', 'voided', 'all'] as const;
type View = (typeof views)[number];

/**
 * The entries, by where they stand, by register and by what they say; above them what the bar has
 * reported and what is unfinished.
 */
export function EntryList({
  reports,
  drafts,
  shown,
  onShow,
}: {
  readonly reports: BarReports | undefined;
  readonly drafts: readonly KeptDraft[];
  readonly shown: ShownEntry | undefined;
  readonly onShow: (shown: ShownEntry) => void;
}) {
  const { t } = useTranslation('registers');
  const nowMs = useNow(10_000);
  const [view, setView] = useState<View>('open');
  const [kind, setKind] = useState<RegisterKind | null>(null);
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), 60);
  const [before, setBefore] = useState<number | null>(null);
  const asked = view === 'overdue' ? 'open' : view;
  const found = useAsk('registers.listEntries', { view: asked, kind, text, before });
  const all = found.data?.entries ?? [];
  // What is open comes with the one that is due first.
  const entries =
    asked === 'open'
      ? all
          .filter((entry) => view === 'open' || isOverdue(entry, nowMs))
          .toSorted((a, b) => a.dueAtMs - b.dueAtMs)
      : all;
  const oldest = entries.at(-1)?.number;
  return (
    <div className={classes.list}>
      <TextInput
        aria-label={t('list.find')}
        placeholder={t('list.find')}
        leftSection={<IconSearch size={18} />}
        maxLength={60}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setBefore(null);
        }}
      />
      <SegmentedControl
        fullWidth
        size="xs"
        classNames={{ control: classes.view }}
        aria-label={t('list.view')}
        data={views.map((value) => ({ value, label: t(`list.views.${value}`) }))}
        value={view}
        onChange={(next) => {
          setView(next);
          setBefore(null);
        }}
      />
      <Select
        aria-label={t('kind')}
        placeholder={t('list.allKinds')}
        clearable
        data={registerKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        value={kind}
        onChange={(next) => {
          setKind(next);
          setBefore(null);
        }}
      />
      <nav className={classes.rows} aria-label={t('list.label')}>
        {reports && <OpenBarReports reports={reports} onShow={onShow} />}
        {drafts.length > 0 && <KeptDrafts drafts={drafts} shown={shown} onShow={onShow} />}
        {view === 'voided' && <BarReportsSetAside />}
        {found.error && !found.data && (
          <Problem error={found.error} onRetry={() => void found.refetch()} />
        )}
        {found.data?.broad && view !== 'open' && view !== 'overdue' && (
          <Text size="xs" c="dimmed" px="xs" pb="xs" role="status">
            {t('list.broad', { text })}
          </Text>
        )}
        {found.data && entries.length === 0 && <Nothing text={text} view={view} kind={kind} />}
        <ul>
          {entries.map((entry) => (
            <li key={entry.entryId}>
              <EntryRow
                entry={entry}
                nowMs={nowMs}
                current={shown?.kind === 'entry' && shown.entryId === entry.entryId}
                onOpen={() => onShow({ kind: 'entry', entryId: entry.entryId })}
              />
            </li>
          ))}
        </ul>
        {before !== null && (
          <Button variant="subtle" fullWidth mt="xs" onClick={() => setBefore(null)}>
            {t('list.newest')}
          </Button>
        )}
        {found.data?.more && oldest !== undefined && (
          <Button variant="subtle" fullWidth mt="xs" onClick={() => setBefore(oldest)}>
            {t('list.older')}
          </Button>
        )}
      </nav>
    </div>
  );
}

function Nothing({
  text,
  view,
  kind,
}: {
  readonly text: string;
  readonly view: View;
  readonly kind: RegisterKind | null;
}) {
  const { t } = useTranslation('registers');
  const ofKind = (title: string) =>
    kind ? t('list.ofKind', { kind: t(`kinds.${kind}`), title }) : title;
  if (text !== '') {
    const hint = view === 'all' ? 'list.nothingFoundHint' : 'list.nothingFoundHere';
    return (
      <EmptyState
        icon={<IconSearch size={32} />}
        title={ofKind(t('list.nothingFound', { text }))}
        hint={t(hint)}
      />
    );
  }
  return (
    <EmptyState
      icon={<IconClipboardCheck size={32} />}
      title={ofKind(t(`list.empty.${view}`))}
      {...((view === 'open' || view === 'all') && { hint: t('list.emptyHint') })}
    />
  );
}
