import { Button, Chip, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHall } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { useNow } from '../lib/use-now';
import { RefusalAlert } from '../ui/refusal-alert';
import { useOpenThingText } from './open-thing-text';
import { say } from './say';
import { timeTyped } from './time-typed';
import { useTell } from './use-tell';
import classes from './visit.module.css';
import type { VisitActionProps } from './visit-action-props';

const usualReasons = ['declined', 'inAHurry', 'comesBack'] as const;

/**
 * Closes a visit. It cannot be taken back, so it asks once, and a second Enter changes nothing.
 * What is still open is listed, and then needs a reason. Left blank, the time of leaving is now.
 */
export function Depart({ visit, guest, onDone, onGone }: VisitActionProps) {
  const { t } = useTranslation(['reception', 'visit']);
  const hall = useHall();
  const nowMs = useNow();
  const openThingText = useOpenThingText();
  const { data: gate } = useAsk('reception.readDeparture', { visitId: visit.visitId });
  const [time, setTime] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const close = useTell('reception.closeVisit');

  const open = gate?.open ?? [];
  const forced = open.length > 0;
  const known = gate !== undefined;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (known)
      form.current?.querySelector<HTMLElement>(forced ? '[type="radio"]' : '[data-first]')?.focus();
  }, [known, forced]);
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
        <Text>{t('reception:visit.departAsk', { guest })}</Text>
        {forced && (
          <div className={classes.gate}>
            <Text fw={600}>{t('visit:depart.open')}</Text>
            <ul>
              {open.map((thing) => (
                <li key={`${thing.kind} ${thing.tag}`}>
                  <IconAlertTriangle size={16} aria-hidden />
                  {openThingText(thing)}
                </li>
              ))}
            </ul>
            <Chip.Group value={reason} onChange={setReason}>
              <Group gap={4} my={4}>
                {usualReasons.map((usual) => {
                  const text = t(`visit:depart.usual.${usual}`);
                  return (
                    <Chip key={usual} size="xs" value={text}>
                      {text}
                    </Chip>
                  );
                })}
              </Group>
            </Chip.Group>
            <TextInput
              label={t('visit:depart.reason')}
              autoComplete="off"
              maxLength={200}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              error={tried && reason.trim() === '' && t('reception:problem.reason')}
            />
          </div>
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
        <Group grow>
          <Button data-first variant="default" onClick={onDone}>
            {t('reception:visit.departStay')}
          </Button>
          <Button type="submit" loading={close.pending}>
            {t(forced ? 'visit:depart.anyway' : 'reception:visit.departDo')}
          </Button>
        </Group>
        <RefusalAlert refusal={close.refusal} />
      </Stack>
    </form>
  );
}
