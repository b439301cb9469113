import { Button, Group, Text } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pin as pinField } from '../../shared/fields';
import { timeLeft } from '../lib/format';
import { useCommand } from '../lib/use-command';
import { useSettingsLock } from '../lib/use-settings-lock';
import { PinInput } from './pin-input';
import { RefusalAlert } from './refusal-alert';
import classes from './settings-lock.module.css';

/** The settings can be looked at; to change them takes the PIN once, which then holds while one is at it. */
export function SettingsLock() {
  const { t } = useTranslation('settings');
  const lock = useSettingsLock();
  const unlock = useCommand('settings.openSettings');
  const close = useCommand('settings.closeSettings');
  const [pin, setPin] = useState('');
  if (lock.open) {
    return (
      <Group className={classes.lock} data-open gap="xs">
        <IconLockOpen size={18} aria-hidden />
        <Text flex={1}>{t('lock.open', { left: timeLeft(lock.leftMs) })}</Text>
        <Button size="compact-sm" variant="subtle" onClick={() => void close.run({})}>
          {t('lock.close')}
        </Button>
      </Group>
    );
  }
  return (
    <form
      className={classes.lock}
      onSubmit={async (event) => {
        event.preventDefault();
        await unlock.run({ pin });
        setPin('');
      }}
    >
      <Group gap="xs">
        <IconLock size={18} aria-hidden />
        <Text flex={1}>{t('lock.closed')}</Text>
        <PinInput
          w={192}
          aria-label={t('lock.pin')}
          placeholder={t('lock.pin')}
          value={pin}
          onChange={setPin}
        />
        <Button type="submit" loading={unlock.running} disabled={!pinField.safeParse(pin).success}>
          {t('lock.unlock')}
        </Button>
      </Group>
      <RefusalAlert refusal={unlock.refusal} />
    </form>
  );
}
