import { findStaffById } from '../../db/people/staff.queries';
import { insertRotationEvent } from '../../db/reception/rotation.queries';
import { findOpenVisit, findVisitTurn } from '../../db/reception/visit.queries';
import type { receptionContract } from '../../shared/reception/contract';
import { ok, refuse } from '../../shared/result';
import { type UseCase, write } from '../use-case';
import { assignAgent } from './assign-agent';
import { costsTurn } from './costs-turn';

/**
 * A colleague serves for an owner who is busy or away. The owner keeps the guest, and the turn if
 * it cost one; the cover's does not count unless the hall says so.
 */
export const coverVisit: UseCase<typeof receptionContract.coverVisit> = (context, input) =>
  write(context, 'reception.coverVisit', input.idempotencyKey, async (step) => {
    const { trx, nowMs, hall } = step;
    const { visitId, agentId } = input;
    const visit = await findOpenVisit(trx, visitId);
    if (!visit) return refuse('visit-not-open');
    const ownerId = visit.agent_id;
    if (ownerId === null) return refuse('visit-without-agent');
    if (ownerId === agentId) return refuse('same-agent');
    if ((await findVisitTurn(trx, visitId))?.covers_for) return refuse('already-covered');
    const freed = { visitId, agentId: ownerId, atMs: nowMs };
    await insertRotationEvent(trx, { kind: 'freed', ...freed });
    const assigned = await assignAgent(step, {
      ...{ visitId, agentId, cause: 'cover', coversFor: ownerId, proposedAgentId: ownerId },
      counts: costsTurn(hall, nowMs, { cover: true, returning: visit.kind === 'returning' }),
    });
    if (!assigned.ok) return assigned;
    step.record('visit-covered', { visitId, ownerId, coverId: agentId });
    const owner = await findStaffById(trx, ownerId);
    return ok({ agentName: assigned.value, ownerName: owner?.name ?? '' });
  });

/** The owner takes over from the cover: no turn moves. */
export const endCover: UseCase<typeof receptionContract.endCover> = (context, input) =>
  write(context, 'reception.endCover', input.idempotencyKey, async (step) => {
    const { trx, nowMs } = step;
    const { visitId } = input;
    const visit = await findOpenVisit(trx, visitId);
    if (!visit) return refuse('visit-not-open');
    const turn = await findVisitTurn(trx, visitId);
    if (!turn?.covers_for) return refuse('not-covered');
    const { agent_id: coverId, covers_for: ownerId } = turn;
    await insertRotationEvent(trx, { kind: 'freed', visitId, agentId: coverId, atMs: nowMs });
    const assigned = await assignAgent(step, {
      ...{ visitId, agentId: ownerId, cause: 'cover-ended', proposedAgentId: ownerId },
      counts: false,
    });
    if (!assigned.ok) return assigned;
    step.record('cover-ended', { visitId, ownerId, coverId });
    return ok({ agentName: assigned.value });
  });
