import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { BarPerson } from './acting';
import { Card, DoneButton, WhoAsk } from './card';
import classes from './card.module.css';
import { type ClockFace, clockFace, type Promised } from './clock-face';
import type { Hands } from './use-hands';
import type { Places } from './use-slots';

/** What a list of due things needs to know of its things and its words. */
export interface DueListProps<Item> {
  readonly places: Places<Item>;
  readonly nowMs: number;
  readonly hands: Hands;
  readonly may: boolean;
  /** From so much time left on a card is due soon, in milliseconds. */
  readonly dueSoonMs: number;
  readonly done: string;
  readonly question: string;
  promised(item: Item): Promised;
  /** The card in words, for a screen reader. */
  describe(item: Item): string;
  busy(item: Item): boolean;
  /** What became of an item that is no longer there. */
  fate(item: Item): string;
  /** Which and in what state. */
  head(item: Item, face: ClockFace): ReactNode;
  /** The figure, and what is to be brought. */
  body(item: Item, face: ClockFace): ReactNode;
  /** Resolves once it is done, or refused. */
  onDone(item: Item, person: BarPerson): Promise<unknown>;
  /** A tap on the card itself, where that means something. */
  readonly aside?: {
    label(item: Item): string;
    onTap(item: Item, person: BarPerson): Promise<unknown>;
  };
}

/** The card that asks whose tap it was, and what the tap was for. */
interface Asking<Item> {
  readonly id: string;
  readonly run: (item: Item, person: BarPerson) => Promise<unknown>;
}

/** Due things in their order, each with its countdown and one tap that does it. */
export function DueList<Item>(props: DueListProps<Item>) {
  const { hands, nowMs } = props;
  const { slots, settled } = props.places;
  const [asking, setAsking] = useState<Asking<Item>>();

  const tap = (id: string, item: Item, run: Asking<Item>['run']) => {
    if (!settled() || props.busy(item) || asking?.id === id) return;
    if (hands.acting) return run(item, hands.acting);
    setAsking({ id, run });
  };
  const choose = (item: Item, person: BarPerson, run: Asking<Item>['run']) => {
    setAsking(undefined);
    // For one tap of a colleague's the acting person stays.
    if (!hands.acting) hands.choose(person);
    void run(item, person);
  };

  return slots.map(({ id, item, goneAtMs }) => {
    const face = clockFace(props.promised(item), nowMs, props.dueSoonMs);
    const there = goneAtMs === undefined;
    return (
      <Card key={id} face={face} gone={there ? undefined : props.fate(item)}>
        <div className={classes.head}>{props.head(item, face)}</div>
        {props.aside && there && props.may ? (
          <UnstyledButton
            className={classes.body}
            onClick={() => props.aside && void tap(id, item, props.aside.onTap)}
          >
            {props.body(item, face)}
            <VisuallyHidden>{props.aside.label(item)}</VisuallyHidden>
          </UnstyledButton>
        ) : (
          <div className={classes.body}>{props.body(item, face)}</div>
        )}
        {there && props.may && (
          <DoneButton
            label={props.done}
            describedBy={props.describe(item)}
            busy={props.busy(item)}
            onTap={() => tap(id, item, props.onDone)}
            onHold={() => hands.candidates.length > 1 && setAsking({ id, run: props.onDone })}
          />
        )}
        {there && asking?.id === id && (
          <WhoAsk
            question={props.question}
            of={props.describe(item)}
            people={hands.candidates}
            onChoose={(person) => choose(item, person, asking.run)}
            onCancel={() => setAsking(undefined)}
          />
        )}
      </Card>
    );
  });
}
