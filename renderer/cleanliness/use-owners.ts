import { useAsk } from '../lib/queries';

/** Who may be asked to put something right, cleaners first. */
export function useOwners(): { readonly value: string; readonly label: string }[] {
  const { data = [] } = useAsk('people.listPeople', {});
  const rank = (posts: readonly string[]) => (posts.includes('cleaning') ? 0 : 1);
  return [...data]
    .sort((a, b) => rank(a.posts) - rank(b.posts))
    .map(({ staffId, name }) => ({ value: staffId, label: name }));
}
