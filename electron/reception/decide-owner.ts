import { findStaffById, listStaffNames } from '../../db/people/staff.queries';
import { setOwners } from '../../db/reception/guest-owner.queries';
import {
  findVerdict,
  insertOwnerDecision,
  listOwnerClaims,
  listOwnersOfVisit,
} from '../../db/reception/verdict.queries';
import { findVisitById } from '../../db/reception/visit.queries';
import type { receptionContract } from '../../shared/reception/contract';
import type { Verdict } from '../../shared/reception/ownership';
import { looksLikeIdentityNumber } from '../../shared/reception/phone';
import { ok, refuse } from '../../shared/result';
import type { PinCheck } from '../pin-check';
import { type UseCase, type WriteStep, write } from '../use-case';

/** The supervisor settles whose guest it is, with a reason. It holds as if it had been ruled so. */
export const decideOwner =
  (checkPin: PinCheck): UseCase<typeof receptionContract.decideOwner> =>
  async (context, { supervisorId, pin, ...input }) => {
    const supervisor = await findStaffById(context.db, supervisorId);
    if (!supervisor?.posts.includes('supervisor')) return refuse('not-their-post');
    const checked = await checkPin(context, supervisorId, pin);
    if (!checked.ok) return checked;
    return write(context, 'reception.decideOwner', input.idempotencyKey, async (step) => {
      const { trx, nowMs, dayInHand } = step;
      const { visitId, ownerId, secondOwnerId } = input;
      if (dayInHand.signedOff) return refuse('day-closed');
      if (looksLikeIdentityNumber(input.reason)) return refuse('identity-number');
      const visit = await findVisitById(trx, visitId);
      const candidates = await readCandidates(step, visitId, visit?.agent_id ?? null);
      if (!visit || visit.voided_by !== null || candidates.length === 0)
        return refuse('nothing-to-decide');
      const owners = [...new Set([ownerId, secondOwnerId].filter((id) => id !== undefined))];
      if (owners.some((id) => !candidates.includes(id))) return refuse('not-a-candidate');
      await insertOwnerDecision(trx, {
        visit_id: visitId,
        day: dayInHand.day,
        owner_id: ownerId,
        second_owner_id: owners[1] ?? null,
        reason: input.reason,
        decided_by: supervisorId,
        decided_at_ms: nowMs,
      });
      // A party that is still here settles it on leaving.
      if (visit.left_at_ms !== null) await setOwners(trx, visit.guest_id, owners, visit.left_at_ms);
      step.record('owner-decided', { visitId, owners }, { actorId: supervisorId });
      const names = await listStaffNames(trx);
      return ok({ ownerNames: owners.map((id) => names.get(id) ?? '') });
    });
  };

/** Whom it can be decided for; nobody where nothing is open. */
async function readCandidates(
  { trx }: WriteStep,
  visitId: string,
  servedBy: string | null,
): Promise<string[]> {
  const row = await findVerdict(trx, visitId);
  if (!row || (await listOwnersOfVisit(trx, visitId)).length > 0) return [];
  const verdict: Verdict = JSON.parse(row.ruling_json);
  if (verdict.kind === 'conflict') return verdict.candidates.map(({ agentId }) => agentId);
  if (verdict.kind !== 'unclaimed') return [];
  const claims = await listOwnerClaims(trx, [visitId]);
  return claims.length === 0 || servedBy === null
    ? claims.map(({ agent_id }) => agent_id)
    : [servedBy, ...claims.map(({ agent_id }) => agent_id)];
}
