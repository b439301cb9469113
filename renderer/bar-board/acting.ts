import type { Procedures } from '../../shared/contract';
import type { OutputOf } from '../../shared/procedure';

export type Board = OutputOf<Procedures['bar.readBoard']>;
export type BarPerson = Omit<Board['people'][number], 'busy'>;

/**
 * Who is taken to be tapping: the person chosen last while on duty, otherwise the only one on
 * duty. Undefined means that the board has to ask.
 */
export function actingPerson(
  people: readonly BarPerson[],
  chosenId: string | null,
): BarPerson | undefined {
  const onDuty = people.filter((person) => person.onDuty);
  return (
    onDuty.find(({ staffId }) => staffId === chosenId) ??
    (onDuty.length === 1 ? onDuty[0] : undefined)
  );
}

/** Whom to offer as an answer to "who served it?": those on duty, or everybody while nobody is. */
export function candidates(people: readonly BarPerson[]): readonly BarPerson[] {
  const onDuty = people.filter((person) => person.onDuty);
  return onDuty.length > 0 ? onDuty : people;
}
