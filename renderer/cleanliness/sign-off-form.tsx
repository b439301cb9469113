import { Button, Group, Stack, Text } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pin as pinField } from '../../shared/fields';
import { newIdempotencyKey } from '../lib/bridge';
import { useAsk } from '../lib/queries';
import { useCommand } from '../lib/use-command';
import { PinInput } from '../ui/pin-input';
import { RefusalAlert } from '../ui/refusal-alert';
import { SignatureField } from '../ui/signature-field';
import { useMaySign } from './use-may';

/** The supervisor's signature and PIN close the day, once. */
export function SignOffForm({ day, blocked }: { day: string; blocked: boolean }) {
  const { t } = useTranslation('closing');
  const { data: operator } = useAsk('people.readOperator', {});
  const maySign = useMaySign();
  const signOff = useCommand('cleanliness.signOffDay');
  const [idempotencyKey] = useState(newIdempotencyKey);
  const [signature, setSignature] = useState<string | null>(null);
  const [pin, setPin] = useState('');

  if (maySign === false) return <Text>{t('supervisorOnly')}</Text>;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (signature === null) return;
    await signOff.run({ idempotencyKey, day, pin, signature });
    setPin('');
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <Text>{t('signer', { name: operator?.name ?? '' })}</Text>
        <SignatureField
          label={t('signature')}
          hint={t('signatureHint')}
          value={signature}
          onChange={setSignature}
        />
        <Group align="flex-end" wrap="nowrap">
          <PinInput flex={1} label={t('pin')} disabled={blocked} value={pin} onChange={setPin} />
          <Button
            type="submit"
            leftSection={<IconSignature size={18} />}
            disabled={blocked || signature === null || !pinField.safeParse(pin).success}
            loading={signOff.running}
          >
            {t('submit')}
          </Button>
        </Group>
        <Text c="dimmed">{t(blocked ? 'blocked' : 'hint')}</Text>
        <RefusalAlert refusal={signOff.refusal} />
      </Stack>
    </form>
  );
}
