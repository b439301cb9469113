import { useAsk } from '../lib/queries';

/** Whether a supervisor is signed in, who may write the handbook. */
export function useLeads(): boolean {
  const { data: operator } = useAsk('people.readOperator', {});
  return operator?.posts.includes('supervisor') === true;
}

/** What a supervisor who is signed in has begun to write; of nobody else anything is asked. */
export function useDrafts() {
  return useAsk('handbook.listDrafts', {}, { enabled: useLeads() }).data;
}
