import type { Finding } from '../../shared/cleanliness/finding-contract';
import { dayMs } from '../../shared/time';

/** Oldest first. */
export const ages = ['older', 'week', 'days', 'today'] as const;
export type Age = (typeof ages)[number];

/** Whole days since it was first found. */
export const daysOld = ({ openedAtMs }: Pick<Finding, 'openedAtMs'>, nowMs: number): number =>
  Math.max(0, Math.floor((nowMs - openedAtMs) / dayMs));

export function ageOf(finding: Pick<Finding, 'openedAtMs'>, nowMs: number): Age {
  const days = daysOld(finding, nowMs);
  if (days > 7) return 'older';
  if (days > 3) return 'week';
  return days > 0 ? 'days' : 'today';
}
