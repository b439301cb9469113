import { Button, Select, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalAlert } from '../ui/refusal-alert';
import { say } from './say';
import { useAgentsOnDuty } from './use-options';
import { useTell } from './use-tell';
import type { VisitActionProps } from './visit-action-props';

/** The owner is busy or away: a colleague serves, the owner keeps the guest. */
export function CoverVisit({ visit, guest, onDone }: VisitActionProps) {
  const { t } = useTranslation(['turns', 'reception']);
  const colleagues = useAgentsOnDuty().filter(({ value }) => value !== visit.agentId);
  const [agentId, setAgentId] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const cover = useTell('reception.coverVisit');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (agentId === null) return;
    const answer = await cover.send({ visitId: visit.visitId, agentId });
    if (!answer?.ok) return;
    onDone();
    const { agentName: agent, ownerName: owner } = answer.value;
    say(t('cover.done', { guest, agent, owner }));
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <Select
          label={t('cover.colleague')}
          description={t('cover.hint', { owner: visit.agentName ?? '' })}
          placeholder={t(colleagues.length > 0 ? 'cover.choose' : 'reception:visit.noOtherAgent')}
          disabled={colleagues.length === 0}
          data={colleagues}
          value={agentId}
          onChange={setAgentId}
          error={tried && agentId === null && t('reception:problem.agentNeeded')}
        />
        <RefusalAlert refusal={cover.refusal} />
        <Button type="submit" loading={cover.pending}>
          {t('cover.do')}
        </Button>
      </Stack>
    </form>
  );
}

/** The owner is back and takes over from the cover. */
export function EndCover({ visit, guest, onDone }: VisitActionProps) {
  const { t } = useTranslation('turns');
  const end = useTell('reception.endCover');
  const owner = visit.coversFor?.name ?? '';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await end.send({ visitId: visit.visitId });
    if (!answer?.ok) return;
    onDone();
    say(t('cover.ended', { guest, agent: answer.value.agentName }));
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <Text>{t('cover.endHint', { agent: visit.agentName ?? '', owner })}</Text>
        <RefusalAlert refusal={end.refusal} />
        <Button type="submit" loading={end.pending}>
          {t('cover.endDo', { owner })}
        </Button>
      </Stack>
    </form>
  );
}
