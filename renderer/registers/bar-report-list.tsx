import { Text, UnstyledButton } from '@mantine/core';
import { IconMessageReport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BarReport } from '../../shared/registers/bar-report-contract';
import { dateTime } from '../lib/format';
import { useBilingual, useHall } from '../lib/hall';
import { useAsk } from '../lib/queries';
import classes from './registers.module.css';
import type { ShownEntry } from './shown-entry';
import type { BarReports } from './use-bar-reports';

/** What the bar has reported and nobody has registered yet; a press begins the entry. What was begun is among the drafts. */
export function OpenBarReports({
  reports: { notBegun, takeUp },
  onShow,
}: {
  readonly reports: BarReports;
  readonly onShow: (shown: ShownEntry) => void;
}) {
  const { t } = useTranslation('registers');
  const line = useReportWords();
  if (notBegun.length === 0) return null;
  return (
    <>
      <Heading text={t('bar.open')} />
      <ul className={classes.drafts}>
        {notBegun.map((report) => {
          const { title, details } = line(report);
          return (
            <li key={report.reportId}>
              <UnstyledButton className={classes.row} onClick={() => onShow(takeUp(report))}>
                <Text fw={600} truncate>
                  {title}
                </Text>
                <Text size="xs" c="dimmed" className={classes.figure}>
                  {[details, ...report.writers.map(({ name }) => t('bar.writes', { name }))].join(
                    ' · ',
                  )}
                </Text>
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** The last that needed no entry, and why: among what is void. */
export function BarReportsSetAside() {
  const { t } = useTranslation('registers');
  const line = useReportWords();
  const { data: reports = [] } = useAsk('registers.listBarReports', { view: 'set-aside' });
  if (reports.length === 0) return null;
  return (
    <>
      <Heading text={t('bar.setAsideOnes')} />
      <ul className={classes.drafts}>
        {reports.map((report) => {
          const { title, details } = line(report);
          const { byName, reason } = report.end ?? {};
          return (
            <li key={report.reportId} className={classes.row}>
              <Text fw={600} truncate>
                {title}
              </Text>
              <Text size="xs" c="dimmed" className={classes.figure}>
                {details}
              </Text>
              <Text size="xs" className={classes.text}>
                {t('bar.setAsideBy', { name: byName ?? '', reason: reason ?? '' })}
              </Text>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Heading({ text }: { readonly text: string }) {
  return (
    <Text size="xs" fw={600} c="amber.7" className={classes.mark}>
      <IconMessageReport size={14} aria-hidden />
      {text}
    </Text>
  );
}

function useReportWords() {
  const { t } = useTranslation('registers');
  const bilingual = useBilingual();
  const { timeZone } = useHall();
  return (report: BarReport) => ({
    title: `${report.tableName ?? t('bar.elsewhere')} · ${bilingual(report.title)}`,
    details: `${report.byName} ${dateTime(report.atMs, timeZone).slice(5)}`,
  });
}
