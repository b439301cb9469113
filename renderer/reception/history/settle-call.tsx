import { Button, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../shared/procedure';
import type { receptionContract } from '../../../shared/reception/contract';
import type { ReturnCall } from '../../../shared/reception/history-contract';
import { addDays } from '../../../shared/time';
import { guestTitle } from '../../lib/format';
import { useLanguage } from '../../lib/hall';
import { DayInput } from '../../ui/day-input';
import { RefusalAlert } from '../../ui/refusal-alert';
import { say } from '../say';
import { useTell } from '../use-tell';
import classes from './history.module.css';
import { RevealPhone } from './reveal-phone';
import { useToday } from './use-today';

const outcomes = ['reached', 'missed', 'postponed', 'notWanted'] as const;
type Outcome = (typeof outcomes)[number];

/** How the call went: reached, tried in vain, another day, or never again. */
export function SettleCall({
  call,
  onDone,
}: {
  readonly call: ReturnCall;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation('history');
  const language = useLanguage();
  const today = useToday();
  const [outcome, setOutcome] = useState<Outcome>('reached');
  const [note, setNote] = useState('');
  const [typedDay, setTypedDay] = useState<string>();
  const [tried, setTried] = useState(false);
  const settle = useTell('reception.settleReturnCall');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);

  // Whoever was not reached is called again tomorrow; after a talk that is for the two to say.
  const day = typedDay ?? (outcome === 'reached' ? '' : addDays(today, 1));
  const called = outcome === 'reached' || outcome === 'missed';
  const dayMissing = outcome === 'postponed' && day === '';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (dayMissing) return;
    const { returnCallId, name: guestName, formOfAddress } = call;
    const answer = await settle.send({ returnCallId, outcome: outcomeOf(outcome, note, day) });
    if (!answer?.ok) return;
    say(t('calls.settled', { guest: guestTitle({ guestName, formOfAddress }, language) }));
    onDone();
  };

  return (
    <form ref={form} className={classes.settle} onSubmit={submit}>
      <Stack gap="xs">
        {call.maskedPhone !== null && (
          <RevealPhone guestId={call.guestId} maskedPhone={call.maskedPhone} />
        )}
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={t('calls.outcome')}
          data={outcomes.map((value) => ({ value, label: t(`calls.outcomes.${value}`) }))}
          value={outcome}
          onChange={(value) => setOutcome(value as Outcome)}
        />
        {called && (
          <TextInput
            label={t('form.note')}
            placeholder={t('form.notePlaceholder')}
            autoComplete="off"
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        )}
        {outcome !== 'notWanted' && (
          <DayInput
            label={t(outcome === 'postponed' ? 'calls.newDay' : 'calls.nextDay')}
            min={today}
            value={day}
            onChange={setTypedDay}
            error={tried && dayMissing && t('needed')}
          />
        )}
        <RefusalAlert refusal={settle.refusal} />
        <Button type="submit" loading={settle.pending}>
          {t('calls.settle')}
        </Button>
      </Stack>
    </form>
  );
}

function outcomeOf(
  outcome: Outcome,
  note: string,
  day: string,
): InputOf<typeof receptionContract.settleReturnCall>['outcome'] {
  switch (outcome) {
    case 'reached':
    case 'missed':
      return { kind: 'done', effective: outcome === 'reached', note, nextDay: day || null };
    case 'postponed':
      return { kind: 'postponed', dueDay: day };
    case 'notWanted':
      return { kind: 'not-wanted' };
  }
}
