import { useAsk } from '../lib/queries';

/** Who may look after an entry or be told of it, supervisors first. */
export function usePeople(): { readonly value: string; readonly label: string }[] {
  const { data = [] } = useAsk('people.listPeople', {});
  const rank = ({ posts }: { posts: readonly string[] }) => (posts.includes('supervisor') ? 0 : 1);
  return data
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ staffId, name }) => ({ value: staffId, label: name }));
}
