import { Button, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Procedures } from '../../shared/contract';
import type { OutputOf } from '../../shared/procedure';
import type { Visit } from '../../shared/reception/contract';
import { guestTitle } from '../lib/format';
import { useLanguage } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { RefusalAlert } from '../ui/refusal-alert';
import { DrinkChips } from './drink-chips';
import { say } from './say';
import { useTell } from './use-tell';
import { UsualButton } from './usual-button';
import { VisitSection } from './visit-section';

type Orders = OutputOf<Procedures['reception.readOrder']>;

/** Drinks at the table: what still waits can be changed, anything later is an order of its own. */
export function OrderSection({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation('orders');
  const { visitId } = visit;
  const { data, isPlaceholderData } = useAsk('reception.readOrder', { visitId });
  if (!data || isPlaceholderData) return null;
  return (
    <VisitSection name="order" title={t('title')}>
      <OrderForm key={data.open ? 'change' : 'new'} visit={visit} orders={data} />
    </VisitSection>
  );
}

function OrderForm({ visit, orders }: { readonly visit: Visit; readonly orders: Orders }) {
  const { t } = useTranslation('orders');
  const guest = guestTitle(visit, useLanguage());
  const { open, usual } = orders;
  const [quantities, setQuantities] = useState(() => quantitiesOf(open));
  const [note, setNote] = useState(open?.note ?? '');
  const order = useTell('reception.orderDrinks');
  const drinks = Object.entries(quantities).map(([drinkId, quantity]) => ({ drinkId, quantity }));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (drinks.length === 0) return;
    const answer = await order.send({ visitId: visit.visitId, drinks, note });
    if (answer?.ok) say(t('sent', { of: guest }));
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        {open && (
          <Text size="sm" c="dimmed">
            {t('waits')}
          </Text>
        )}
        {usual && (
          <UsualButton
            usual={usual}
            onTake={() => {
              setQuantities(quantitiesOf(usual));
              setNote(usual.note);
            }}
          />
        )}
        <DrinkChips quantities={quantities} onChange={setQuantities} />
        <TextInput
          label={t('note')}
          placeholder={t('notePlaceholder')}
          maxLength={200}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {order.refusal && <RefusalAlert refusal={order.refusal} />}
        <Button
          type="submit"
          variant="light"
          disabled={drinks.length === 0}
          loading={order.pending}
          style={{ alignSelf: 'flex-start' }}
        >
          {t(open ? 'change' : 'send')}
        </Button>
      </Stack>
    </form>
  );
}

function quantitiesOf(order: Orders['open']): Readonly<Record<string, number>> {
  return Object.fromEntries(
    order?.drinks.map(({ drinkId, quantity }) => [drinkId, quantity]) ?? [],
  );
}
