import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GuestHistory } from '../../../shared/reception/history-contract';
import { dayLabel } from '../../lib/format';
import { useLanguage } from '../../lib/hall';
import { RefusalAlert } from '../../ui/refusal-alert';
import { useTell } from '../use-tell';
import classes from './history.module.css';
import { HistoryList } from './history-list';
import { useToday } from './use-today';

type GuestPromise = GuestHistory['promises'][number];

/** What was promised to the guest, the open ones first: kept or not with one click. */
export function Promises({ promises }: { readonly promises: readonly GuestPromise[] }) {
  const { t } = useTranslation('history');
  return (
    <HistoryList title={t('promises')} entries={promises} keyOf={({ promiseId }) => promiseId}>
      {(promise) => <OnePromise promise={promise} />}
    </HistoryList>
  );
}

function OnePromise({ promise }: { readonly promise: GuestPromise }) {
  const { t } = useTranslation('history');
  const language = useLanguage();
  const today = useToday();
  const settle = useTell('reception.settlePromise');
  const { promiseId, dueDay, state } = promise;
  const late = state === 'open' && dueDay !== null && dueDay < today;
  const facts = [
    t(`state.${state}`),
    t('promiseBy', { name: promise.byName }),
    dueDay && t(late ? 'overdue' : 'due', { day: dayLabel(dueDay, language) }),
  ];
  return (
    <>
      <p className={classes.text}>{promise.text}</p>
      <p className={classes.quiet} data-late={late || undefined}>
        {facts.filter(Boolean).join(' · ')}
      </p>
      {state === 'open' && (
        <Group gap="xs">
          {([true, false] as const).map((kept) => (
            <Button
              key={String(kept)}
              variant="default"
              size="compact-sm"
              fw={400}
              disabled={settle.pending}
              onClick={() => void settle.send({ promiseId, kept })}
            >
              {t(kept ? 'keep' : 'notKeep')}
            </Button>
          ))}
        </Group>
      )}
      <RefusalAlert refusal={settle.refusal} />
    </>
  );
}
