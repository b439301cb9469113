import type { Post } from '../../shared/procedure';
import { useAsk } from '../lib/queries';

/** Whether whoever is signed in holds one of the posts; undefined until that is known. A supervisor may do what all may. */
function useHolds(posts: readonly Post[]): boolean | undefined {
  const { data: operator } = useAsk('people.readOperator', {});
  if (operator === undefined) return undefined;
  const held = operator?.posts ?? [];
  return held.includes('supervisor') || held.some((post) => posts.includes(post));
}

export const useMayInspect = () => useHolds(['cleaning', 'reception']);
export const useMaySign = () => useHolds([]);
