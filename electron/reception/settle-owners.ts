import { setOwners } from '../../db/reception/guest-owner.queries';
import { findVerdict, listOwnersOfVisit } from '../../db/reception/verdict.queries';
import { findHandedTo } from '../../db/reception/visit.queries';
import type { VisitRow } from '../../db/reception/visit.table';
import type { WriteStep } from '../use-case';

/**
 * A served party leaves: the guest stays with the owner in whose name the visit was, or becomes
 * the guest of the agent who served. An open conflict and the unclaimed board settle it later.
 */
export async function settleOwners(
  { trx }: WriteStep,
  visit: VisitRow,
  leftAtMs: number,
): Promise<void> {
  if (visit.agent_id === null) return;
  const owners = await listOwnersOfVisit(trx, visit.id);
  // The visit was covered for somebody, or handed back: that was learned after the ruling.
  const handedTo = await findHandedTo(trx, visit.id);
  if (handedTo !== undefined && !owners.includes(handedTo))
    return setOwners(trx, visit.guest_id, [handedTo], leftAtMs);
  if (owners.length > 0) return setOwners(trx, visit.guest_id, owners, leftAtMs);
  const verdict = await findVerdict(trx, visit.id);
  if (!verdict || verdict.kind === 'rotation')
    await setOwners(trx, visit.guest_id, [visit.agent_id], leftAtMs);
}
