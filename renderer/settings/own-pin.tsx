import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey } from '../lib/bridge';
import { useCommand } from '../lib/use-command';
import { PinInput } from '../ui/pin-input';
import { RefusalAlert } from '../ui/refusal-alert';
import { isPinReady, NewPin, noPinTyped } from './people/new-pin';

/** Whoever is signed in takes another PIN. */
export function OwnPin() {
  const { t } = useTranslation('settings');
  const change = useCommand('people.changeOwnPin');
  const [pin, setPin] = useState('');
  const [typed, setTyped] = useState(noPinTyped);
  const [done, setDone] = useState(false);
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault();
        const input = { idempotencyKey: newIdempotencyKey(), pin, newPin: typed.pin };
        const answer = await change.run(input);
        setPin('');
        if (answer) setTyped(noPinTyped);
        setDone(answer !== undefined);
      }}
    >
      <Stack gap="xs">
        <Title order={3}>{t('pin.title')}</Title>
        <Group gap="xs" align="flex-end">
          <PinInput w={180} label={t('pin.now')} value={pin} onChange={setPin} />
          <NewPin value={typed} onChange={setTyped} />
          <Button
            type="submit"
            variant="default"
            disabled={pin.length < 6 || !isPinReady(typed)}
            loading={change.running}
          >
            {t('pin.change')}
          </Button>
        </Group>
        <Text size="xs" c="dimmed" role="status">
          {t(done ? 'pin.done' : 'pin.hint')}
        </Text>
        <RefusalAlert refusal={change.refusal} />
      </Stack>
    </form>
  );
}
