import { Text } from '@mantine/core';
import { IconTriangleFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLateChime } from '../bar-board';
import { countdown } from '../lib/format';
import { useAsk } from '../lib/queries';
import { useNow } from '../lib/use-now';
import classes from './late-alarm.module.css';

const nothing: [] = [];

/**
 * Sounds at the desk what is late while the bar window is closed or hidden, whoever is signed in or
 * nobody; over a locked desk it is shown as well, by table and without names.
 */
export function LateAlarm({ locked }: { readonly locked: boolean }) {
  const { t } = useTranslation(['barBoard', 'common']);
  const nowMs = useNow();
  const { data: promises = nothing } = useAsk('bar.readPromises', {});
  useLateChime(promises, 'front-desk');
  const late = promises.filter(({ dueAtMs }) => dueAtMs < nowMs);
  if (!locked || late.length === 0) return null;
  return (
    <div className={classes.late} role="alert">
      <IconTriangleFilled size={20} aria-hidden />
      <strong>{t('common:topBar.late', { count: late.length })}</strong>
      {late.map(({ requestId, tableName, dueAtMs }) => (
        <Text key={requestId} span>
          {tableName ?? t('notSeated')} <time>{countdown(nowMs - dueAtMs)}</time>
        </Text>
      ))}
    </div>
  );
}
