import { findStaffById } from '../../db/people/staff.queries';
import {
  findVerdict,
  insertOwnerClaim,
  listOwnerClaims,
  listOwnersOfVisit,
} from '../../db/reception/verdict.queries';
import { findVisitById } from '../../db/reception/visit.queries';
import type { receptionContract } from '../../shared/reception/contract';
import { ok, refuse } from '../../shared/result';
import { actorId, type UseCase, write } from '../use-case';

/** Notes that an agent claims a guest of the unclaimed board; the supervisor decides on it. */
export const claimGuest: UseCase<typeof receptionContract.claimGuest> = (context, input) =>
  write(context, 'reception.claimGuest', input.idempotencyKey, async (step) => {
    const { trx, nowMs } = step;
    const { visitId, agentId } = input;
    const verdict = await findVerdict(trx, visitId);
    const visit = await findVisitById(trx, visitId);
    if (verdict?.kind !== 'unclaimed' || verdict.until_ms === null || visit?.voided_by != null)
      return refuse('not-unclaimed');
    if ((await listOwnersOfVisit(trx, visitId)).length > 0) return refuse('not-unclaimed');
    if (nowMs >= verdict.until_ms) return refuse('claim-too-late');
    const agent = await findStaffById(trx, agentId);
    if (!agent?.posts.includes('agent')) return refuse('unknown-person');
    const claims = await listOwnerClaims(trx, [visitId]);
    if (agentId === visit?.agent_id || claims.some(({ agent_id }) => agent_id === agentId))
      return refuse('already-claimed');
    await insertOwnerClaim(trx, {
      visit_id: visitId,
      agent_id: agentId,
      claimed_at_ms: nowMs,
      recorded_by: actorId(context),
    });
    step.record('guest-claimed', { visitId, agentId });
    return ok({});
  });
