import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../shared/cleanliness/finding-contract';
import { hourMs } from '../../shared/time';
import { newIdempotencyKey } from '../lib/bridge';
import { useAsk } from '../lib/queries';
import { useCommand } from '../lib/use-command';
import { RefusalAlert } from '../ui/refusal-alert';
import { useMayInspect } from './use-may';

/** What can be done about a finding now: put right, or rechecked by somebody else. */
export function FindingActions({ finding: { findingId, state, after } }: { finding: Finding }) {
  const { t } = useTranslation('rounds');
  const { data: operator } = useAsk('people.readOperator', {});
  const mayInspect = useMayInspect();
  const fix = useCommand('cleanliness.fixFinding');
  const close = useCommand('cleanliness.closeFinding');
  const reopen = useCommand('cleanliness.reopenFinding');
  const [note, setNote] = useState('');
  if (!mayInspect || state === 'closed') return null;
  const input = () => ({ idempotencyKey: newIdempotencyKey(), findingId, note });
  const sent = (answer: unknown) => {
    if (answer !== undefined) setNote('');
  };
  const field = (label: string) => (
    <TextInput
      size="sm"
      my="xs"
      aria-label={label}
      placeholder={label}
      maxLength={500}
      value={note}
      onChange={(event) => setNote(event.currentTarget.value)}
    />
  );
  if (state === 'open') {
    return (
      <>
        {field(t('board.fixNote'))}
        <Button size="sm" loading={fix.running} onClick={() => void fix.run(input()).then(sent)}>
          {t('board.fix')}
        </Button>
        <RefusalAlert refusal={fix.refusal} />
      </>
    );
  }
  return (
    <>
      {field(t('board.reopenNote'))}
      <Group gap="xs">
        <Button
          size="sm"
          loading={close.running}
          onClick={() => void close.run(input()).then(sent)}
        >
          {t('board.close')}
        </Button>
        <Button
          size="sm"
          variant="default"
          disabled={note.trim() === ''}
          loading={reopen.running}
          onClick={() => void reopen.run({ ...input(), dueInMs: hourMs }).then(sent)}
        >
          {t('board.reopen')}
        </Button>
      </Group>
      {operator?.staffId === after?.staffId && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('board.ownFix')}
        </Text>
      )}
      <RefusalAlert refusal={close.refusal ?? reopen.refusal} />
    </>
  );
}
