import { Drawer, TextInput, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMinus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyReason, Procedures } from '../../shared/contract';
import {
  bothNotes,
  quantityOf,
  withinSeats,
  withQuantity,
  withUsual,
} from '../../shared/order-lines';
import type { OutputOf } from '../../shared/procedure';
import { maxDrinksOfOneKind } from '../../shared/reception/order-contract';
import type { Refusal } from '../../shared/result';
import { tell } from '../lib/bridge';
import { guestTitle } from '../lib/format';
import { useBilingual, useLanguage } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { usePersonName } from '../lib/use-person-name';
import { ForWhom } from '../ui/for-whom';
import boardClasses from './board.module.css';
import { CupSign } from './cup-sign';
import classes from './order.module.css';
import type { BarActions } from './use-bar-actions';
import { useWriteOnce } from './use-write-once';

type Menu = OutputOf<Procedures['bar.readMenu']>;
type Orders = OutputOf<Procedures['reception.readOrder']>;

/** Taking an order at the table, and marking what has run out. */
export function OrderPanel({
  actions,
  onRefusal,
}: {
  readonly actions: BarActions;
  readonly onRefusal: (refusal: Refusal<AnyReason>) => void;
}) {
  const { t } = useTranslation('orders');
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <UnstyledButton className={boardClasses.tool} onClick={open}>
        {t('title')}
      </UnstyledButton>
      <Drawer
        opened={opened}
        onClose={close}
        position="right"
        size="min(900px, 92vw)"
        title={t('title')}
        transitionProps={{ duration: 0 }}
      >
        <Ordering actions={actions} onRefusal={onRefusal} onDone={close} />
      </Drawer>
    </>
  );
}

function Ordering({
  actions,
  onRefusal,
  onDone,
}: {
  readonly actions: BarActions;
  readonly onRefusal: (refusal: Refusal<AnyReason>) => void;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation('orders');
  const { data: menu } = useAsk('bar.readMenu', {});
  const [visitId, setVisitId] = useState<string>();
  const [marking, setMarking] = useState(false);
  if (!menu) return null;
  if (marking) {
    return (
      <section className={classes.panel}>
        <p className={classes.hint}>{t('soldOutHint')}</p>
        <SoldOutList menu={menu} actions={actions} />
        <UnstyledButton className={classes.send} onClick={() => setMarking(false)}>
          {t('markDone')}
        </UnstyledButton>
      </section>
    );
  }
  return (
    <section className={classes.panel}>
      <Parties menu={menu} visitId={visitId} onChoose={setVisitId} />
      {visitId !== undefined && (
        <TableOrder
          key={visitId}
          menu={menu}
          visitId={visitId}
          onRefusal={onRefusal}
          onDone={onDone}
        />
      )}
      <UnstyledButton className={classes.mark} onClick={() => setMarking(true)}>
        {t('markSoldOut')}
      </UnstyledButton>
    </section>
  );
}

function Parties({
  menu,
  visitId,
  onChoose,
}: {
  readonly menu: Menu;
  readonly visitId: string | undefined;
  readonly onChoose: (visitId: string) => void;
}) {
  const { t } = useTranslation(['orders', 'barBoard']);
  const language = useLanguage();
  return (
    <fieldset className={classes.group}>
      <legend>{t('forWhom')}</legend>
      {menu.parties.length === 0 && <p className={classes.hint}>{t('nobodyHere')}</p>}
      {menu.parties.map((party) => (
        <UnstyledButton
          key={party.visitId}
          className={classes.party}
          aria-pressed={party.visitId === visitId}
          onClick={() => onChoose(party.visitId)}
        >
          <strong>{party.tableName ?? t('barBoard:notSeated')}</strong>
          <small>{guestTitle(party, language)}</small>
        </UnstyledButton>
      ))}
    </fieldset>
  );
}

function SoldOutList({ menu, actions }: { readonly menu: Menu; readonly actions: BarActions }) {
  const { t } = useTranslation('orders');
  const inLanguage = useBilingual();
  return (
    <fieldset className={classes.group}>
      <legend>{t('drinks')}</legend>
      {menu.drinks.map(({ drinkId, name, soldOut }) => (
        <UnstyledButton
          key={drinkId}
          className={classes.drink}
          data-sold-out={soldOut || undefined}
          aria-pressed={soldOut}
          onClick={() => void actions.setSoldOut(drinkId, !soldOut)}
        >
          {inLanguage(name)}
          {soldOut && <small>{t('soldOut')}</small>}
        </UnstyledButton>
      ))}
    </fieldset>
  );
}

/** Begins with what the party still waits for, once that is known. */
function TableOrder(props: {
  readonly menu: Menu;
  readonly visitId: string;
  readonly onRefusal: (refusal: Refusal<AnyReason>) => void;
  readonly onDone: () => void;
}) {
  const { data, isPlaceholderData } = useAsk('reception.readOrder', { visitId: props.visitId });
  if (!data || isPlaceholderData) return null;
  return <OrderForm {...props} orders={data} />;
}

function OrderForm({
  menu,
  visitId,
  orders: { open, people },
  onRefusal,
  onDone,
}: {
  readonly menu: Menu;
  readonly visitId: string;
  readonly orders: Orders;
  readonly onRefusal: (refusal: Refusal<AnyReason>) => void;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation('orders');
  const inLanguage = useBilingual();
  const { busy, write } = useWriteOnce(onRefusal);
  const personName = usePersonName();
  const seats = people.map((person) => person.seat);
  const [lines, setLines] = useState(() => withinSeats(open?.drinks ?? [], seats));
  const [seat, setSeat] = useState<number>();
  const [note, setNote] = useState(open?.note ?? '');
  const add = (drinkId: string, by: number) => {
    const quantity = Math.min(quantityOf(lines, drinkId, seat) + by, maxDrinksOfOneKind);
    setLines(withQuantity(lines, { drinkId, quantity, seat }));
  };
  const nameOf = (id: string) => {
    const drink = menu.drinks.find(({ drinkId }) => drinkId === id);
    return drink ? inLanguage(drink.name) : '';
  };
  const send = async () => {
    const done = await write('order', (idempotencyKey) =>
      tell('reception.orderDrinks', { idempotencyKey, visitId, drinks: [...lines], note }),
    );
    if (done) onDone();
  };
  return (
    <>
      {open && <p className={classes.hint}>{t('waits')}</p>}
      {people.map(
        (person) =>
          person.usual && (
            <Usual
              key={person.seat}
              usual={person.usual}
              of={person.seat === 1 ? undefined : personName(person)}
              drinkName={nameOf}
              onTake={() => {
                setLines(withUsual(lines, person));
                setNote(bothNotes(note, person.usual?.note ?? ''));
              }}
            />
          ),
      )}
      <ForWhom {...{ people, lines, seat }} drinkName={nameOf} onChoose={setSeat} big />
      <fieldset className={classes.group}>
        <legend>{t('drinks')}</legend>
        {menu.drinks.length === 0 && <p className={classes.hint}>{t('noDrinks')}</p>}
        {menu.drinks.map(({ drinkId, name, cup, soldOut }) => {
          const quantity = quantityOf(lines, drinkId, seat);
          return (
            <span key={drinkId} className={classes.pair}>
              <UnstyledButton
                className={classes.drink}
                data-sold-out={soldOut || undefined}
                data-chosen={quantity > 0 || undefined}
                disabled={soldOut && quantity === 0}
                aria-label={t('more', { drink: inLanguage(name) })}
                onClick={() => add(drinkId, 1)}
              >
                <CupSign cup={cup} />
                {inLanguage(name)}
                {quantity > 0 && <strong>×{quantity}</strong>}
                {soldOut && <small>{t('soldOut')}</small>}
              </UnstyledButton>
              {quantity > 0 && (
                <UnstyledButton
                  className={classes.minus}
                  aria-label={t('less', { drink: inLanguage(name) })}
                  onClick={() => add(drinkId, -1)}
                >
                  <IconMinus aria-hidden />
                </UnstyledButton>
              )}
            </span>
          );
        })}
      </fieldset>
      <TextInput
        size="lg"
        label={t('note')}
        placeholder={t('notePlaceholder')}
        maxLength={200}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <UnstyledButton
        className={classes.send}
        disabled={lines.length === 0 || busy.has('order')}
        onClick={() => void send()}
      >
        {t(open ? 'change' : 'send')}
      </UnstyledButton>
    </>
  );
}

/** What somebody had last time, taken with one tap. */
function Usual({
  usual,
  of,
  drinkName,
  onTake,
}: {
  readonly usual: NonNullable<Orders['open']>;
  /** Whose, where it is not the lead guest's. */
  readonly of: string | undefined;
  readonly drinkName: (drinkId: string) => string;
  readonly onTake: () => void;
}) {
  const { t } = useTranslation('orders');
  const drinks = usual.drinks
    .map(({ drinkId, quantity }) => t('drink', { name: drinkName(drinkId), quantity }))
    .join(' ');
  return (
    <UnstyledButton className={classes.usual} onClick={onTake}>
      {of}
      {drinks !== '' && t('usual', { drinks })}
      {usual.note && <small>{t('usualNote', { note: usual.note })}</small>}
    </UnstyledButton>
  );
}
