import { Button, Checkbox, NumberInput, Select, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { guestTitle } from '../lib/format';
import { useLanguage } from '../lib/hall';
import { RefusalAlert } from '../ui/refusal-alert';
import { nobodyTyped, PersonFields, wholePerson } from './person-fields';
import { say } from './say';
import { useTell } from './use-tell';
import type { VisitActionProps } from './visit-action-props';

const newPerson = 'new';

/** Some of a party go on as a visit of their own, led by one of them. */
export function SplitParty({ visit, guest, onDone }: VisitActionProps) {
  const { t } = useTranslation(['visit', 'reception']);
  const language = useLanguage();
  const members = visit.members.map(({ guestId, name, formOfAddress }) => ({
    guestId,
    title: guestTitle({ guestName: name, formOfAddress }, language),
  }));
  const [leadId, setLeadId] = useState(members[0]?.guestId ?? newPerson);
  const [person, setPerson] = useState(nobodyTyped);
  const [along, setAlong] = useState<readonly string[]>([]);
  const [size, setSize] = useState<number | string>(1);
  const [tried, setTried] = useState(false);
  const split = useTell('reception.splitVisit');
  const most = visit.partySize - 1;
  const fits = typeof size === 'number' && size >= 1 && size <= most;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const lead = leadId === newPerson ? wholePerson(person) : { guestId: leadId };
    if (!lead || !fits) return;
    const memberIds = along.filter((guestId) => guestId !== leadId);
    const answer = await split.send({ visitId: visit.visitId, lead, memberIds, partySize: size });
    if (!answer?.ok) return;
    say(t('visit:split.done', { guest }));
    onDone();
  };

  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        {members.length > 0 && (
          <Select
            label={t('visit:split.lead')}
            allowDeselect={false}
            data={[
              ...members.map(({ guestId, title }) => ({ value: guestId, label: title })),
              { value: newPerson, label: t('visit:split.somebodyElse') },
            ]}
            value={leadId}
            onChange={(value) => setLeadId(value ?? newPerson)}
          />
        )}
        {leadId === newPerson && (
          <PersonFields person={person} onChange={setPerson} tried={tried} />
        )}
        {members
          .filter(({ guestId }) => guestId !== leadId)
          .map(({ guestId, title }) => (
            <Checkbox
              key={guestId}
              label={t('visit:split.goesAlong', { who: title })}
              checked={along.includes(guestId)}
              onChange={(event) =>
                setAlong(
                  event.currentTarget.checked
                    ? [...along, guestId]
                    : along.filter((each) => each !== guestId),
                )
              }
            />
          ))}
        <NumberInput
          label={t('visit:split.size')}
          description={t('visit:split.hint')}
          min={1}
          max={most}
          allowDecimal={false}
          value={size}
          onChange={setSize}
          error={tried && !fits && t('reception:problem.partySize', { limit: most })}
        />
        <RefusalAlert refusal={split.refusal} />
        <Button type="submit" loading={split.pending}>
          {t('visit:split.do')}
        </Button>
      </Stack>
    </form>
  );
}
