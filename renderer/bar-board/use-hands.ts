import { useLocalStorage } from '@mantine/hooks';
import { useAsk } from '../lib/queries';
import { actingPerson, type BarPerson, type Board, candidates } from './acting';

export type BoardMode = 'window' | 'desk';

/** Whose hands do what is tapped. */
export interface Hands {
  readonly mayServe: boolean;
  readonly mayClear: boolean;
  /** Unset where the board has to ask for each tap. */
  readonly acting: BarPerson | undefined;
  readonly candidates: readonly BarPerson[];
  /** Keeps a person as acting until another is chosen. */
  choose(person: BarPerson): void;
}

/**
 * At the bar whoever tapped their name acts, and it is remembered over a restart; at the front
 * desk only the person who is signed in can act, and only with the post for it.
 */
export function useHands(people: Board['people'], mode: BoardMode): Hands {
  const [chosenId, setChosenId] = useLocalStorage<string | null>({
    key: 'halldesk.bar.acting',
    defaultValue: null,
    getInitialValueInEffect: false,
  });
  const { data: operator } = useAsk('people.readOperator', {}, { enabled: mode === 'desk' });
  if (mode === 'window') {
    return {
      mayServe: true,
      mayClear: true,
      acting: actingPerson(people, chosenId),
      candidates: candidates(people),
      choose: ({ staffId }) => setChosenId(staffId),
    };
  }
  const mayClear = operator?.posts.some((post) => clearingPosts.has(post)) ?? false;
  return {
    mayServe: people.some(({ staffId, onDuty }) => onDuty && staffId === operator?.staffId),
    mayClear,
    acting: operator ? { staffId: operator.staffId, name: operator.name, onDuty: true } : undefined,
    candidates: [],
    choose: () => {},
  };
}

const clearingPosts: ReadonlySet<string> = new Set(['bar', 'reception', 'supervisor']);
