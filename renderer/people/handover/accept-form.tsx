import { Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pin as pinField } from '../../../shared/fields';
import type { Handover } from '../../../shared/people/handover-contract';
import { newIdempotencyKey } from '../../lib/bridge';
import { useAsk } from '../../lib/queries';
import { useCommand } from '../../lib/use-command';
import { PinInput } from '../../ui/pin-input';
import { RefusalAlert } from '../../ui/refusal-alert';
import { CountTable } from './count-table';
import classes from './handover.module.css';
import { HandoverSigns } from './handover-signs';
import { OpenItems } from './open-items';

/** Ticks stay while one looks at another screen; they are kept in this window only. */
const tickedSoFar = new Map<string, readonly string[]>();

/** The one who comes: looks at counts and notes, ticks every open item, then the PIN. */
export function AcceptForm({ handover }: { readonly handover: Handover }) {
  const { t } = useTranslation('shifts');
  const { handoverId, items } = handover;
  const accept = useCommand('people.acceptHandover');
  const { data: people } = useAsk('people.listPeople', {});
  const [ticked, setTicked] = useState(tickedSoFar.get(handoverId) ?? []);
  const [staffId, setStaffId] = useState<string | null>(null);
  const [pin, setPin] = useState('');
  const tick = (itemId: string, on: boolean) => {
    const others = ticked.filter((other) => other !== itemId);
    const next = on ? [...others, itemId] : others;
    tickedSoFar.set(handoverId, next);
    setTicked(next);
  };
  const candidates = (people ?? []).filter(
    (person) =>
      person.hasPin &&
      person.staffId !== handover.handedBy &&
      person.posts.some((post) => post === 'reception' || post === 'supervisor'),
  );
  const ready = staffId !== null && pinField.safeParse(pin).success;
  return (
    <Stack gap="sm" mt="xs">
      <HandoverSigns handover={handover} />
      <CountTable lines={handover.lines} />
      {handover.note !== '' && <Text className={classes.note}>{handover.note}</Text>}
      <Group justify="space-between">
        <Title order={3} size="h4">
          {t('handover.items', { count: items.length })}
        </Title>
        {items.length > 0 && (
          <Text c="dimmed">
            {t('handover.acknowledgeAll')}{' '}
            {t('handover.acknowledged', { count: ticked.length, of: items.length })}
          </Text>
        )}
      </Group>
      <div>
        <OpenItems items={items} ticked={ticked} onTick={tick} />
      </div>
      <form
        onSubmit={async (event) => {
          event.preventDefault();
          if (!staffId) return;
          await accept.run({
            ...{ idempotencyKey: newIdempotencyKey(), handoverId, staffId, pin },
            acknowledged: [...ticked],
          });
          setPin('');
        }}
      >
        <Group align="flex-end">
          <Select
            w={200}
            label={t('handover.who')}
            data={candidates.map((person) => ({ value: person.staffId, label: person.name }))}
            value={staffId}
            onChange={setStaffId}
          />
          <PinInput w={180} label={t('handover.pinIncoming')} value={pin} onChange={setPin} />
          <Button type="submit" loading={accept.running} disabled={!ready}>
            {t('handover.accept')}
          </Button>
        </Group>
      </form>
      <RefusalAlert refusal={accept.refusal} />
    </Stack>
  );
}
