import { Button, Stack, Text, Textarea, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssuedSheet } from '../../shared/cleanliness/closing-contract';
import { newIdempotencyKey } from '../lib/bridge';
import { dateTime } from '../lib/format';
import { useHall } from '../lib/hall';
import { useCommand } from '../lib/use-command';
import { RefusalAlert } from '../ui/refusal-alert';
import styles from './cleanliness.module.css';
import { useMaySign } from './use-may';

/** What was said of a signed day, and room to say more. */
export function Addenda(props: { day: string; addenda: IssuedSheet['addenda'] }) {
  const { t } = useTranslation('closing');
  const { timeZone } = useHall();
  const maySign = useMaySign();
  return (
    <section>
      <Title order={4} mb="xs">
        {t('addenda')}
      </Title>
      {props.addenda.length === 0 && <Text c="dimmed">{t('noAddenda')}</Text>}
      <ol className={styles.gate}>
        {props.addenda.map(({ text, writtenAtMs, writtenByName }) => (
          <li key={`${writtenAtMs} ${text}`}>
            <Text style={{ overflowWrap: 'anywhere' }}>{text}</Text>
            <Text c="dimmed" className={styles.figure}>
              {dateTime(writtenAtMs, timeZone)} {writtenByName}
            </Text>
          </li>
        ))}
      </ol>
      {maySign && <AddendumForm day={props.day} />}
    </section>
  );
}

function AddendumForm({ day }: { day: string }) {
  const { t } = useTranslation('closing');
  const add = useCommand('cleanliness.addAddendum');
  const [idempotencyKey, setKey] = useState(newIdempotencyKey);
  const [text, setText] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await add.run({ idempotencyKey, day, text }))) return;
    setText('');
    setKey(newIdempotencyKey());
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="xs" mt="sm" align="flex-start">
        <Textarea
          w="100%"
          label={t('addendum')}
          description={t('addendumHint')}
          maxLength={500}
          autosize
          minRows={2}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={add.running} disabled={text.trim() === ''}>
          {t('addAddendum')}
        </Button>
        <RefusalAlert refusal={add.refusal} />
      </Stack>
    </form>
  );
}
