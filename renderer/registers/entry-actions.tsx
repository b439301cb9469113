import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryState } from '../../shared/register-entry';
import type { RegisterEntry } from '../../shared/registers/contract';
import { newIdempotencyKey } from '../lib/bridge';
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

/** What was begun and not sent, while one looks elsewhere. */
const begun = new Map<string, string>();

/** Follow-ups, the close with its outcome, the supervisor's review, and reopening: each with words. */
export function EntryActions({ entry: { entryId, state } }: { readonly entry: RegisterEntry }) {
  const { t } = useTranslation('registers');
  const { data: operator } = useAsk('people.readOperator', {});
  const add = useCommand('registers.addHappening');
  const [text, setText] = useState(() => begun.get(entryId) ?? '');
  const change = (typed: string) => {
    begun.set(entryId, typed);
    setText(typed);
  };
  if (state === 'voided') return null;
  const leads = operator?.posts.includes('supervisor') === true;
  const actions = actionsIn[state].filter((action) => action !== 'reviewed' || leads);
  const act = async (kind: Action) => {
    if (await add.run({ idempotencyKey: newIdempotencyKey(), entryId, kind, text })) change('');
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
