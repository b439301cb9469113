import { Button, Group, Popover, Select, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { RegisterEntry } from '../../shared/registers/contract';
import { newIdempotencyKey } from '../lib/bridge';
import { useCommand } from '../lib/use-command';
import { RefusalAlert } from '../ui/refusal-alert';
import { usePeople } from './use-people';

/** Who looks after it, and the way to give it to somebody else while it is open. */
export function Owner({ entry }: { readonly entry: RegisterEntry }) {
  const { t } = useTranslation('registers');
  const people = usePeople();
  const [opened, { open, close }] = useDisclosure(false);
  const assign = useCommand('registers.addHappening');
  const { entryId, ownerId, ownerName, state } = entry;
  const give = async (next: string | null) => {
    if (next === null || next === ownerId) return;
    const to = { kind: 'assigned', text: '', ownerId: next } as const;
    if (await assign.run({ idempotencyKey: newIdempotencyKey(), entryId, ...to })) close();
  };
  return (
    <Group gap="xs" wrap="nowrap">
      <Text c="dimmed">{t('owner')}</Text>
      <Text fw={600}>{ownerName}</Text>
      {state === 'open' && (
        <Popover opened={opened} onDismiss={close} trapFocus width={260} position="bottom-end">
          <Popover.Target>
            <Button variant="subtle" size="compact-sm" onClick={open}>
              {t('entry.change')}
            </Button>
          </Popover.Target>
          <Popover.Dropdown>
            <Select
              label={t('entry.changeTo')}
              searchable
              data={people.filter(({ value }) => value !== ownerId)}
              comboboxProps={{ withinPortal: false }}
              value={null}
              onChange={(next) => void give(next)}
            />
            <RefusalAlert refusal={assign.refusal} />
          </Popover.Dropdown>
        </Popover>
      )}
    </Group>
  );
}
