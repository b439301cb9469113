import { Alert, Button, Group, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { clockOf } from '../lib/format';
import { useHall } from '../lib/hall';
import { RefusalAlert } from '../ui/refusal-alert';
import { useCanReceive } from './use-can-receive';
import { useTell } from './use-tell';

/** The day is signed off: when the next one begins, and the way to begin it for a guest who is here now. */
export function DayClosed() {
  const { t } = useTranslation('reception');
  const { dayStartsAtMinute } = useHall();
  const mayOpen = useCanReceive();
  const open = useTell('reception.openNextDay');
  return (
    <Alert icon={<IconLock />} color="gray" title={t('board.dayClosed')} mb="sm">
      <Group justify="space-between">
        <Text flex={1}>{t('board.dayClosedHint', { time: clockOf(dayStartsAtMinute) })}</Text>
        {mayOpen && (
          <Button variant="default" loading={open.pending} onClick={() => void open.send({})}>
            {t('board.openNextDay')}
          </Button>
        )}
      </Group>
      <RefusalAlert refusal={open.refusal} />
    </Alert>
  );
}
