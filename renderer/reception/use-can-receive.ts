import { useAsk } from '../lib/queries';

/** Whether who is signed in may register and change visits; others may look on. True until it is known. */
export function useCanReceive(): boolean {
  const { data: operator } = useAsk('people.readOperator', {});
  if (operator === undefined) return true;
  return operator?.posts.some((post) => post === 'reception' || post === 'supervisor') ?? false;
}
