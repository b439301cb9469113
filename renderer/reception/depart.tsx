import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHall } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { useNow } from '../lib/use-now';
import { RefusalAlert } from '../ui/refusal-alert';
import { DepartureGate } from './departure-gate';
import { say } from './say';
import { timeTyped } from './time-typed';
import { useTell } from './use-tell';
import classes from './visit.module.css';
import type { VisitActionProps } from './visit-action-props';
import { WordsLine } from './words-line';

/**
 * Closes a visit. It cannot be taken back, so it asks once, and a second Enter changes nothing.
 * What is still open is listed, and then needs a reason. Left blank, the time of leaving is now.
 */
export function Depart({ visit, guest, onDone, onGone }: VisitActionProps) {
  const { t } = useTranslation(['reception', 'visit']);
  const hall = useHall();
  const nowMs = useNow();
  const { data: gate } = useAsk('reception.readDeparture', { visitId: visit.visitId });
  const [time, setTime] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const close = useTell('reception.closeVisit');

  const open = gate?.open ?? [];
  const forced = open.length > 0;
  const known = gate !== undefined;
  const form = useRef<HTMLFormElement>(null);
  const placed = useRef(false);
  // The hands begin at the first thing to settle, and again when the button under them is done.
  // biome-ignore lint/correctness/useExhaustiveDependencies: one more thing settled takes its button away
  useEffect(() => {
    if (!known || (placed.current && document.activeElement !== document.body)) return;
    placed.current = true;
    const first = forced ? '[data-gate] button, [data-gate] [type="radio"]' : '[data-first]';
    form.current?.querySelector<HTMLElement>(first)?.focus();
  }, [known, forced, open.length]);
  const leftAtMs = timeTyped(time, visit.day, hall, nowMs);

  const depart = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (leftAtMs === 'not-a-time' || (forced && reason.trim() === '')) return;
    const answer = await close.send({
      visitId: visit.visitId,
      ...(leftAtMs === undefined ? {} : { leftAtMs }),
      ...(forced ? { forcedReason: reason } : {}),
    });
    if (!answer?.ok) return;
    const table = answer.value.tableName;
    say(
      table
        ? t('reception:visit.departedClear', { guest, table })
        : t('reception:visit.departed', { guest }),
    );
    onGone();
  };

  return (
    <form ref={form} onSubmit={depart}>
      <Stack gap="xs">
        <WordsLine moment="departing" guest={guest} />
        <Text>{t('reception:visit.departAsk', { guest })}</Text>
        {forced && (
          <DepartureGate
            visit={visit}
            open={open}
            reason={reason}
            missing={tried && reason.trim() === ''}
            onReason={setReason}
          />
        )}
        <TextInput
          label={t('visit:depart.time')}
          description={leftAtMs === undefined ? undefined : t('visit:depart.lateEntry')}
          placeholder={t('visit:depart.now')}
          autoComplete="off"
          inputMode="numeric"
          maxLength={5}
          value={time}
          onChange={(event) => setTime(event.currentTarget.value)}
          error={tried && leftAtMs === 'not-a-time' && t('visit:problem.time')}
        />
        <RefusalAlert refusal={close.refusal} />
        <Group grow className={classes.foot}>
          <Button data-first variant="default" onClick={onDone}>
            {t('reception:visit.departStay')}
          </Button>
          <Button type="submit" loading={close.pending}>
            {t(forced ? 'visit:depart.anyway' : 'reception:visit.departDo')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
