import { Button, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Procedures } from '../../shared/contract';
import { bothNotes, withinSeats, withUsual } from '../../shared/order-lines';
import type { OutputOf } from '../../shared/procedure';
import type { Visit } from '../../shared/reception/contract';
import { guestTitle } from '../lib/format';
import { useLanguage } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { usePersonName } from '../lib/use-person-name';
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
  const { open, people } = orders;
  const nameOf = usePersonName();
  const seats = people.map(({ seat }) => seat);
  const [lines, setLines] = useState(() => withinSeats(open?.drinks ?? [], seats));
  const [note, setNote] = useState(open?.note ?? '');
  const order = useTell('reception.orderDrinks');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (lines.length === 0) return;
    const answer = await order.send({ visitId: visit.visitId, drinks: [...lines], note });
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
        {people.map(
          (person) =>
            person.usual && (
              <UsualButton
                key={person.seat}
                usual={person.usual}
                {...(person.seat !== 1 && { of: nameOf(person) })}
                onTake={() => {
                  setLines(withUsual(lines, person));
                  setNote(bothNotes(note, person.usual?.note ?? ''));
                }}
              />
            ),
        )}
        <DrinkChips lines={lines} people={people} onChange={setLines} />
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
          disabled={lines.length === 0}
          loading={order.pending}
          style={{ alignSelf: 'flex-start' }}
        >
          {t(open ? 'change' : 'send')}
        </Button>
      </Stack>
    </form>
  );
}
