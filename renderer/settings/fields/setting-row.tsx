import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { defaultHallSettings } from '../../../shared/hall-settings';
import { newIdempotencyKey } from '../../lib/bridge';
import { useHall } from '../../lib/hall';
import { useCommand } from '../../lib/use-command';
import { useSettingsLock } from '../../lib/use-settings-lock';
import { RefusalAlert } from '../../ui/refusal-alert';
import { SettingHistory } from '../history/setting-history';
import { SettingControl } from './setting-control';
import { type SettingField, type SettingName, settingFields } from './setting-fields';
import classes from './setting-row.module.css';
import { useSettingText } from './use-setting-text';

/** Where the search leads to. */
export const settingId = (name: SettingName) => `setting-${name}`;

/** Lists, which take the whole width. */
const wideKinds = new Set<SettingField['kind']>([
  ...(['shifts', 'absences', 'clauses', 'hours', 'staffing', 'appearance', 'breaks'] as const),
]);

/** One setting: what it is for, its value, its default and the way back to it, and who changed it last. */
export function SettingRow({ name }: { readonly name: SettingName }) {
  const { t } = useTranslation('settings');
  const text = useSettingText();
  const value = useHall()[name];
  const lock = useSettingsLock();
  const change = useCommand('settings.changeSettings');
  const fixed = name === 'timeZone' && lock.zoneFixed;
  const usual = defaultHallSettings[name];
  // A hall's own name and shifts have nothing usual about them.
  const hasDefault = settingFields[name].kind !== 'text';
  const isDefault = JSON.stringify(value) === JSON.stringify(usual);

  const save = async (next: unknown) => {
    const input = { idempotencyKey: newIdempotencyKey(), changes: { [name]: next } };
    return (await change.run(input)) !== undefined;
  };
  return (
    <div className={classes.row} data-wide={wideKinds.has(settingFields[name].kind) || undefined}>
      <Stack gap={2} flex={1}>
        <Text component="label" htmlFor={settingId(name)} fw={600}>
          {text.label(name)}
        </Text>
        <Text size="xs" c="dimmed">
          {fixed ? t('frame.zoneFixed') : text.hint(name)}
        </Text>
      </Stack>
      <Stack gap={4} className={classes.control}>
        <SettingControl
          name={name}
          id={settingId(name)}
          label={text.label(name)}
          value={value}
          disabled={!lock.open || fixed}
          saving={change.running}
          onSave={save}
        />
        <Group gap="xs" mih={22}>
          {hasDefault && (
            <Text size="xs" c="dimmed">
              {t(isDefault ? 'frame.isDefault' : 'frame.default', {
                value: text.value(name, usual),
              })}
            </Text>
          )}
          {hasDefault && !isDefault && !fixed && lock.open && (
            <Button
              size="compact-xs"
              variant="subtle"
              loading={change.running}
              onClick={() => void save(usual)}
            >
              {t('frame.toDefault')}
            </Button>
          )}
          <SettingHistory name={name} />
        </Group>
        <RefusalAlert refusal={change.refusal} />
      </Stack>
    </div>
  );
}
