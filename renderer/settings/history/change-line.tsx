import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/procedure';
import type { settingsContract } from '../../../shared/settings/contract';
import { dateTime } from '../../lib/format';
import { useHall } from '../../lib/hall';
import { type SettingName, settingFields } from '../fields/setting-fields';
import { useSettingText } from '../fields/use-setting-text';

export type SettingChange = OutputOf<typeof settingsContract.listSettingChanges>[number];

/** Whether the setting still exists: one that an older version had is passed over. */
export const isKnown = ({ setting }: SettingChange) => Object.hasOwn(settingFields, setting);

/** When, who, from what to what. */
export function ChangeLine({ change }: { readonly change: SettingChange }) {
  const { t } = useTranslation('settings');
  const { timeZone } = useHall();
  const text = useSettingText();
  const name = change.setting as SettingName;
  return (
    <div>
      <Text size="xs" c="dimmed">
        {dateTime(change.changedAtMs, timeZone)} · {change.changedByName ?? t('history.nobody')}
      </Text>
      <Text>
        {text.value(name, change.before) || '–'} → {text.value(name, change.after) || '–'}
      </Text>
    </div>
  );
}
