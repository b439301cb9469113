import { UnstyledButton } from '@mantine/core';
import { IconBell, IconBellOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { minuteMs } from '../../shared/time';
import { timeOfDay } from '../lib/format';
import { useHall } from '../lib/hall';
import classes from './board.module.css';
import { useQuietUntil } from './use-quiet-until';

const quietMinutes = 30;

/** Half an hour without sounds, for a speech in the hall. What is late is shown all the same. */
export function QuietButton({ nowMs }: { readonly nowMs: number }) {
  const { t } = useTranslation('orders');
  const { timeZone } = useHall();
  const [untilMs, setUntilMs] = useQuietUntil();
  const quiet = untilMs > nowMs;
  return (
    <UnstyledButton
      className={classes.tool}
      aria-pressed={quiet}
      aria-label={t('doNotDisturb', { count: quietMinutes })}
      onClick={() => setUntilMs(quiet ? 0 : nowMs + quietMinutes * minuteMs)}
    >
      {quiet ? <IconBellOff size={28} aria-hidden /> : <IconBell size={28} aria-hidden />}
      {quiet && t('quietUntil', { time: timeOfDay(untilMs, timeZone) })}
    </UnstyledButton>
  );
}
