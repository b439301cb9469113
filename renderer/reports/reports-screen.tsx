import { Center, Group, Loader, ScrollArea, SegmentedControl, Stack } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShiftReport } from '../../shared/reports/contract';
import type { ReportKey } from '../../shared/reports/issue-contract';
import type { PeriodKey } from '../../shared/reports/period-contract';
import { useAsk } from '../lib/queries';
import { EmptyState } from '../ui/empty-state';
import { Problem } from '../ui/problem';
import { ScreenTitle } from '../ui/screen-title';
import { IssuedReports } from './issued-reports';
import { PeriodPage } from './period-page';
import { PeriodPicker, usualPeriods } from './period-picker';
import { ReportActions } from './report-actions';
import { ReportPicker } from './report-picker';
import styles from './reports-screen.module.css';
import { ShiftReportPage } from './shift-report-page';

type View = 'day' | 'period' | 'issued';

/** Choose a day and a shift, or a time; read the sheet as it will be printed; save, print or export it. */
export function ReportsScreen() {
  const { t } = useTranslation('reports');
  const { data, error, refetch } = useAsk('reports.listReportDays', {});
  const [chosen, setChosen] = useState<ReportKey>();
  const [view, setView] = useState<View>('day');
  const [period, setPeriod] = useState<PeriodKey>();
  if (!data) {
    return error ? <Problem error={error} onRetry={() => void refetch()} /> : <Waiting />;
  }
  const key = chosen ?? { day: data.today, shiftId: data.currentShiftId };
  const range = period ?? usualPeriods(data.today).month;
  const report = view === 'period' ? range : key;
  return (
    <Stack gap={0} h="100%">
      <ScreenTitle title={t('title')}>
        <Group gap="xs" wrap="nowrap" align="flex-start">
          <SegmentedControl
            aria-label={t('title')}
            data={[
              { value: 'day', label: t('byDay') },
              { value: 'period', label: t('period.title') },
              { value: 'issued', label: t('issued.title') },
            ]}
            value={view}
            onChange={setView}
          />
          {view === 'period' && (
            <PeriodPicker today={data.today} chosen={range} onChoose={setPeriod} />
          )}
          {view === 'day' && (
            <ReportPicker days={data.days} shifts={data.shifts} chosen={key} onChoose={setChosen} />
          )}
          {view !== 'issued' && <ReportActions key={JSON.stringify(report)} report={report} />}
        </Group>
      </ScreenTitle>
      {view === 'period' && <PeriodSheet range={range} />}
      {view === 'day' && <Report reportKey={key} />}
      {view === 'issued' && <IssuedReports />}
    </Stack>
  );
}

function PeriodSheet({ range }: { range: PeriodKey }) {
  const { data, error, isPlaceholderData, refetch } = useAsk('reports.readPeriodReport', range);
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data || isPlaceholderData) return <Waiting />;
  return (
    <Sheet>
      <PeriodPage report={data} />
    </Sheet>
  );
}

function Report({ reportKey }: { reportKey: ReportKey }) {
  const { t } = useTranslation('reports');
  const { data, error, isPlaceholderData, refetch } = useAsk('reports.readShiftReport', reportKey);
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data || isPlaceholderData) return <Waiting />;
  if (isQuiet(data)) {
    return (
      <EmptyState icon={<IconFileText size={32} />} title={t('quietTitle')} hint={t('quietHint')} />
    );
  }
  return (
    <Sheet>
      <ShiftReportPage report={data} />
    </Sheet>
  );
}

function Sheet({ children }: { children: ReactNode }) {
  const { t } = useTranslation('reports');
  return (
    <ScrollArea className={styles.desk} viewportProps={{ tabIndex: 0, 'aria-label': t('title') }}>
      <div className={styles.sheet}>{children}</div>
    </ScrollArea>
  );
}

function Waiting() {
  const { t } = useTranslation();
  return (
    <Center h="100%">
      <Loader aria-label={t('loading')} />
    </Center>
  );
}

/** Nothing happened that a sheet of paper could tell. */
function isQuiet({ visits, drinks, cleanliness }: ShiftReport): boolean {
  return (
    visits.total === 0 &&
    drinks.requested === 0 &&
    cleanliness.signOff === null &&
    cleanliness.areas.every(({ items, notInspected }) => items === notInspected)
  );
}
