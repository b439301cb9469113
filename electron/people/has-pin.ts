import type { StaffWithPosts } from '../../db/people/staff.queries';

/** A person as the rule of the last supervisor asks about one. */
export const hasPin = ({ posts, pin_hash }: Pick<StaffWithPosts, 'posts' | 'pin_hash'>) => ({
  posts,
  hasPin: pin_hash !== null,
});
