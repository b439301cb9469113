import { Button, Group, Select } from '@mantine/core';
import { IconUserShare } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../shared/cleanliness/finding-contract';
import { hourMs } from '../../shared/time';
import { newIdempotencyKey } from '../lib/bridge';
import { useCommand } from '../lib/use-command';
import { RefusalAlert } from '../ui/refusal-alert';
import { dueChoices } from './due-in';
import { useOwners } from './use-owners';

/** Gives a finding to somebody else, or more time. */
export function AssignFinding({ finding: { findingId, ownerId } }: { finding: Finding }) {
  const { t } = useTranslation(['rounds', 'common']);
  const owners = useOwners();
  const assign = useCommand('cleanliness.assignFinding');
  const [open, setOpen] = useState(false);
  const [newOwner, setNewOwner] = useState(ownerId);
  const [dueInMs, setDueInMs] = useState(hourMs);
  if (!open) {
    return (
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconUserShare size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('board.assign')}
      </Button>
    );
  }
  return (
    <>
      <Group gap="xs" my="xs" wrap="nowrap">
        <Select
          flex={1}
          size="sm"
          autoFocus
          aria-label={t('owner')}
          data={owners}
          value={newOwner}
          searchable
          allowDeselect={false}
          onChange={(value) => value && setNewOwner(value)}
        />
        <Select
          flex={1}
          size="sm"
          aria-label={t('deadline')}
          data={dueChoices.map(([name, ms]) => ({ value: String(ms), label: t(`dueIn.${name}`) }))}
          value={String(dueInMs)}
          allowDeselect={false}
          onChange={(value) => value && setDueInMs(Number(value))}
        />
      </Group>
      <Group gap="xs">
        <Button
          size="sm"
          variant="default"
          loading={assign.running}
          onClick={() =>
            void assign.run({
              ...{ idempotencyKey: newIdempotencyKey(), findingId, ownerId: newOwner, dueInMs },
            })
          }
        >
          {t('board.assignSave')}
        </Button>
        <Button size="sm" variant="subtle" onClick={() => setOpen(false)}>
          {t('common:cancel')}
        </Button>
      </Group>
      <RefusalAlert refusal={assign.refusal} />
    </>
  );
}
