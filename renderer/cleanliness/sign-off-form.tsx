import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pin as pinField } from '../../shared/fields';
import { newIdempotencyKey } from '../lib/bridge';
import { useAsk } from '../lib/queries';
import { useCommand } from '../lib/use-command';
import { RefusalAlert } from '../ui/refusal-alert';
import { useMaySign } from './use-may';

/** The supervisor's PIN closes the day, once. */
export function SignOffForm({ day, blocked }: { day: string; blocked: boolean }) {
  const { t } = useTranslation('cleanliness');
  const { data: operator } = useAsk('people.readOperator', {});
  const maySign = useMaySign();
  const signOff = useCommand('cleanliness.signOffDay');
  const [pin, setPin] = useState('');

  if (maySign === false) return <Text>{t('sign.supervisorOnly')}</Text>;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await signOff.run({ idempotencyKey: newIdempotencyKey(), day, pin });
    setPin('');
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <Text>{t('sign.signer', { name: operator?.name ?? '' })}</Text>
        <Group align="flex-end" wrap="nowrap">
          <PasswordInput
            flex={1}
            label={t('sign.pin')}
            inputMode="numeric"
            autoComplete="off"
            maxLength={12}
            disabled={blocked}
            value={pin}
            onChange={(event) => setPin(event.currentTarget.value.replace(/\D/g, ''))}
          />
          <Button
            type="submit"
            leftSection={<IconSignature size={18} />}
            disabled={blocked || !pinField.safeParse(pin).success}
            loading={signOff.running}
          >
            {t('sign.submit')}
          </Button>
        </Group>
        <Text c="dimmed">{t(blocked ? 'sign.blocked' : 'sign.hint')}</Text>
        <RefusalAlert refusal={signOff.refusal} />
      </Stack>
    </form>
  );
}
