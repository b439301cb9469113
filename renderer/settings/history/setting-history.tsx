import { Button, Popover, ScrollArea, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dateTime } from '../../lib/format';
import { useHall } from '../../lib/hall';
import { useAsk } from '../../lib/queries';
import type { SettingName } from '../fields/setting-fields';
import { ChangeLine } from './change-line';

/** Who changed this setting last and when; all of its changes on demand. */
export function SettingHistory({ name }: { readonly name: SettingName }) {
  const { t } = useTranslation('settings');
  const { timeZone } = useHall();
  const { data = [] } = useAsk('settings.listSettingChanges', {});
  const changes = data.filter(({ setting }) => setting === name);
  const [last] = changes;
  if (!last) return null;
  return (
    <Popover position="bottom-end" width={460} shadow="md">
      <Popover.Target>
        <Button size="compact-xs" variant="subtle" color="gray" c="dimmed" fw={400} ml="auto">
          {t('history.last', {
            who: last.changedByName ?? t('history.nobody'),
            when: dateTime(last.changedAtMs, timeZone),
          })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <ScrollArea.Autosize mah={320} type="auto">
          <Stack gap="xs">
            {changes.map((change) => (
              <ChangeLine key={change.changeId} change={change} />
            ))}
          </Stack>
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}
