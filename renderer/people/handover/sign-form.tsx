import { Button, Group, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pin as pinField } from '../../../shared/fields';
import type { CountKind } from '../../../shared/people/handover';
import type { Handover } from '../../../shared/people/handover-contract';
import { newIdempotencyKey } from '../../lib/bridge';
import { useCommand } from '../../lib/use-command';
import { PinInput } from '../../ui/pin-input';
import { RefusalAlert } from '../../ui/refusal-alert';
import { CountTable } from './count-table';
import { HandoverSigns } from './handover-signs';
import { OpenItems } from './open-items';

/** The one who goes: differences get a word, then notes, then the PIN. It can be saved and signed later. */
export function SignForm({
  handover,
  onRecount,
}: {
  readonly handover: Handover;
  readonly onRecount: () => void;
}) {
  const { t } = useTranslation('shifts');
  const { handoverId } = handover;
  const save = useCommand('people.saveHandover');
  const sign = useCommand('people.signHandover');
  const [words, setWords] = useState<Partial<Record<CountKind, string>>>(() =>
    Object.fromEntries(handover.lines.map(({ kind, word }) => [kind, word])),
  );
  const [note, setNote] = useState(handover.note);
  const [pin, setPin] = useState('');
  const [kept, setKept] = useState(false);
  const written = () => ({ idempotencyKey: newIdempotencyKey(), handoverId, words, note });
  return (
    <Stack gap="sm" mt="xs">
      <HandoverSigns handover={handover} />
      <CountTable
        lines={handover.lines}
        wordOf={({ kind }) => (
          <TextInput
            display="inline-block"
            w={360}
            maxLength={200}
            aria-label={t('handover.word', { kind: t(`handover.kinds.${kind}`) })}
            placeholder={t('handover.wordPlaceholder')}
            value={words[kind] ?? ''}
            onChange={(event) => {
              setKept(false);
              setWords({ ...words, [kind]: event.currentTarget.value });
            }}
          />
        )}
      />
      <Title order={3} size="h4">
        {t('handover.items', { count: handover.items.length })}
      </Title>
      <div>
        <OpenItems items={handover.items} />
      </div>
      <Textarea
        label={t('handover.note')}
        placeholder={t('handover.notePlaceholder')}
        maxLength={1000}
        autosize
        minRows={2}
        value={note}
        onChange={(event) => {
          setKept(false);
          setNote(event.currentTarget.value);
        }}
      />
      <form
        onSubmit={async (event) => {
          event.preventDefault();
          save.forget();
          await sign.run({ ...written(), pin });
          setPin('');
        }}
      >
        <Group align="flex-end">
          <PinInput w={180} label={t('handover.pin')} value={pin} onChange={setPin} />
          <Button type="submit" loading={sign.running} disabled={!pinField.safeParse(pin).success}>
            {t('handover.sign')}
          </Button>
          <Button
            variant="default"
            loading={save.running}
            onClick={async () => {
              sign.forget();
              setKept((await save.run(written())) !== undefined);
            }}
          >
            {t('handover.keep')}
          </Button>
          <Button variant="subtle" onClick={onRecount}>
            {t('handover.again')}
          </Button>
        </Group>
      </form>
      <Text role="status" c="dimmed">
        {kept && t('handover.kept')}
      </Text>
      <RefusalAlert refusal={sign.refusal ?? save.refusal} />
    </Stack>
  );
}
