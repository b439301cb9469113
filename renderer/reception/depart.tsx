import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RefusalAlert } from '../ui/refusal-alert';
import { say } from './say';
import { useTell } from './use-tell';
import type { VisitActionProps } from './visit-action-props';
import { WordsLine } from './words-line';

/** Closes a visit. It cannot be taken back, so it asks once, and a second Enter changes nothing. */
export function Depart({ visit, guest, onDone, onGone }: VisitActionProps) {
  const { t } = useTranslation('reception');
  const close = useTell('reception.closeVisit');

  const depart = async () => {
    const answer = await close.send({ visitId: visit.visitId });
    if (!answer?.ok) return;
    const table = answer.value.tableName;
    say(table ? t('visit.departedClear', { guest, table }) : t('visit.departed', { guest }));
    onGone();
  };

  return (
    <Stack gap="xs">
      <WordsLine moment="departing" guest={guest} />
      <Text>{t('visit.departAsk', { guest })}</Text>
      <Group grow>
        <Button variant="default" onClick={onDone}>
          {t('visit.departStay')}
        </Button>
        <Button loading={close.pending} onClick={() => void depart()}>
          {t('visit.departDo')}
        </Button>
      </Group>
      <RefusalAlert refusal={close.refusal} />
    </Stack>
  );
}
