import { insertRotationEvent } from '../../db/reception/rotation.queries';
import { findOpenVisit, findVisitTurn, setTurnUncounted } from '../../db/reception/visit.queries';
import type { receptionContract } from '../../shared/reception/contract';
import { looksLikeIdentityNumber } from '../../shared/reception/phone';
import { ok, refuse } from '../../shared/result';
import { type UseCase, write } from '../use-case';
import { assignAgent } from './assign-agent';

/**
 * Gives a visit to another agent. The turn moves along: the first agent gets it back exactly, and
 * the new one takes it if it counted.
 */
export const changeAgent: UseCase<typeof receptionContract.changeAgent> = (context, input) =>
  write(context, 'reception.changeAgent', input.idempotencyKey, async (step) => {
    const { trx, nowMs } = step;
    if (looksLikeIdentityNumber(input.reason)) return refuse('identity-number');
    const visit = await findOpenVisit(trx, input.visitId);
    if (!visit) return refuse('visit-not-open');
    if (visit.agent_id === input.agentId) return refuse('same-agent');
    const turn = await findVisitTurn(trx, input.visitId);
    const counts =
      turn === undefined ? visit.kind === 'first' || step.hall.countsReturning : turn.counts === 1;
    if (visit.agent_id !== null) {
      await setTurnUncounted(trx, input.visitId);
      await insertRotationEvent(trx, {
        kind: 'reversed',
        visitId: input.visitId,
        atMs: nowMs,
        reason: 'agent-changed',
      });
    }
    const assigned = await assignAgent(step, {
      visitId: input.visitId,
      agentId: input.agentId,
      proposedAgentId: visit.agent_id,
      reason: input.reason,
      counts,
    });
    if (!assigned.ok) return assigned;
    step.record('agent-changed', { visitId: visit.id, from: visit.agent_id, to: input.agentId });
    return ok({ agentName: assigned.value });
  });
