/** Why somebody is away from the post for a while. */
export const breakReasons = ['meal', 'rest', 'errand', 'private'] as const;
export type BreakReason = (typeof breakReasons)[number];

/** Whether an agent on such a break goes on earning turns: all but what is private. */
export function isExcused(reason: BreakReason): boolean {
  return reason !== 'private';
}
