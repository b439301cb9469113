import { Button, Group, Stack, Text } from '@mantine/core';
import { IconArmchair } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { movedTo, type Place, placesOf } from '../../../shared/floor-plan';
import { newIdempotencyKey } from '../../lib/bridge';
import { useAsk } from '../../lib/queries';
import { useCommand } from '../../lib/use-command';
import { useSettingsLock } from '../../lib/use-settings-lock';
import { EmptyState } from '../../ui/empty-state';
import { Problem } from '../../ui/problem';
import { RefusalAlert } from '../../ui/refusal-alert';
import { PlanGrid } from './plan-grid';

/** Where the tables stand in the room: put there by dragging, or with the arrow keys. */
export function PlanSection() {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const { open } = useSettingsLock();
  const { data, error, refetch } = useAsk('settings.listInventory', {});
  const save = useCommand('settings.placeTables');
  const [changed, setChanged] = useState<ReadonlyMap<string, Place>>();
  const [said, setSaid] = useState('');
  if (!data) return error ? <Problem error={error} onRetry={() => void refetch()} /> : null;
  const tables = data.tables.filter(({ active }) => active);
  if (tables.length === 0)
    return <EmptyState icon={<IconArmchair />} title={t('plan.none')} hint={t('plan.noneHint')} />;
  const places = new Map([...placesOf(tables), ...(changed ?? [])]);

  const move = (tableId: string, to: Place) => {
    setChanged(movedTo(places, tableId, to));
    const name = tables.find((table) => table.tableId === tableId)?.name ?? '';
    setSaid(t('plan.at', { name, column: to.column + 1, row: to.row + 1 }));
  };
  const keep = async () => {
    const saved = [...places].map(([tableId, place]) => ({ tableId, place }));
    if (!(await save.run({ idempotencyKey: newIdempotencyKey(), places: saved }))) return;
    await refetch();
    setChanged(undefined);
  };
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('plan.hint')}
      </Text>
      <PlanGrid tables={tables} places={places} disabled={!open} onMove={move} />
      <RefusalAlert refusal={save.refusal} />
      <Group gap="xs" mih={36}>
        {changed && (
          <>
            <Button disabled={!open} loading={save.running} onClick={() => void keep()}>
              {common('save')}
            </Button>
            <Button variant="subtle" onClick={() => setChanged(undefined)}>
              {common('cancel')}
            </Button>
          </>
        )}
        <Text size="sm" c="dimmed" role="status">
          {said}
        </Text>
      </Group>
    </Stack>
  );
}
