import { Button } from '@mantine/core';
import { IconPhoneCall } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../../lib/queries';
import { useCanReceive } from '../use-can-receive';
import classes from './history.module.css';

/** What is due today besides the guests on site; nothing while nothing is. */
export function Today({ onOpenCalls }: { readonly onOpenCalls: () => void }) {
  const { t } = useTranslation('history');
  const canReceive = useCanReceive();
  const { data } = useAsk('reception.listReturnCalls', {}, { enabled: canReceive });
  if (!data || data.calls.length === 0) return null;
  return (
    <section className={classes.today}>
      <h2 className={classes.todayTitle}>{t('calls.today')}</h2>
      <Button
        variant="subtle"
        size="compact-md"
        leftSection={<IconPhoneCall size={16} aria-hidden />}
        onClick={onOpenCalls}
      >
        {t('calls.due', { count: data.calls.length })}
      </Button>
    </section>
  );
}
