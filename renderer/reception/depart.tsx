import { Button, Group, Stack, Text } from '@mantine/core';
import { IconDoorExit } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../shared/reception/contract';
import { RefusalAlert } from '../ui/refusal-alert';
import { say } from './say';
import { useTell } from './use-tell';
import classes from './visit.module.css';

interface DepartProps {
  readonly visit: Visit;
  readonly guest: string;
  readonly onDeparted: () => void;
}

/** Closes a visit. It cannot be taken back, so it asks once, and a second Enter changes nothing. */
export function Depart({ visit, guest, onDeparted }: DepartProps) {
  const { t } = useTranslation('reception');
  const [asking, setAsking] = useState(false);
  const close = useTell('reception.closeVisit');

  const depart = async () => {
    const answer = await close.send({ visitId: visit.visitId });
    if (!answer?.ok) return;
    const table = answer.value.tableName;
    say(table ? t('visit.departedClear', { guest, table }) : t('visit.departed', { guest }));
    onDeparted();
  };

  return (
    <Stack gap="xs" className={classes.depart}>
      {asking ? (
        <>
          <Text>{t('visit.departAsk', { guest })}</Text>
          <Group grow>
            <Button autoFocus variant="default" onClick={() => setAsking(false)}>
              {t('visit.departStay')}
            </Button>
            <Button loading={close.pending} onClick={() => void depart()}>
              {t('visit.departDo')}
            </Button>
          </Group>
        </>
      ) : (
        <Button
          variant="outline"
          leftSection={<IconDoorExit size={18} />}
          onClick={() => setAsking(true)}
        >
          {t('visit.depart')}
        </Button>
      )}
      <RefusalAlert refusal={close.refusal} />
    </Stack>
  );
}
