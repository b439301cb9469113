import type { OpenThing } from '../fields';

/** What is looked at before a party is let go. */
export interface DepartureFacts {
  /** Orders of the party that are neither served nor cancelled. */
  readonly drinksWaiting: number;
  /** What is held for the party or was lent to it, with its tag. */
  readonly thingsOut: readonly OpenThing[];
  /** Masked plates of its cars that have not been driven away. */
  readonly carsHere: readonly string[];
}

/** One look for each sort of thing, in the order in which the gate lists them. */
const checks: readonly ((facts: DepartureFacts) => readonly OpenThing[])[] = [
  ({ thingsOut }) => thingsOut,
  ({ carsHere }) => carsHere.map((plate) => ({ kind: 'vehicle', tag: plate })),
  ({ drinksWaiting }) => (drinksWaiting > 0 ? [{ kind: 'drinks', tag: '' }] : []),
];

/** What is still open for a party that leaves. Nothing: it may simply go. */
export function openAtDeparture(facts: DepartureFacts): readonly OpenThing[] {
  return checks.flatMap((check) => check(facts));
}
