import { Alert } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { signOff } from '../../shared/fields';
import { dayLabel, timeOfDay } from '../lib/format';
import { useHall, useLanguage } from '../lib/hall';

/** Who signed the day off and when. Calm: there is nothing left to do. */
export function SignedNote(props: { day: string; signOff: z.infer<typeof signOff> }) {
  const { t } = useTranslation('closing');
  const language = useLanguage();
  const { timeZone } = useHall();
  const { signedAtMs, signedByName } = props.signOff;
  const signedOn = new Intl.DateTimeFormat('en-CA', { timeZone }).format(signedAtMs);
  const at = `${dayLabel(signedOn, language)} ${timeOfDay(signedAtMs, timeZone)}`;
  return (
    <Alert
      color="jade"
      icon={<IconLock />}
      role="status"
      title={t('doneTitle', { day: dayLabel(props.day, language) })}
    >
      {t('doneBy', { name: signedByName, at })}
    </Alert>
  );
}
