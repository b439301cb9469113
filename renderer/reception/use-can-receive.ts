import { useAsk } from '../lib/queries';

/** Whether who is signed in may register and change visits; others may look on. */
export function useCanReceive(): boolean {
  const { data: operator } = useAsk('people.readOperator', {});
  return operator?.posts.some((post) => post === 'reception' || post === 'supervisor') ?? false;
}
