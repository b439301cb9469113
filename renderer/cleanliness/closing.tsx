import { Center, Loader, ScrollArea, SimpleGrid, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { maySign } from '../../shared/cleanliness/closing';
import { useAsk } from '../lib/queries';
import { Problem } from '../ui/problem';
import { RefusalAlert } from '../ui/refusal-alert';
import { Addenda } from './addenda';
import styles from './cleanliness.module.css';
import { ClosingGate, type ClosingLead } from './closing-gate';
import { ClosingSheetPage } from './closing-sheet-page';
import { SheetActions } from './sheet-actions';
import { askForPicture } from './sheet-picture';
import { SignOffForm } from './sign-off-form';
import { SignedNote } from './signed-note';

/** What must be true before the day is closed, the signature, and the sheet as it is printed. */
export function Closing(props: { day: string; onGoTo: (lead: ClosingLead) => void }) {
  const { t } = useTranslation(['common', 'closing']);
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
  const { blockers, sheet, addenda, signOff, issues, altered } = data;
  return (
    <ScrollArea className={styles.items} type="auto" offsetScrollbars="present">
      <SimpleGrid cols={2} spacing="lg" verticalSpacing="lg">
        {signOff ? (
          <Stack gap="lg">
            <SignedNote day={day} signOff={signOff} />
            <RefusalAlert refusal={altered ? { ok: false, reason: 'sheet-altered' } : undefined} />
            {issues !== null && !altered && <SheetActions day={day} issues={issues} />}
          </Stack>
        ) : (
          <ClosingGate
            day={day}
            blockers={blockers}
            held={sheet.held.length}
            onGoTo={props.onGoTo}
          />
        )}
        {signOff ? (
          <Addenda day={day} addenda={addenda} />
        ) : (
          <SignOffForm day={day} blocked={!maySign(blockers)} />
        )}
      </SimpleGrid>
      <section className={styles.preview}>
        <Title order={4} mb="xs">
          {t(signOff ? 'closing:title' : 'closing:preview')}
        </Title>
        <ClosingSheetPage copy={{ sheet, addenda, issue: null }} showPicture={askForPicture} />
      </section>
    </ScrollArea>
  );
}
