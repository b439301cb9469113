import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Colleague } from '../../../shared/people/staff-contract';
import { newIdempotencyKey } from '../../lib/bridge';
import { useAsk } from '../../lib/queries';
import { useCommand } from '../../lib/use-command';
import { useSettingsLock } from '../../lib/use-settings-lock';
import { Problem } from '../../ui/problem';
import { RefusalAlert } from '../../ui/refusal-alert';
import { AddPerson } from './add-person';
import { PersonEditor } from './person-editor';
import { PersonLine } from './person-line';

/** Who works here, in roster order; a line opens to change the person. Below, those who have left. */
export function PeopleSection() {
  const { t } = useTranslation('staff');
  const { open } = useSettingsLock();
  const { data: people = [], error, refetch } = useAsk('people.listStaff', {});
  const order = useCommand('people.orderPeople');
  const restore = useCommand('people.restorePerson');
  const [chosen, setChosen] = useState<string>();
  const [adding, setAdding] = useState(false);
  const here = people.filter(({ active }) => active);
  const left = people.filter(({ active }) => !active);

  const move = (person: Colleague, by: -1 | 1) => {
    const staffIds = here.map(({ staffId }) => staffId);
    const from = staffIds.indexOf(person.staffId);
    staffIds.splice(from, 1);
    staffIds.splice(from + by, 0, person.staffId);
    void order.run({ idempotencyKey: newIdempotencyKey(), staffIds });
  };

  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  return (
    <Stack gap="md">
      <RefusalAlert refusal={order.refusal ?? restore.refusal} />
      {adding ? (
        <AddPerson
          onDone={(staffId) => {
            setAdding(false);
            setChosen(staffId);
          }}
        />
      ) : (
        <Group>
          <Button
            variant="default"
            leftSection={<IconUserPlus size={18} />}
            disabled={!open}
            onClick={() => setAdding(true)}
          >
            {t('add')}
          </Button>
          <Text size="xs" c="dimmed" flex={1}>
            {t('orderHint')}
          </Text>
        </Group>
      )}
      <div>
        {here.map((person, index) => (
          <PersonLine
            key={person.staffId}
            person={person}
            opened={person.staffId === chosen}
            onToggle={() => setChosen(person.staffId === chosen ? undefined : person.staffId)}
            onUp={open && index > 0 ? () => move(person, -1) : undefined}
            onDown={open && index < here.length - 1 ? () => move(person, 1) : undefined}
          >
            <PersonEditor person={person} />
          </PersonLine>
        ))}
      </div>
      {left.length > 0 && (
        <div>
          <Title order={3} size="h4" mb="xs">
            {t('left')}
          </Title>
          {left.map(({ staffId, name }) => (
            <Group key={staffId} justify="space-between" mih={44}>
              <Text c="dimmed">{name}</Text>
              <Button
                variant="subtle"
                disabled={!open}
                loading={restore.running}
                onClick={() => void restore.run({ idempotencyKey: newIdempotencyKey(), staffId })}
              >
                {t('restore')}
              </Button>
            </Group>
          ))}
        </div>
      )}
    </Stack>
  );
}
