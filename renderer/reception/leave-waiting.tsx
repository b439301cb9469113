import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RefusalAlert } from '../ui/refusal-alert';
import { say } from './say';
import { useTell } from './use-tell';
import type { VisitActionProps } from './visit-action-props';

/** The party would rather wait without an agent: it goes back among those who wait. */
export function LeaveWaiting({ visit, guest, onDone }: VisitActionProps) {
  const { t } = useTranslation(['visit', 'common']);
  const wait = useTell('reception.leaveWaiting');
  const submit = async () => {
    const answer = await wait.send({ visitId: visit.visitId });
    if (!answer?.ok) return;
    say(t('visit:wait.done', { guest }));
    onDone();
  };
  return (
    <Stack gap="xs">
      <Text>{t('visit:wait.ask', { guest, agent: visit.agentName ?? '' })}</Text>
      <Group grow>
        <Button variant="default" onClick={onDone}>
          {t('common:cancel')}
        </Button>
        <Button loading={wait.pending} onClick={() => void submit()}>
          {t('visit:wait.do')}
        </Button>
      </Group>
      <RefusalAlert refusal={wait.refusal} />
    </Stack>
  );
}
