import { Button, Group, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './cleanliness.module.css';

/** The line under a failed item. Enter saves, Escape closes; an input method's own Enter does not. */
export function FailNote(props: {
  initial: string;
  onSave: (note: string) => void;
  onCancel: () => void;
}) {
  const { t } = useTranslation(['cleanliness', 'common']);
  const [note, setNote] = useState(props.initial);
  const [missing, setMissing] = useState(false);

  const save = () => {
    if (note.trim() === '') setMissing(true);
    else props.onSave(note);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') save();
    if (event.key === 'Escape') props.onCancel();
  };

  return (
    <Group className={styles.noting} gap="sm" align="flex-start" wrap="nowrap">
      <TextInput
        flex={1}
        autoFocus
        aria-label={t('note')}
        placeholder={t('notePlaceholder')}
        maxLength={500}
        value={note}
        error={missing && note.trim() === '' ? t('noteNeeded') : undefined}
        onChange={(event) => setNote(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Button color="vermilion" onClick={save}>
        {t('saveFail')}
      </Button>
      <Button variant="default" onClick={props.onCancel}>
        {t('cancel', { ns: 'common' })}
      </Button>
    </Group>
  );
}
