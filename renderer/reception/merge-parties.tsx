import { Button, Select, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { guestTitle } from '../lib/format';
import { useLanguage } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { useRefusalText } from '../lib/refusal-text';
import { say } from './say';
import { useTell } from './use-tell';
import type { VisitActionProps } from './visit-action-props';

/** Another party turns out to belong to this one. It cannot be taken back, so it says what it does. */
export function MergeParties({ visit, guest, onDone }: VisitActionProps) {
  const { t } = useTranslation(['visit', 'common']);
  const language = useLanguage();
  const refusalText = useRefusalText();
  const { data } = useAsk('reception.listOnSite', {});
  const [otherVisitId, setOther] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const merge = useTell('reception.mergeVisits');
  const others = (data?.visits ?? [])
    .filter(({ visitId, day }) => visitId !== visit.visitId && day === visit.day)
    .map((other) => ({
      value: other.visitId,
      label: [
        guestTitle(other, language),
        other.tableName,
        t('common:people', { count: other.partySize }),
      ]
        .filter(Boolean)
        .join(' · '),
    }));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (otherVisitId === null) return;
    const answer = await merge.send({ visitId: visit.visitId, otherVisitId });
    if (!answer?.ok) return;
    say(t('visit:merge.done', { guest }));
    onDone();
  };

  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <Select
          searchable
          label={t('visit:merge.other')}
          placeholder={t(others.length > 0 ? 'visit:merge.choose' : 'visit:merge.nobody')}
          disabled={others.length === 0}
          data={others}
          value={otherVisitId}
          onChange={setOther}
          error={
            merge.refusal
              ? refusalText(merge.refusal)
              : tried && otherVisitId === null && t('visit:problem.partyNeeded')
          }
        />
        <Text size="xs" c="dimmed">
          {t('visit:merge.hint', { guest })}
        </Text>
        <Button type="submit" disabled={others.length === 0} loading={merge.pending}>
          {t('visit:merge.do')}
        </Button>
      </Stack>
    </form>
  );
}
