import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconMessageReport } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../lib/hall';
import type { ShownEntry } from '../registers/shown-entry';
import { useBarReports } from '../registers/use-bar-reports';
import { NoticeButton } from './notice-button';

/** How many reports of the bar wait for whoever is signed in; a press begins the entry of one. A new one is said. */
export function BarReportsBadge({ onOpen }: { readonly onOpen: (shown: ShownEntry) => void }) {
  const { t } = useTranslation(['registers', 'common']);
  const bilingual = useBilingual();
  const reports = useBarReports();
  const known = useRef<ReadonlySet<string>>(undefined);
  useEffect(() => {
    if (!reports) return;
    // What waited before anybody looked is in the count; only what comes is news.
    for (const { reportId, title, tableName, byName } of known.current ? reports.open : []) {
      if (known.current?.has(reportId)) continue;
      const what = [tableName ?? t('bar.elsewhere'), bilingual(title), byName].join(' · ');
      notifications.show({
        id: reportId,
        ...{ color: 'amber', role: 'alert', autoClose: 8_000 },
        closeButtonProps: { 'aria-label': t('common:close') },
        // A name is not broken in two.
        message: (
          <Text lineClamp={2} style={{ wordBreak: 'keep-all' }}>
            {t('bar.news', { what })}
          </Text>
        ),
      });
    }
    const open = new Set(reports.open.map(({ reportId }) => reportId));
    for (const reportId of known.current ?? [])
      if (!open.has(reportId)) notifications.hide(reportId);
    known.current = open;
  });
  if (!reports) return null;
  const { waiting, takeUp } = reports;
  // What nobody has taken up comes before what was left for later.
  const next = waiting.find(({ writers }) => writers.length === 0) ?? waiting[0];
  if (!next) return null;
  return (
    <NoticeButton
      label={t('bar.badge', { count: waiting.length })}
      count={waiting.length}
      color="amber"
      icon={<IconMessageReport size={18} />}
      onClick={() => {
        // It has been heard, and would lie over the foot of the form.
        for (const { reportId } of waiting) notifications.hide(reportId);
        onOpen(takeUp(next));
      }}
    />
  );
}
