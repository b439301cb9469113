import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalAlert } from '../ui/refusal-alert';
import { say } from './say';
import { useTell } from './use-tell';
import type { VisitActionProps } from './visit-action-props';

/** Takes back a visit that was registered by mistake; the reason stays on record. */
export function VoidVisit({ visit, guest, onDone, onGone }: VisitActionProps) {
  const { t } = useTranslation(['reception', 'common']);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const remove = useTell('reception.voidVisit');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() === '') return;
    const answer = await remove.send({ visitId: visit.visitId, reason });
    if (!answer?.ok) return;
    say(t('reception:visit.voided', { guest }));
    onGone();
  };

  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <TextInput
          label={t('reception:visit.voidReason')}
          placeholder={t('reception:visit.voidReasonPlaceholder')}
          description={t('reception:visit.voidHint')}
          autoComplete="off"
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={tried && reason.trim() === '' && t('reception:problem.reason')}
        />
        <Group grow>
          <Button variant="default" onClick={onDone}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" color="vermilion" loading={remove.pending}>
            {t('reception:visit.voidDo')}
          </Button>
        </Group>
        <RefusalAlert refusal={remove.refusal} />
      </Stack>
    </form>
  );
}
