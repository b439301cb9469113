import { Button, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ChangeCause, changeCauses } from '../../shared/reception/assignment';
import { useAsk } from '../lib/queries';
import { useRefusalText } from '../lib/refusal-text';
import { RefusalAlert } from '../ui/refusal-alert';
import { say } from './say';
import { useAgentsOnDuty } from './use-options';
import { useTell } from './use-tell';
import type { VisitActionProps } from './visit-action-props';

/** Gives a party to an agent, or to another one; the reason stays on record. */
export function ChangeAgent({ visit, guest, onDone }: VisitActionProps) {
  const { t } = useTranslation('reception');
  const { t: turns } = useTranslation('turns');
  const refusalText = useRefusalText();
  const agents = useAgentsOnDuty().filter(({ value }) => value !== visit.agentId);
  const waiting = visit.agentId === null;
  const [chosenId, setAgentId] = useState<string | null>(null);
  // Whoever waits is offered the next in turn.
  const { data: order = [] } = useAsk('reception.listRotation', {});
  const inTurnId = waiting ? order.find(({ isNext }) => isNext)?.agentId : undefined;
  const agentId = chosenId ?? inTurnId ?? null;
  const [chosenCause, setCause] = useState<ChangeCause>();
  // The next in turn is given the party because it is their turn; anybody else for a reason.
  const cause = chosenCause ?? (agentId === inTurnId ? 'in-turn' : 'guest-asked');
  const [reason, setReason] = useState('');
  const lacksReason = cause === 'other' && reason.trim() === '';
  const [tried, setTried] = useState(false);
  const change = useTell('reception.changeAgent');
  const atAgent =
    change.refusal?.reason === 'agent-not-on-duty' || change.refusal?.reason === 'same-agent';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (agentId === null || lacksReason) return;
    const answer = await change.send({ visitId: visit.visitId, agentId, cause, reason });
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
        <Select
          label={t('visit.reason')}
          data={changeCauses
            .filter((each) => each !== 'in-turn' || agentId === inTurnId)
            .map((each) => ({ value: each, label: turns(`cause.${each}`) }))}
          allowDeselect={false}
          value={cause}
          onChange={(next) => setCause(changeCauses.find((each) => each === next))}
        />
        {cause === 'other' && (
          <TextInput
            label={turns('cause.words')}
            placeholder={t('visit.reasonPlaceholder')}
            autoComplete="off"
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={tried && lacksReason && t('problem.reason')}
          />
        )}
        {!atAgent && <RefusalAlert refusal={change.refusal} />}
        <Button type="submit" loading={change.pending}>
          {t(waiting ? 'visit.assignDo' : 'visit.changeDo')}
        </Button>
      </Stack>
    </form>
  );
}
