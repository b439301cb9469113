import type { OpenThing } from '../fields';
import { maskPlate } from './plate';
import type { ThingKind } from './things';

/** What is looked at before a party is let go. */
export interface DepartureFacts {
  /** Orders of the party that are neither served nor cancelled. */
  readonly drinksWaiting: number;
  /** Held for the party or lent to it, and not given back. */
  readonly things: readonly {
    readonly id: string;
    readonly kind: ThingKind;
    readonly tag: number;
  }[];
  /** Its cars that have not been driven away. */
  readonly vehicles: readonly { readonly id: string; readonly plate: string }[];
}

/** One look for each sort of thing, in the order in which the gate lists them. */
const checks: readonly ((facts: DepartureFacts) => readonly OpenThing[])[] = [
  // An umbrella is lent to be taken along: the list of umbrellas out keeps it, the door does not.
  ({ things }) =>
    things
      .filter(({ kind }) => kind !== 'lent-umbrella')
      .map(({ id, kind, tag }) => ({ id, kind, tag: String(tag) })),
  ({ vehicles }) =>
    vehicles.map(({ id, plate }) => ({ id, kind: 'vehicle', tag: maskPlate(plate) })),
  ({ drinksWaiting }) => (drinksWaiting > 0 ? [{ kind: 'drinks', tag: '' }] : []),
];

/** What is still open for a party that leaves. Nothing: it may simply go. */
export function openAtDeparture(facts: DepartureFacts): readonly OpenThing[] {
  return checks.flatMap((check) => check(facts));
}
