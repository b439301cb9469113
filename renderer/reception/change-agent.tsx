import { Button, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalText } from '../lib/refusal-text';
import { RefusalAlert } from '../ui/refusal-alert';
import { say } from './say';
import { useAgentsOnDuty } from './use-options';
import { useTell } from './use-tell';
import type { VisitActionProps } from './visit-action-props';

/** Gives a party to an agent, or to another one; the reason stays on record. */
export function ChangeAgent({ visit, guest, onDone }: VisitActionProps) {
  const { t } = useTranslation('reception');
  const refusalText = useRefusalText();
  const agents = useAgentsOnDuty().filter(({ value }) => value !== visit.agentId);
  const waiting = visit.agentId === null;
  const [chosenId, setAgentId] = useState<string | null>(null);
  // Whoever waits is offered the next in turn.
  const agentId = chosenId ?? (waiting ? (agents[0]?.value ?? null) : null);
  const [typedReason, setReason] = useState<string>();
  const reason = typedReason ?? (waiting ? t('board.assignNextReason') : '');
  const [tried, setTried] = useState(false);
  const change = useTell('reception.changeAgent');
  const atAgent =
    change.refusal?.reason === 'agent-not-on-duty' || change.refusal?.reason === 'same-agent';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (agentId === null || reason.trim() === '') return;
    const answer = await change.send({ visitId: visit.visitId, agentId, reason });
    if (!answer?.ok) return;
    onDone();
    say(t('visit.changed', { guest, agent: answer.value.agentName }));
  };

  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <Select
          label={t(waiting ? 'visit.assign' : 'visit.changeAgent')}
          placeholder={t(agents.length > 0 ? 'visit.toAgent' : 'visit.noOtherAgent')}
          disabled={agents.length === 0}
          data={agents}
          value={agentId}
          onChange={setAgentId}
          error={
            atAgent && change.refusal
              ? refusalText(change.refusal)
              : tried && agentId === null && t('problem.agentNeeded')
          }
        />
        <TextInput
          label={t('visit.reason')}
          placeholder={t('visit.reasonPlaceholder')}
          autoComplete="off"
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={tried && reason.trim() === '' && t('problem.reason')}
        />
        {!atAgent && <RefusalAlert refusal={change.refusal} />}
        <Button type="submit" loading={change.pending}>
          {t(waiting ? 'visit.assignDo' : 'visit.changeDo')}
        </Button>
      </Stack>
    </form>
  );
}
