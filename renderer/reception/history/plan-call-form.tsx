import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../../shared/time';
import { DayInput } from '../../ui/day-input';
import { RefusalAlert } from '../../ui/refusal-alert';
import { say } from '../say';
import { useTell } from '../use-tell';
import { AgentField } from './agent-field';
import type { CareFormProps } from './care-form-props';
import { useToday } from './use-today';

/** When an agent calls the guest back; three days on is proposed. */
export function PlanCallForm({ guestId, guest, agentId, onDone }: CareFormProps) {
  const { t } = useTranslation('history');
  const today = useToday();
  const [by, setBy] = useState(agentId);
  const [dueDay, setDueDay] = useState(addDays(today, 3));
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const plan = useTell('reception.planReturnCall');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (by === null || dueDay === '') return;
    const answer = await plan.send({ guestId, agentId: by, dueDay, note });
    if (!answer?.ok) return;
    say(t('saved.call', { guest }));
    onDone();
  };

  return (
    <form onSubmit={submit} aria-label={t('add.call')}>
      <Stack gap="xs">
        <Group grow gap="xs" align="flex-start">
          <DayInput
            label={t('form.callDay')}
            min={today}
            value={dueDay}
            onChange={setDueDay}
            error={tried && dueDay === '' && t('needed')}
          />
          <AgentField label={t('form.agent')} value={by} onChange={setBy} tried={tried} />
        </Group>
        <TextInput
          label={t('form.note')}
          autoComplete="off"
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <RefusalAlert refusal={plan.refusal} />
        <Button type="submit" loading={plan.pending}>
          {t('form.save')}
        </Button>
      </Stack>
    </form>
  );
}
