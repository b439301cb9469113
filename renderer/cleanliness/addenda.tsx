import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssuedSheet } from '../../shared/cleanliness/closing-contract';
import { pin as pinField } from '../../shared/fields';
import { newIdempotencyKey } from '../lib/bridge';
import { dateTime } from '../lib/format';
import { useHall } from '../lib/hall';
import { useCommand } from '../lib/use-command';
import { PinInput } from '../ui/pin-input';
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
  const [pin, setPin] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const added = await add.run({ idempotencyKey, day, text, pin });
    setPin('');
    if (!added) return;
    setText('');
    setKey(newIdempotencyKey());
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="xs" mt="sm">
        <Textarea
          label={t('addendum')}
          description={t('addendumHint')}
          maxLength={500}
          autosize
          minRows={2}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group align="flex-end" wrap="nowrap">
          <PinInput w={220} label={t('pin')} value={pin} onChange={setPin} />
          <Button
            type="submit"
            variant="default"
            loading={add.running}
            disabled={text.trim() === '' || !pinField.safeParse(pin).success}
          >
            {t('addAddendum')}
          </Button>
        </Group>
        <RefusalAlert refusal={add.refusal} />
      </Stack>
    </form>
  );
}
