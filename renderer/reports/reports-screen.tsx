import { Center, Group, Loader, ScrollArea, Stack } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportKey, ShiftReport } from '../../shared/reports/contract';
import { useAsk } from '../lib/queries';
import { EmptyState } from '../ui/empty-state';
import { Problem } from '../ui/problem';
import { ScreenTitle } from '../ui/screen-title';
import { ReportActions } from './report-actions';
import { ReportPicker } from './report-picker';
import styles from './reports-screen.module.css';
import { ShiftReportPage } from './shift-report-page';

/** Choose a day and a shift, read the sheet as it will be printed, save or print it. */
export function ReportsScreen() {
  const { t } = useTranslation('reports');
  const { data, error, refetch } = useAsk('reports.listReportDays', {});
  const [chosen, setChosen] = useState<ReportKey>();
  if (!data) {
    return error ? <Problem error={error} onRetry={() => void refetch()} /> : <Waiting />;
  }
  const key = chosen ?? { day: data.today, shiftId: data.currentShiftId };
  return (
    <Stack gap={0} h="100%">
      <ScreenTitle title={t('title')}>
        <Group gap="md" wrap="nowrap">
          <ReportPicker days={data.days} shifts={data.shifts} chosen={key} onChoose={setChosen} />
          <ReportActions key={`${key.day} ${key.shiftId}`} report={key} />
        </Group>
      </ScreenTitle>
      <Report reportKey={key} />
    </Stack>
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
    <ScrollArea className={styles.desk} viewportProps={{ tabIndex: 0, 'aria-label': t('title') }}>
      <div className={styles.sheet}>
        <ShiftReportPage report={data} />
      </div>
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
