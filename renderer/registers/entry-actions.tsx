import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pin as pinField } from '../../shared/fields';
import type { EntryState } from '../../shared/register-entry';
import type { RegisterEntry } from '../../shared/registers/contract';
import { newIdempotencyKey } from '../lib/bridge';
import { useAsk } from '../lib/queries';
import { useCommand } from '../lib/use-command';
import { PinInput } from '../ui/pin-input';
import { RefusalAlert } from '../ui/refusal-alert';
import classes from './registers.module.css';
import { useWords, type Words } from './use-words';
import { VoidEntry } from './void-entry';

type Action = 'noted' | 'closed' | 'reviewed' | 'reopened';

/** What can be done with an entry as it stands, the usual thing last. */
const actionsIn = {
  open: ['noted', 'closed'],
  closed: ['noted', 'reopened', 'reviewed'],
  reviewed: ['noted', 'reopened'],
} as const satisfies Partial<Record<EntryState, readonly Action[]>>;

const fieldIn = { open: 'textOpen', closed: 'textClosed', reviewed: 'textReviewed' } as const;

/** Follow-ups, the close with its outcome, the supervisor's review, and reopening: each with words. */
export function EntryActions({ entry }: { readonly entry: RegisterEntry }) {
  const { data: operator } = useAsk('people.readOperator', {});
  const words = useWords(entry.entryId, 'course');
  if (entry.state === 'voided' || !operator || !words) return null;
  return (
    <Actions
      key={operator.staffId}
      entryId={entry.entryId}
      state={entry.state}
      leads={operator.posts.includes('supervisor')}
      words={words}
    />
  );
}

function Actions({
  entryId,
  state,
  leads,
  words: { text, change },
}: {
  readonly entryId: string;
  readonly state: Exclude<EntryState, 'voided'>;
  /** Whether whoever is signed in is a supervisor. */
  readonly leads: boolean;
  readonly words: Words;
}) {
  const { t } = useTranslation('registers');
  const add = useCommand('registers.addHappening');
  const [pin, setPin] = useState('');
  const actions = actionsIn[state].filter((action) => action !== 'reviewed' || leads);
  const reviews = state === 'closed' && leads;
  const act = async (kind: Action) => {
    const happening = { idempotencyKey: newIdempotencyKey(), entryId, kind, text };
    const added = await add.run(kind === 'reviewed' ? { ...happening, pin } : happening);
    setPin('');
    if (added) change('');
  };
  return (
    <Stack gap="xs" className={classes.foot}>
      <Textarea
        label={t('actions.title')}
        placeholder={t(`actions.${fieldIn[state]}`)}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={500}
        value={text}
        onChange={(event) => change(event.currentTarget.value)}
      />
      {reviews && <PinInput label={t('actions.pin')} maw={260} value={pin} onChange={setPin} />}
      <RefusalAlert refusal={add.refusal} />
      <Group justify="space-between">
        {state === 'reviewed' ? <span /> : <VoidEntry entryId={entryId} />}
        <Group gap="xs">
          {actions.map((action) => (
            <Button
              key={action}
              variant={action === 'closed' || action === 'reviewed' ? 'filled' : 'default'}
              loading={add.running}
              disabled={action === 'reviewed' && !pinField.safeParse(pin).success}
              onClick={() => void act(action)}
            >
              {t(`actions.${action}`)}
            </Button>
          ))}
        </Group>
      </Group>
    </Stack>
  );
}
