import { Button, Stack, Textarea } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalAlert } from '../ui/refusal-alert';
import { isComposing } from './keys';
import { say } from './say';
import { useTell } from './use-tell';
import type { VisitActionProps } from './visit-action-props';

/** What was typed and not saved, by visit: closing the panel does not lose it. */
const unsaved = new Map<string, string>();

/** What colleagues should know. Enter saves, Shift and Enter begins a new line. */
export function EditNote({ visit, guest, onDone }: VisitActionProps) {
  const { t } = useTranslation(['reception', 'visit', 'common']);
  const [note, setNote] = useState(unsaved.get(visit.visitId) ?? visit.note);
  const save = useTell('reception.setNote');

  const type = (text: string) => {
    unsaved.set(visit.visitId, text);
    setNote(text);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await save.send({ visitId: visit.visitId, note });
    if (!answer?.ok) return;
    unsaved.delete(visit.visitId);
    onDone();
    say(t('visit:note.saved', { guest }));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  };

  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <Textarea
          autosize
          minRows={2}
          maxRows={6}
          label={t('reception:visit.note')}
          placeholder={t('reception:register.notePlaceholder')}
          description={t('visit:note.hint')}
          maxLength={500}
          value={note}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <RefusalAlert refusal={save.refusal} />
        <Button type="submit" loading={save.pending}>
          {t('common:save')}
        </Button>
      </Stack>
    </form>
  );
}
