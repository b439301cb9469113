import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pin as pinField } from '../../shared/fields';
import { useBilingual, useHall } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { PinInput } from '../ui/pin-input';
import { RefusalAlert } from '../ui/refusal-alert';
import classes from './aside.module.css';
import { isComposing, isListOpen } from './keys';
import { say } from './say';
import { useTell } from './use-tell';

const written = 'written';

/** A supervisor takes a turn from an agent: the clause, and the PIN at this moment. */
export function DockTurn({
  agentId,
  name,
  onDone,
}: {
  readonly agentId: string;
  readonly name: string;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation(['turns', 'common']);
  const inLanguage = useBilingual();
  const { dockingClauses } = useHall();
  const { data: people = [] } = useAsk('people.listPeople', {});
  const supervisors = people
    .filter(({ posts, hasPin }) => posts.includes('supervisor') && hasPin)
    .map(({ staffId, name }) => ({ value: staffId, label: name }));
  const [clauseId, setClauseId] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const [chosenId, setSupervisorId] = useState<string | null>(null);
  const supervisorId =
    chosenId ?? (supervisors.length === 1 ? supervisors[0]?.value : null) ?? null;
  const [pin, setPin] = useState('');
  const [tried, setTried] = useState(false);
  const dock = useTell('reception.dockTurn');
  const lacksWords = clauseId === written && words.trim() === '';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (clauseId === null || lacksWords || supervisorId === null) return;
    const clause = clauseId === written ? { text: words } : { clauseId };
    const answer = await dock.send({ agentId, clause, supervisorId, pin });
    setPin('');
    if (!answer?.ok) return;
    onDone();
    say(t('turns:dock.done', { name }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isComposing(event) || isListOpen(event.target)) return;
    event.preventDefault();
    onDone();
  };

  return (
    <form
      className={classes.dock}
      aria-labelledby="dock-title"
      onSubmit={submit}
      onKeyDown={onKeyDown}
    >
      <Stack gap="xs">
        <h3 id="dock-title">{t('turns:dock.title', { name })}</h3>
        <Text size="xs" c="dimmed">
          {t('turns:dock.hint')}
        </Text>
        <Select
          autoFocus
          label={t('turns:dock.clause')}
          placeholder={t('turns:dock.chooseClause')}
          data={[
            ...dockingClauses.map(({ clauseId, text }) => ({
              value: clauseId,
              label: inLanguage(text),
            })),
            { value: written, label: t('turns:dock.other') },
          ]}
          value={clauseId}
          onChange={setClauseId}
          error={tried && clauseId === null && t('turns:dock.needed.clause')}
        />
        {clauseId === written && (
          <TextInput
            autoFocus
            label={t('turns:dock.words')}
            autoComplete="off"
            maxLength={200}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
            error={tried && lacksWords && t('turns:dock.needed.words')}
          />
        )}
        {supervisors.length === 0 && <Text>{t('turns:dock.noSupervisor')}</Text>}
        {supervisors.length > 1 && (
          <Select
            label={t('turns:dock.supervisor')}
            data={supervisors}
            value={supervisorId}
            onChange={setSupervisorId}
            error={tried && supervisorId === null && t('turns:dock.needed.supervisor')}
          />
        )}
        <PinInput label={t('turns:dock.pin')} value={pin} onChange={setPin} />
        <RefusalAlert refusal={dock.refusal} />
        <Group grow>
          <Button variant="default" onClick={onDone}>
            {t('common:cancel')}
          </Button>
          <Button
            type="submit"
            color="vermilion"
            disabled={!pinField.safeParse(pin).success}
            loading={dock.pending}
          >
            {t('turns:dock.do')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
