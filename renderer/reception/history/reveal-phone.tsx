import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../lib/use-command';
import { RefusalAlert } from '../../ui/refusal-alert';
import { isComposing } from '../keys';
import classes from './history.module.css';

const reasons = ['call', 'request', 'check'] as const;

/** The masked phone; the full one is shown to who says why, until it is hidden or the panel closes. */
export function RevealPhone({
  guestId,
  maskedPhone,
}: {
  readonly guestId: string;
  readonly maskedPhone: string;
}) {
  const { t } = useTranslation('history');
  const [phone, setPhone] = useState<string>();
  const [asking, setAsking] = useState(false);
  const [other, setOther] = useState('');
  const { run, running, refusal } = useCommand('reception.revealPhone');

  const reveal = async (reason: string) => {
    if (reason.trim() === '' || running) return;
    const answer = await run({ guestId, reason });
    if (!answer) return;
    setPhone(answer.phone);
    setAsking(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Enter') {
      // Inside another form, Enter would send that one.
      event.preventDefault();
      void reveal(other);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      setAsking(false);
    }
  };

  return (
    <div>
      <Group gap="xs">
        <span className={classes.phone}>{phone ?? maskedPhone}</span>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => (phone ? setPhone(undefined) : setAsking(!asking))}
        >
          {phone ? t('reveal.hide') : t('reveal.button')}
        </Button>
      </Group>
      {asking && (
        <Stack gap="xs" mt={4}>
          <Text size="xs" c="dimmed">
            {t('reveal.why')}
          </Text>
          <Group gap="xs">
            {reasons.map((reason) => {
              const label = t(`reveal.reasons.${reason}`);
              return (
                <Button
                  key={reason}
                  variant="default"
                  size="compact-md"
                  fw={400}
                  onClick={() => void reveal(label)}
                >
                  {label}
                </Button>
              );
            })}
          </Group>
          <Group gap="xs" wrap="nowrap">
            <TextInput
              flex={1}
              aria-label={t('reveal.other')}
              placeholder={t('reveal.other')}
              autoComplete="off"
              maxLength={200}
              value={other}
              onChange={(event) => setOther(event.currentTarget.value)}
              onKeyDown={onKeyDown}
            />
            <Button
              variant="default"
              disabled={other.trim() === ''}
              onClick={() => void reveal(other)}
            >
              {t('reveal.show')}
            </Button>
          </Group>
          <RefusalAlert refusal={refusal} />
        </Stack>
      )}
    </div>
  );
}
