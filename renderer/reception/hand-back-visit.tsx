import { Button, Radio, Select, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../lib/queries';
import { RefusalAlert } from '../ui/refusal-alert';
import { say } from './say';
import { useTell } from './use-tell';
import type { VisitActionProps } from './visit-action-props';

/** The owner was learned only now: the guest goes there, and whoever served gets the turn back. */
export function HandBackVisit({ visit, guest, onDone }: VisitActionProps) {
  const { t } = useTranslation(['turns', 'reception']);
  const { data: people = [] } = useAsk('people.listPeople', {});
  const agents = people.filter(
    ({ staffId, posts }) => posts.includes('agent') && staffId !== visit.agentId,
  );
  const [ownerId, setOwnerId] = useState<string | null>(null);
  const owner = agents.find(({ staffId }) => staffId === ownerId);
  const ownerIsHere = owner?.onDuty.some(({ post }) => post === 'agent') ?? false;
  const [chosen, setServedBy] = useState<'owner' | 'server'>('owner');
  const servedBy = ownerIsHere ? chosen : 'server';
  const [tried, setTried] = useState(false);
  const handBack = useTell('reception.handBackVisit');
  const server = visit.agentName ?? '';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (ownerId === null) return;
    const answer = await handBack.send({ visitId: visit.visitId, ownerId, servedBy });
    if (!answer?.ok) return;
    onDone();
    const { ownerName, turnRestored } = answer.value;
    say(
      t(turnRestored ? 'handBack.doneRestored' : 'handBack.done', {
        ...{ guest, server, owner: ownerName },
      }),
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <Select
          label={t('handBack.owner')}
          description={t('handBack.hint', { server })}
          placeholder={t('handBack.choose')}
          searchable
          data={agents.map(({ staffId, name }) => ({ value: staffId, label: name }))}
          value={ownerId}
          onChange={setOwnerId}
          error={tried && ownerId === null && t('reception:problem.agentNeeded')}
        />
        {owner && (
          <Radio.Group
            label={t('handBack.who')}
            value={servedBy}
            onChange={(value) => setServedBy(value === 'owner' ? 'owner' : 'server')}
          >
            <Stack gap={6} mt={6}>
              <Radio
                value="owner"
                disabled={!ownerIsHere}
                label={t('handBack.byOwner', { name: owner.name })}
              />
              <Radio value="server" label={t('handBack.byServer', { name: server })} />
            </Stack>
          </Radio.Group>
        )}
        <RefusalAlert refusal={handBack.refusal} />
        <Button type="submit" loading={handBack.pending}>
          {t('handBack.do')}
        </Button>
      </Stack>
    </form>
  );
}
