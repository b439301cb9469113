import { useAsk } from '../lib/queries';
import { useNow } from '../lib/use-now';

/** What is to be decided or claimed now. A guest whose time has run out unclaimed is off the board. */
export function useOwnershipMatters() {
  const nowMs = useNow();
  const answer = useAsk('reception.listOwnershipMatters', {});
  const matters = answer.data?.filter(
    (matter) => matter.kind === 'conflict' || matter.claims.length > 0 || matter.untilMs > nowMs,
  );
  return { ...answer, matters, nowMs };
}

type Matter = NonNullable<ReturnType<typeof useOwnershipMatters>['matters']>[number];

/** Whether the supervisor has to decide; otherwise a claim is still awaited. */
export function isToDecide(matter: Matter): boolean {
  return matter.kind === 'conflict' || matter.claims.length > 0;
}
