import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../shared/reception/contract';
import { isDepartureForgotten, likelyDepartureMs } from '../../shared/reception/departure-time';
import { clockOf, dayLabel, guestTitle, timeOfDay } from '../lib/format';
import { useHall, useLanguage } from '../lib/hall';
import { useNow } from '../lib/use-now';
import { RefusalAlert } from '../ui/refusal-alert';
import { say } from './say';
import { timeTyped } from './time-typed';
import { useTell } from './use-tell';
import classes from './visit.module.css';

/** Who is still on the board after closing time, each one Enter away from having left. */
export function ForgottenDepartures({ visits }: { readonly visits: readonly Visit[] }) {
  const { t } = useTranslation('visit');
  const hall = useHall();
  const nowMs = useNow(15_000);
  const forgotten = visits.filter((visit) => isDepartureForgotten(visit, hall, nowMs));
  if (forgotten.length === 0) return null;
  return (
    <Alert
      color="amber"
      mb="sm"
      icon={<IconClockExclamation />}
      title={t('forgotten.title', { count: forgotten.length })}
    >
      <Text size="sm">{t('forgotten.hint', { time: clockOf(hall.closesAtMinute) })}</Text>
      <Stack gap="xs" mt="xs" className={classes.forgotten}>
        {forgotten.map((visit) => (
          <ForgottenDeparture key={visit.visitId} visit={visit} nowMs={nowMs} />
        ))}
      </Stack>
    </Alert>
  );
}

/** One of them: the likely time of leaving stands there, Enter takes it. */
function ForgottenDeparture({ visit, nowMs }: { readonly visit: Visit; readonly nowMs: number }) {
  const { t } = useTranslation(['visit', 'reception']);
  const hall = useHall();
  const language = useLanguage();
  const guest = guestTitle(visit, language);
  const [typed, setTime] = useState<string>();
  const likelyMs = likelyDepartureMs(visit, hall, nowMs);
  const time = typed ?? timeOfDay(likelyMs, hall.timeZone);
  const [problem, setProblem] = useState(false);
  const close = useTell('reception.closeVisit');
  const asksWhy = close.refusal?.reason === 'things-open';
  const [reason, setReason] = useState<string>(t('visit:forgotten.reason'));

  const depart = async (event: FormEvent) => {
    event.preventDefault();
    const leftAtMs =
      typed === undefined && likelyMs !== nowMs
        ? likelyMs
        : timeTyped(time, visit.day, hall, nowMs);
    setProblem(leftAtMs === 'not-a-time');
    if (leftAtMs === 'not-a-time') return;
    const answer = await close.send({
      visitId: visit.visitId,
      ...(leftAtMs === undefined ? {} : { leftAtMs }),
      ...(asksWhy ? { forcedReason: reason } : {}),
    });
    if (answer?.ok) say(t('reception:visit.departed', { guest }));
  };

  return (
    <form onSubmit={depart}>
      <Group gap="sm" wrap="nowrap" align="center">
        <div className={classes.forgottenGuest}>
          <strong>{guest}</strong>{' '}
          <Text span c="dimmed">
            {t('visit:forgotten.since', {
              day: dayLabel(visit.day, language),
              time: timeOfDay(visit.arrivedAtMs, hall.timeZone),
            })}
          </Text>
        </div>
        <TextInput
          w={96}
          aria-label={t('visit:forgotten.time', { guest })}
          autoComplete="off"
          maxLength={5}
          value={time}
          onChange={(event) => setTime(event.currentTarget.value)}
          error={problem && t('visit:problem.time')}
        />
        <Button type="submit" variant="default" loading={close.pending}>
          {t('visit:forgotten.do')}
        </Button>
      </Group>
      <RefusalAlert refusal={close.refusal} />
      {asksWhy && (
        <TextInput
          autoFocus
          mt={4}
          label={t('visit:depart.reason')}
          autoComplete="off"
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </form>
  );
}
