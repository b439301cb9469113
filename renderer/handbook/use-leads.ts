import { useAsk } from '../lib/queries';

/** Whether a supervisor is signed in, who may write the handbook. */
export function useLeads(): boolean {
  const { data: operator } = useAsk('people.readOperator', {});
  return operator?.posts.includes('supervisor') === true;
}
