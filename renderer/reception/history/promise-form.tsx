import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../../ui/day-input';
import { RefusalAlert } from '../../ui/refusal-alert';
import { say } from '../say';
import { useTell } from '../use-tell';
import { AgentField } from './agent-field';
import type { CareFormProps } from './care-form-props';
import { useToday } from './use-today';

/** Something that was promised to the guest; the next shift is told while it is open. */
export function PromiseForm({ guestId, guest, agentId, onDone }: CareFormProps) {
  const { t } = useTranslation('history');
  const today = useToday();
  const [text, setText] = useState('');
  const [by, setBy] = useState(agentId);
  const [dueDay, setDueDay] = useState('');
  const [tried, setTried] = useState(false);
  const promise = useTell('reception.promiseGuest');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (by === null || text.trim() === '') return;
    const answer = await promise.send({ guestId, text, staffId: by, dueDay: dueDay || null });
    if (!answer?.ok) return;
    say(t('saved.promise', { guest }));
    onDone();
  };

  return (
    <form onSubmit={submit} aria-label={t('add.promise')}>
      <Stack gap="xs">
        <TextInput
          label={t('form.promise')}
          placeholder={t('form.promisePlaceholder')}
          autoComplete="off"
          maxLength={200}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={tried && text.trim() === '' && t('needed')}
        />
        <Group grow gap="xs" align="flex-start">
          <AgentField label={t('form.who')} value={by} onChange={setBy} tried={tried} />
          <DayInput label={t('form.dueDay')} min={today} value={dueDay} onChange={setDueDay} />
        </Group>
        <RefusalAlert refusal={promise.refusal} />
        <Button type="submit" loading={promise.pending}>
          {t('form.save')}
        </Button>
      </Stack>
    </form>
  );
}
