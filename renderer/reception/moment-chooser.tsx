import { Button, Input, TextInput } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { day } from '../../shared/fields';
import { instantOf, localTimeOf, minuteMs } from '../../shared/time';
import { useHall } from '../lib/hall';
import { minuteFromText, textOfMinute } from '../lib/minute-text';
import { DayInput } from '../ui/day-input';
import classes from './explanation.module.css';

/** Chooses a minute of the past; the arrow keys walk from minute to minute. */
export function MomentChooser({
  nowMs,
  chosenMs,
  onChoose,
}: {
  readonly nowMs: number;
  readonly chosenMs: number | null;
  /** Null is now. */
  readonly onChoose: (atMs: number | null) => void;
}) {
  const { t } = useTranslation('rotation');
  const { timeZone } = useHall();
  const [typed, setTyped] = useState(() => fieldsOf(nowMs, timeZone));
  const problemId = useId();
  const [problem, setProblem] = useState<'day' | 'time' | 'future'>();

  const choose = (atMs: number) => {
    if (atMs > nowMs) {
      setProblem('future');
      return;
    }
    setProblem(undefined);
    setTyped(fieldsOf(atMs, timeZone));
    onChoose(atMs);
  };
  const readFields = (): number | undefined => {
    const date = day.safeParse(typed.date);
    const minute = minuteFromText(typed.time);
    setProblem(!date.success ? 'day' : minute === undefined ? 'time' : undefined);
    if (!date.success || minute === undefined) return undefined;
    return instantOf(date.data, minute, timeZone);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const atMs = readFields();
    if (atMs !== undefined) choose(atMs);
  };
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const atMs = readFields();
    if (atMs !== undefined) choose(atMs + step * minuteMs);
  };

  return (
    <form className={classes.moment} noValidate onSubmit={submit}>
      <DayInput
        label={t('day')}
        max={localTimeOf(nowMs, timeZone).date}
        value={typed.date}
        onChange={(date) => setTyped({ ...typed, date })}
        error={problem === 'day'}
        aria-describedby={problem === 'day' ? problemId : undefined}
      />
      <TextInput
        className={classes.minute}
        label={t('time')}
        placeholder={t('timeHint')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={8}
        value={typed.time}
        onChange={(event) => setTyped({ ...typed, time: event.currentTarget.value })}
        onKeyDown={walk}
        error={problem === 'time' || problem === 'future'}
        aria-describedby={problem && problem !== 'day' ? problemId : undefined}
      />
      <Button type="submit" variant="default" leftSection={<IconHistory size={18} />}>
        {t('show')}
      </Button>
      {chosenMs !== null && (
        <Button
          variant="subtle"
          onClick={() => {
            setProblem(undefined);
            setTyped(fieldsOf(nowMs, timeZone));
            onChoose(null);
          }}
        >
          {t('backToNow')}
        </Button>
      )}
      {problem && (
        <Input.Error id={problemId} role="alert" className={classes.problem}>
          {t(`problem.${problem}`)}
        </Input.Error>
      )}
    </form>
  );
}

function fieldsOf(atMs: number, timeZone: string) {
  const { date, minute } = localTimeOf(atMs, timeZone);
  return { date, time: textOfMinute(minute) };
}
