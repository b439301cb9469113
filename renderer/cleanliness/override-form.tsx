import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClosingBlocker } from '../../shared/cleanliness/closing';
import { pin as pinField } from '../../shared/fields';
import { newIdempotencyKey } from '../lib/bridge';
import { useCommand } from '../lib/use-command';
import { PinInput } from '../ui/pin-input';
import { RefusalAlert } from '../ui/refusal-alert';

/** Reason and PIN for closing the day over what stands in the way. */
export function OverrideForm(props: {
  day: string;
  blocker: ClosingBlocker;
  count: number;
  onCancel: () => void;
}) {
  const { t } = useTranslation('closing');
  const { day, blocker, count } = props;
  const override = useCommand('cleanliness.overrideBlocker');
  const [idempotencyKey] = useState(newIdempotencyKey);
  const [reason, setReason] = useState('');
  const [pin, setPin] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await override.run({ idempotencyKey, day, blocker, count, reason, pin });
    setPin('');
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="xs" py="xs">
        {blocker === 'visits-open' && <Text c="dimmed">{t('overrideVisits')}</Text>}
        <TextInput
          autoFocus
          label={t('reason')}
          description={t('reasonHint')}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group align="flex-end" wrap="nowrap">
          <PinInput flex={1} label={t('pin')} value={pin} onChange={setPin} />
          <Button variant="default" onClick={props.onCancel}>
            {t('cancel')}
          </Button>
          <Button
            type="submit"
            loading={override.running}
            disabled={reason.trim() === '' || !pinField.safeParse(pin).success}
          >
            {t('confirm')}
          </Button>
        </Group>
        <RefusalAlert refusal={override.refusal} />
      </Stack>
    </form>
  );
}
