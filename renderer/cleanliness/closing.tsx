import { Center, Loader, ScrollArea, SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ChecklistArea, ClosingBlocker } from '../../shared/cleanliness/contract';
import { useAsk } from '../lib/queries';
import { Problem } from '../ui/problem';
import styles from './cleanliness.module.css';
import { ClosingGate } from './closing-gate';
import { ClosingSummary } from './closing-summary';
import { SignOffForm } from './sign-off-form';
import { SignedNote } from './signed-note';

/** What must be true before the day is closed, what is being signed, and the signature. */
export function Closing(props: {
  day: string;
  areas: readonly ChecklistArea[];
  onGoTo: (blocker: ClosingBlocker) => void;
}) {
  const { t } = useTranslation();
  const { day } = props;
  const { data, error, refetch } = useAsk('cleanliness.readClosing', { day });
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) {
    return (
      <Center h="100%">
        <Loader aria-label={t('loading')} />
      </Center>
    );
  }
  return (
    <ScrollArea className={styles.items} type="auto" offsetScrollbars="present">
      <SimpleGrid cols={2} spacing="lg" verticalSpacing="lg">
        {data.signOff ? (
          <SignedNote day={day} signOff={data.signOff} />
        ) : (
          <Stack gap="lg">
            <ClosingGate blockers={data.blockers} onGoTo={props.onGoTo} />
            <SignOffForm day={day} blocked={data.blockers.length > 0} />
          </Stack>
        )}
        <ClosingSummary areas={props.areas} />
      </SimpleGrid>
    </ScrollArea>
  );
}
