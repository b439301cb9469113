import { Button, Group, Radio, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pin as pinField } from '../../shared/fields';
import type { OwnershipMatter } from '../../shared/reception/ownership-contract';
import { useLanguage } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { PinInput } from '../ui/pin-input';
import { RefusalAlert } from '../ui/refusal-alert';
import classes from './ownership.module.css';
import { useRulingWords } from './ruling-words';
import { say } from './say';
import { useTell } from './use-tell';

interface DecideOwnerProps {
  readonly matter: OwnershipMatter;
  readonly guest: string;
  readonly onDone: () => void;
}

/** The supervisor decides whose guest it is, with a reason and the PIN of that moment. */
export function DecideOwner({ matter, guest, onDone }: DecideOwnerProps) {
  const { t } = useTranslation(['ownership', 'reception']);
  const language = useLanguage();
  const choices = useChoices(matter);
  const { data: people = [] } = useAsk('people.listPeople', {});
  const supervisors = people.filter(({ posts, hasPin }) => posts.includes('supervisor') && hasPin);
  const [chosen, setChosen] = useState('');
  const [reason, setReason] = useState('');
  const [pickedId, setPickedId] = useState<string | null>(null);
  const [pin, setPin] = useState('');
  const decide = useTell('reception.decideOwner');
  const supervisorId = pickedId ?? supervisors[0]?.staffId;
  const owners = choices.find(({ value }) => value === chosen)?.owners;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const [ownerId, secondOwnerId] = owners ?? [];
    if (!ownerId || !supervisorId || reason.trim() === '') return;
    const { visitId } = matter;
    const answer = await decide.send({
      ...{ visitId, ownerId, reason, supervisorId, pin },
      ...(secondOwnerId && { secondOwnerId }),
    });
    setPin('');
    if (!answer?.ok) return;
    const names = answer.value.ownerNames.join(language === 'en' ? ' and ' : '、');
    say(t('board.decided', { guest, owners: names }));
    onDone();
  };
  const ready = owners && reason.trim() !== '' && pinField.safeParse(pin).success;
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <Radio.Group label={t('board.decideFor')} value={chosen} onChange={setChosen}>
          <Stack gap={6} mt={4}>
            {choices.map(({ value, label }, index) => (
              <Radio key={value} value={value} label={label} autoFocus={index === 0} />
            ))}
          </Stack>
        </Radio.Group>
        <TextInput
          label={t('board.reason')}
          placeholder={t('board.reasonPlaceholder')}
          autoComplete="off"
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group grow align="flex-start">
          <Select
            label={t('board.supervisor')}
            data={supervisors.map(({ staffId, name }) => ({ value: staffId, label: name }))}
            allowDeselect={false}
            value={supervisorId ?? null}
            onChange={setPickedId}
          />
          <PinInput label={t('board.pin')} value={pin} onChange={setPin} />
        </Group>
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('board.cancel')}
          </Button>
          <Button type="submit" disabled={!ready} loading={decide.pending}>
            {t('board.decideDo')}
          </Button>
        </Group>
        <RefusalAlert refusal={decide.refusal} />
      </Stack>
    </form>
  );
}

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly owners: readonly string[];
}

/** For whom it can be decided; two candidates can share. */
function useChoices(matter: OwnershipMatter): readonly Choice[] {
  const { t } = useTranslation('ownership');
  const { lineOf } = useRulingWords();
  const agents =
    matter.kind === 'conflict'
      ? matter.candidates.map((one) => ({
          id: one.agentId,
          name: one.agentName,
          label: lineOf(one),
        }))
      : [
          ...matter.claims.map(({ agentId, agentName }) => ({
            ...{ id: agentId, name: agentName },
            label: t('board.claimed', { agent: agentName }),
          })),
          ...(matter.servedBy
            ? [
                {
                  ...{ id: matter.servedBy.agentId, name: matter.servedBy.agentName },
                  label: t('board.servedBy', { agent: matter.servedBy.agentName }),
                },
              ]
            : []),
        ];
  const [one, other, ...more] = agents;
  const each = agents.map(({ id, label }) => ({ value: id, label, owners: [id] }));
  if (!one || !other || more.length > 0) return each;
  const both = t('board.both', { one: one.name, other: other.name });
  return [...each, { value: 'both', label: both, owners: [one.id, other.id] }];
}
