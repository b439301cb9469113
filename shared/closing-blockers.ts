/** What stands between a day and its sign-off. */
export const closingBlockers = [
  'visits-open',
  'drinks-open',
  'tables-to-clear',
  'areas-not-inspected',
  'critical-findings',
  'clock-behind',
  'records-broken',
] as const;
export type ClosingBlocker = (typeof closingBlockers)[number];
