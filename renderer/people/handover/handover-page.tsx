import { Stack, Text, Title } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayLabel } from '../../lib/format';
import { useBilingual, useLanguage } from '../../lib/hall';
import { useAsk } from '../../lib/queries';
import { EmptyState } from '../../ui/empty-state';
import { Problem } from '../../ui/problem';
import { AcceptForm } from './accept-form';
import { CountForm } from './count-form';
import { CountTable } from './count-table';
import classes from './handover.module.css';
import { HandoverSigns } from './handover-signs';
import { SignForm } from './sign-form';

/** What is to be done next about the handover, and below it the last ones. */
export function HandoverPage() {
  const { t } = useTranslation('shifts');
  const language = useLanguage();
  const inLanguage = useBilingual();
  const { data, error, refetch } = useAsk('people.readHandover', {});
  const [recounting, setRecounting] = useState<string>();
  if (!data) return error ? <Problem error={error} onRetry={() => void refetch()} /> : null;
  const { pending, shifts, accepted } = data;
  const nameOf = (name: (typeof accepted)[number]['shiftName']) =>
    name ? inLanguage(name) : t('handover.unknownShift');
  const open = shifts.filter(({ done }) => !done);
  const again = pending?.state === 'prepared' && recounting === pending.handoverId;
  return (
    <Stack gap="lg" maw={1040}>
      {pending && !again ? (
        <section className={classes.pending} aria-labelledby="pending-handover">
          <Title order={2} size="h3" id="pending-handover">
            {t(pending.state === 'handed' ? 'handover.handedTitle' : 'handover.preparedTitle', {
              shift: nameOf(pending.shiftName),
            })}
          </Title>
          {pending.state === 'prepared' ? (
            <SignForm
              key={`${pending.handoverId} ${pending.recounts}`}
              handover={pending}
              onRecount={() => setRecounting(pending.handoverId)}
            />
          ) : (
            <AcceptForm key={pending.handoverId} handover={pending} />
          )}
        </section>
      ) : again ? (
        <CountForm
          shifts={shifts.filter(({ shiftId }) => shiftId === pending.shiftId)}
          onDone={() => setRecounting(undefined)}
        />
      ) : open.length > 0 ? (
        <CountForm shifts={open} />
      ) : (
        <EmptyState
          icon={<IconArrowsExchange size={32} />}
          title={t('handover.doneTitle')}
          hint={t('handover.doneHint')}
        />
      )}
      {accepted.length > 0 && (
        <section>
          <Title order={2} size="h4" mb="xs">
            {t('handover.history')}
          </Title>
          {accepted.map((handover) => (
            <details key={handover.handoverId} className={classes.past}>
              <summary>
                {t('handover.acceptedTitle', {
                  shift: nameOf(handover.shiftName),
                  day: dayLabel(handover.day, language),
                })}
              </summary>
              <CountTable lines={handover.lines} />
              {handover.note !== '' && <Text className={classes.note}>{handover.note}</Text>}
              <HandoverSigns handover={handover} />
            </details>
          ))}
        </section>
      )}
    </Stack>
  );
}
