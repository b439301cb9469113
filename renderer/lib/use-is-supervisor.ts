import { useAsk } from './queries';

/** Whether a supervisor is at the desk. */
export function useIsSupervisor(): boolean {
  const { data: operator } = useAsk('people.readOperator', {});
  return operator?.posts.includes('supervisor') ?? false;
}
