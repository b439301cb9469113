import type { Post } from '../procedure';

interface Person {
  readonly posts: readonly Post[];
  readonly hasPin: boolean;
}

/** Whether somebody is left who can sign a day off and open the settings: a supervisor with a PIN. */
export function supervisorRemains(people: readonly Person[]): boolean {
  return people.some(({ posts, hasPin }) => hasPin && posts.includes('supervisor'));
}
