import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconUserHeart, IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FoundGuest } from '../../shared/reception/contract';
import { localTimeOf } from '../../shared/time';
import { dayLabel, guestTitle } from '../lib/format';
import { useHall, useLanguage } from '../lib/hall';
import classes from './register.module.css';
import type { Arrival } from './registration-input';

/** What the typed phone says about the guest: first visit, returning, or already on site. */
export function ArrivalNote({
  arrival,
  chosen,
  onForget,
  onHistory,
  onOpenVisit,
}: {
  readonly arrival: Arrival | undefined;
  readonly chosen: FoundGuest | null;
  /** It is not the guest who was picked after all. */
  readonly onForget: () => void;
  readonly onHistory: (guestId: string) => void;
  readonly onOpenVisit: (visitId: string) => void;
}) {
  const { t } = useTranslation(['reception', 'history']);
  const language = useLanguage();
  const { timeZone } = useHall();
  if (!arrival) return null;

  const { guest } = arrival;
  if (!guest) {
    if (arrival.phone !== 'ok') return null;
    return (
      <Group gap="xs" className={classes.found} role="status">
        <IconUserPlus size={18} aria-hidden />
        {t('register.newGuest')}
      </Group>
    );
  }
  const title = guestTitle({ guestName: guest.name, formOfAddress: guest.formOfAddress }, language);
  const { openVisitId } = guest;
  if (openVisitId !== null) {
    return (
      <Alert color="amber" icon={<IconAlertTriangle />} role="alert" py="xs">
        <Group justify="space-between" wrap="nowrap">
          <Text>{t('register.onSite', { guest: title })}</Text>
          <Group gap="xs" wrap="nowrap">
            {chosen && (
              <Button variant="subtle" size="compact-sm" onClick={onForget}>
                {t('register.notThisGuest')}
              </Button>
            )}
            <Button onClick={() => onOpenVisit(openVisitId)}>{t('register.openVisit')}</Button>
          </Group>
        </Group>
      </Alert>
    );
  }
  return (
    <Group gap="xs" className={classes.found} data-known role="status">
      <IconUserHeart size={18} aria-hidden />
      {t('register.returning', { guest: title, count: guest.visits + 1 })}
      {guest.lastVisitAtMs !== null && (
        <span className={classes.quiet}>
          {t('register.lastVisit', {
            day: dayLabel(localTimeOf(guest.lastVisitAtMs, timeZone).date, language),
          })}
        </span>
      )}
      <Button variant="subtle" size="compact-sm" onClick={() => onHistory(guest.guestId)}>
        {t('history:open')}
      </Button>
      {chosen && (
        <Button variant="subtle" size="compact-sm" ml="auto" onClick={onForget}>
          {t('register.notThisGuest')}
        </Button>
      )}
    </Group>
  );
}
