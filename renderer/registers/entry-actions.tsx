import { Button, Group, PasswordInput, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pin as pinField } from '../../shared/fields';
import type { Operator } from '../../shared/people/contract';
import type { EntryState } from '../../shared/register-entry';
import type { RegisterEntry } from '../../shared/registers/contract';
import { newIdempotencyKey, tell } from '../lib/bridge';
import { createKeeper } from '../lib/keeper';
import { useAsk } from '../lib/queries';
import { useCommand } from '../lib/use-command';
import { RefusalAlert } from '../ui/refusal-alert';
import { VoidEntry } from './void-entry';

type Action = 'noted' | 'closed' | 'reviewed' | 'reopened';

/** What can be done with an entry as it stands, the usual thing last. */
const actionsIn = {
  open: ['noted', 'closed'],
  closed: ['noted', 'reopened', 'reviewed'],
  reviewed: ['noted', 'reopened'],
} as const satisfies Partial<Record<EntryState, readonly Action[]>>;

const fieldIn = { open: 'textOpen', closed: 'textClosed', reviewed: 'textReviewed' } as const;

/** What was begun and not sent, by person and entry. */
const words = createKeeper<string>((id, text) =>
  tell('registers.keepWords', { entryId: id.slice(id.indexOf(' ') + 1), text }),
);

/** Follow-ups, the close with its outcome, the supervisor's review, and reopening: each with words. */
export function EntryActions({ entry }: { readonly entry: RegisterEntry }) {
  const { data: operator } = useAsk('people.readOperator', {});
  const { data: kept } = useAsk('registers.readWords', { entryId: entry.entryId });
  if (entry.state === 'voided' || !operator || kept?.staffId !== operator.staffId) return null;
  return <Actions entry={entry} operator={operator} kept={kept.text} />;
}

function Actions({
  entry: { entryId, state },
  operator: { staffId, posts },
  kept,
}: {
  readonly entry: RegisterEntry;
  readonly operator: Operator;
  /** What main has of what was begun. */
  readonly kept: string;
}) {
  const { t } = useTranslation('registers');
  const add = useCommand('registers.addHappening');
  const key = `${staffId} ${entryId}`;
  const [text, setText] = useState(() => words.inHand(key) ?? kept);
  const [pin, setPin] = useState('');
  const change = (typed: string) => {
    words.keep(key, typed);
    setText(typed);
  };
  if (state === 'voided') return null;
  const leads = posts.includes('supervisor');
  const actions = actionsIn[state].filter((action) => action !== 'reviewed' || leads);
  const reviews = state === 'closed' && leads;
  const act = async (kind: Action) => {
    const happening = { idempotencyKey: newIdempotencyKey(), entryId, kind, text };
    const added = await add.run(kind === 'reviewed' ? { ...happening, pin } : happening);
    setPin('');
    if (added) change('');
  };
  return (
    <Stack gap="xs">
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
      {reviews && (
        <PasswordInput
          label={t('actions.pin')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
          value={pin}
          onChange={(event) => setPin(event.currentTarget.value.replace(/\D/g, ''))}
        />
      )}
      <RefusalAlert refusal={add.refusal} />
      <Group justify="space-between">
        <Group gap="xs">
          {state !== 'reviewed' && <VoidEntry entryId={entryId} />}
          {state === 'closed' && !leads && (
            <Text size="xs" c="dimmed">
              {t('actions.waitsForReview')}
            </Text>
          )}
        </Group>
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
