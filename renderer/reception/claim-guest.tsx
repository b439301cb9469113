import { Button, Group, Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnershipMatter } from '../../shared/reception/ownership-contract';
import { useAsk } from '../lib/queries';
import { RefusalAlert } from '../ui/refusal-alert';
import classes from './ownership.module.css';
import { say } from './say';
import { useTell } from './use-tell';

interface ClaimGuestProps {
  readonly matter: OwnershipMatter;
  readonly guest: string;
  readonly onDone: () => void;
}

/** An agent says that the guest is theirs. */
export function ClaimGuest({ matter, guest, onDone }: ClaimGuestProps) {
  const { t } = useTranslation(['ownership', 'common']);
  const { data: people = [] } = useAsk('people.listPeople', {});
  const [agentId, setAgentId] = useState<string | null>(null);
  const claim = useTell('reception.claimGuest');
  const claimed = matter.kind === 'unclaimed' ? matter.claims.map((made) => made.agentId) : [];
  const others = people.filter(
    ({ staffId, posts }) =>
      posts.includes('agent') && staffId !== matter.servedBy?.agentId && !claimed.includes(staffId),
  );

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const agent = people.find(({ staffId }) => staffId === agentId)?.name ?? '';
    if (agentId === null) return;
    const answer = await claim.send({ visitId: matter.visitId, agentId });
    if (!answer?.ok) return;
    say(t('board.claimDone', { agent, guest }));
    onDone();
  };
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <Group align="flex-end">
        <Select
          flex={1}
          autoFocus
          label={t('board.claimer')}
          data={others.map(({ staffId, name }) => ({ value: staffId, label: name }))}
          nothingFoundMessage={t('board.noClaimer')}
          searchable
          value={agentId}
          onChange={setAgentId}
        />
        <Button variant="default" onClick={onDone}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" disabled={agentId === null} loading={claim.pending}>
          {t('board.claim')}
        </Button>
      </Group>
      <RefusalAlert refusal={claim.refusal} />
    </form>
  );
}
