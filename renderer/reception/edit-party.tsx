import {
  ActionIcon,
  Button,
  Checkbox,
  Group,
  NumberInput,
  Select,
  Stack,
  Text,
} from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { maxPartySize } from '../../shared/reception/party-contract';
import { seatsOf } from '../../shared/seats';
import { guestTitle } from '../lib/format';
import { useLanguage } from '../lib/hall';
import { RefusalAlert } from '../ui/refusal-alert';
import { nobodyTyped, PersonFields, wholePerson } from './person-fields';
import { say } from './say';
import { useTell } from './use-tell';
import type { VisitActionProps } from './visit-action-props';

/** How many they are and who they are, as far as they said. */
export function EditParty(props: VisitActionProps) {
  return (
    <Stack gap="sm">
      <PartySize {...props} />
      <Members {...props} />
      <AddMember {...props} />
    </Stack>
  );
}

function PartySize({ visit, guest }: VisitActionProps) {
  const { t } = useTranslation(['reception', 'visit', 'common']);
  const [typed, setSize] = useState<number | string>();
  const size = typed ?? visit.partySize;
  const [tried, setTried] = useState(false);
  const save = useTell('reception.setPartySize');
  const fits = typeof size === 'number' && size >= 1 && size <= maxPartySize;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!fits) return;
    const answer = await save.send({ visitId: visit.visitId, partySize: size });
    if (!answer?.ok) return;
    setSize(undefined);
    say(t('visit:party.sizeSaved', { guest, count: size }));
  };

  return (
    <form onSubmit={submit}>
      <Group align="flex-start" gap="xs" wrap="nowrap">
        <NumberInput
          flex={1}
          label={t('visit:party.size')}
          min={1}
          max={maxPartySize}
          allowDecimal={false}
          value={size}
          onChange={setSize}
          error={tried && !fits && t('reception:problem.partySize', { limit: maxPartySize })}
        />
        <Button type="submit" variant="default" mt={24} loading={save.pending}>
          {t('common:save')}
        </Button>
      </Group>
      <RefusalAlert refusal={save.refusal} />
    </form>
  );
}

function Members({ visit }: VisitActionProps) {
  const { t } = useTranslation('visit');
  const language = useLanguage();
  const remove = useTell('reception.removeMember');
  if (visit.members.length === 0) return null;
  return (
    <Stack gap={4}>
      <Text size="sm">{t('party.members')}</Text>
      {visit.members.map((member) => {
        const who = guestTitle({ ...member, guestName: member.name }, language);
        return (
          <Group key={member.guestId} justify="space-between" wrap="nowrap">
            <Text>
              {who} {member.maskedPhone}
            </Text>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('party.remove', { who })}
              onClick={() => void remove.send({ visitId: visit.visitId, guestId: member.guestId })}
            >
              <IconX size={16} />
            </ActionIcon>
          </Group>
        );
      })}
      <RefusalAlert refusal={remove.refusal} />
    </Stack>
  );
}

function AddMember({ visit, guest, onDone }: VisitActionProps) {
  const { t } = useTranslation(['visit', 'orders']);
  const [person, setPerson] = useState(nobodyTyped);
  const [joinsNow, setJoinsNow] = useState(false);
  const [wanted, setWanted] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const add = useTell('reception.addMember');
  const named = [1, ...visit.members.map(({ seat }) => seat)];
  const unnamed = seatsOf(visit.partySize, named).filter((seat) => !named.includes(seat));
  const seat = unnamed.find((each) => String(each) === wanted) ?? unnamed[0];

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const whole = wholePerson(person);
    if (!whole) return;
    const answer = await add.send({ visitId: visit.visitId, person: whole, joinsNow, seat });
    if (!answer?.ok) return;
    say(t('party.added', { guest, name: whole.name }));
    onDone();
  };

  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <PersonFields person={person} onChange={setPerson} tried={tried} />
        <Checkbox
          label={t('party.joinsNow')}
          checked={joinsNow}
          onChange={(event) => setJoinsNow(event.currentTarget.checked)}
        />
        {!joinsNow && unnamed.length > 1 && (
          <Select
            label={t('party.whichSeat')}
            description={t('party.whichSeatHint')}
            data={unnamed.map((each) => ({
              value: String(each),
              label: t('orders:seat', { seat: each }),
            }))}
            value={String(seat)}
            allowDeselect={false}
            onChange={setWanted}
          />
        )}
        <RefusalAlert refusal={add.refusal} />
        <Button type="submit" loading={add.pending}>
          {t('party.add')}
        </Button>
      </Stack>
    </form>
  );
}
