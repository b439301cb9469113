import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderBeforeTable } from '../../shared/bar/contract';
import { guestTitle } from '../lib/format';
import { useLanguage } from '../lib/hall';
import type { BarPerson, Board } from './acting';
import { Card, DoneButton, WhoAsk } from './card';
import classes from './card.module.css';
import type { ClockFace } from './clock-face';
import { Digits, Ring, StateWord } from './countdown-face';
import { OrderedDrinks, PartySize } from './ordered-drinks';
import type { BarActions } from './use-bar-actions';
import type { Hands } from './use-hands';
import type { Places } from './use-slots';

interface OrderListProps<Order> {
  readonly board: Board;
  readonly places: Places<Order>;
  readonly hands: Hands;
  readonly actions: BarActions;
  /** Where the order goes. */
  titleOf(order: Order): string;
  /** Unset for orders without a clock: they are quiet. */
  readonly faceOf?: (order: Order) => ClockFace;
  /** A tap on the card itself, where that means something. */
  readonly aside?: {
    readonly mark: (order: Order) => ReactNode;
    readonly label: (order: Order) => string;
    /** Resolves once it is done, or refused. */
    readonly onTap: (order: Order, person: BarPerson) => Promise<unknown>;
  };
}

/** The card that asks whose tap it was, and what the tap was for. */
interface Asking<Order> {
  readonly id: string;
  readonly run: (order: Order, person: BarPerson) => Promise<unknown>;
}

/** Orders in their places, each served with one tap. */
export function OrderList<Order extends OrderBeforeTable>(props: OrderListProps<Order>) {
  const { board, hands, actions, titleOf, faceOf } = props;
  const { slots, settled } = props.places;
  const { t } = useTranslation('barBoard');
  const language = useLanguage();
  const [asking, setAsking] = useState<Asking<Order>>();
  const aside = hands.mayServe ? props.aside : undefined;
  const idle = !board.people.some(({ onDuty }) => onDuty);

  const isBusy = ({ requestId }: Order) => actions.busy.has(`serve:${requestId}`);
  const serve = ({ requestId }: Order, person: BarPerson) => actions.serve(requestId, person);
  // What tells it from others comes first: the table, or whose it is where there is none.
  const namesOf = (order: Order) => {
    const names = [titleOf(order), guestTitle(order, language)];
    return faceOf ? names : names.toReversed();
  };
  const describe = (order: Order) => namesOf(order).join(' · ');
  const fate = (order: Order) => {
    const served = board.recentlyServed.find(({ requestId }) => requestId === order.requestId);
    const end = served ? t('servedBy', { name: served.staffName }) : t('guestGone');
    return `${namesOf(order)[0]} · ${end}`;
  };
  const tap = (id: string, order: Order, run: Asking<Order>['run']) => {
    if (!settled() || isBusy(order) || asking?.id === id) return;
    const { acting } = hands;
    if (acting) return () => run(order, acting);
    setAsking({ id, run });
  };
  const choose = (order: Order, person: BarPerson, run: Asking<Order>['run']) => {
    setAsking(undefined);
    // For one tap of a colleague's the acting person stays.
    if (!hands.acting) hands.choose(person);
    void run(order, person);
  };

  return slots.map(({ id, item: order, goneAtMs }) => {
    const face = faceOf?.(order);
    const there = goneAtMs === undefined;
    const body = (
      <>
        {face && <Ring face={face} />}
        {face && <Digits face={face} />}
        <OrderedDrinks order={order} />
        {aside?.mark(order)}
      </>
    );
    return (
      <Card key={id} face={face} gone={there ? undefined : fate(order)}>
        <div className={classes.head}>
          <strong className={classes.table}>{titleOf(order)}</strong>
          {face && <StateWord face={face} />}
          <span className={classes.guest}>{guestTitle(order, language)}</span>
          <PartySize size={order.partySize} />
        </div>
        {aside && there ? (
          <UnstyledButton
            className={classes.body}
            onClick={() => void tap(id, order, aside.onTap)?.()}
          >
            {body}
            <VisuallyHidden>{aside.label(order)}</VisuallyHidden>
          </UnstyledButton>
        ) : (
          <div className={classes.body}>{body}</div>
        )}
        {there && hands.mayServe && (
          <DoneButton
            label={t('serve')}
            describedBy={describe(order)}
            busy={isBusy(order)}
            onTap={() => tap(id, order, serve)}
            onHold={() => hands.candidates.length > 1 && setAsking({ id, run: serve })}
          />
        )}
        {there && asking?.id === id && (
          <WhoAsk
            question={t(idle ? 'whoServedIdle' : 'whoServed')}
            of={describe(order)}
            people={hands.candidates}
            onChoose={(person) => choose(order, person, asking.run)}
            onCancel={() => setAsking(undefined)}
          />
        )}
      </Card>
    );
  });
}
