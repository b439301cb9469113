import { Group, Stack, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../../lib/queries';
import { EmptyState } from '../../ui/empty-state';
import { Problem } from '../../ui/problem';
import type { SettingName } from '../fields/setting-fields';
import classes from '../fields/setting-row.module.css';
import { useSettingText } from '../fields/use-setting-text';
import { ChangeLine, isKnown } from './change-line';

/** Every change of a setting, the newest first. */
export function HistorySection() {
  const { t } = useTranslation('settings');
  const text = useSettingText();
  const { data, error, refetch } = useAsk('settings.listSettingChanges', {});
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (data?.length === 0) {
    return <EmptyState icon={<IconHistory size={32} />} title={t('history.none')} />;
  }
  return (
    <Stack gap={0}>
      {data?.filter(isKnown).map((change) => (
        <Group key={change.changeId} className={classes.row} wrap="nowrap" align="flex-start">
          <Text fw={600} w={220}>
            {text.label(change.setting as SettingName)}
          </Text>
          <ChangeLine change={change} />
        </Group>
      ))}
    </Stack>
  );
}
