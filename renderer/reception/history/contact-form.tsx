import { Button, Group, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ContactKind, contactKinds } from '../../../shared/reception/history-contract';
import { DayInput } from '../../ui/day-input';
import { RefusalAlert } from '../../ui/refusal-alert';
import { say } from '../say';
import { useTell } from '../use-tell';
import { AgentField } from './agent-field';
import type { CareFormProps } from './care-form-props';
import { useToday } from './use-today';

/** A call or message with the guest; an effective one extends protection. */
export function ContactForm({ guestId, guest, agentId, onDone }: CareFormProps) {
  const { t } = useTranslation('history');
  const today = useToday();
  const [by, setBy] = useState(agentId);
  const [kind, setKind] = useState<ContactKind>('call');
  const [effective, setEffective] = useState(true);
  const [day, setDay] = useState(today);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const contact = useTell('reception.recordContact');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (by === null || day === '') return;
    const answer = await contact.send({ guestId, agentId: by, kind, effective, day, note });
    if (!answer?.ok) return;
    say(t('saved.contact', { guest }));
    onDone();
  };

  return (
    <form onSubmit={submit} aria-label={t('add.contact')}>
      <Stack gap="xs">
        <Group grow gap="xs">
          <SegmentedControl
            aria-label={t('form.kind')}
            data={contactKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            value={kind}
            onChange={(value) => setKind(value as ContactKind)}
          />
          <SegmentedControl
            aria-label={t('form.result')}
            data={[
              { value: 'yes', label: t('effective') },
              { value: 'no', label: t('notEffective') },
            ]}
            value={effective ? 'yes' : 'no'}
            onChange={(value) => setEffective(value === 'yes')}
          />
        </Group>
        <Group grow gap="xs" align="flex-start">
          <AgentField label={t('form.agent')} value={by} onChange={setBy} tried={tried} />
          <DayInput
            label={t('form.day')}
            max={today}
            value={day}
            onChange={setDay}
            error={tried && day === '' && t('needed')}
          />
        </Group>
        <TextInput
          label={t('form.note')}
          placeholder={t('form.notePlaceholder')}
          autoComplete="off"
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <RefusalAlert refusal={contact.refusal} />
        <Button type="submit" loading={contact.pending}>
          {t('form.save')}
        </Button>
      </Stack>
    </form>
  );
}
