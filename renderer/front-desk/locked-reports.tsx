import { Text } from '@mantine/core';
import { IconMessageReport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../lib/queries';
import classes from './late-alarm.module.css';

/** Over a locked desk: what the bar has reported and nobody has taken up, by table and without names. */
export function LockedReports() {
  const { t } = useTranslation('registers');
  const { data: reports = [] } = useAsk('registers.listUntakenReports', {});
  if (reports.length === 0) return null;
  return (
    <div className={`${classes.late} ${classes.reports}`} role="alert">
      <IconMessageReport size={20} aria-hidden />
      <strong>{t('bar.badge', { count: reports.length })}</strong>
      {reports.map(({ reportId, tableName }) => (
        <Text key={reportId} span>
          {tableName ?? t('bar.elsewhere')}
        </Text>
      ))}
    </div>
  );
}
