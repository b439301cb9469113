import { setVisitWaiting } from '../../db/reception/party.queries';
import { findOpenVisit } from '../../db/reception/visit.queries';
import type { partyProcedures } from '../../shared/reception/party-contract';
import { ok, refuse } from '../../shared/result';
import { type UseCase, write } from '../use-case';
import { giveTurnBack } from './give-turn-back';

/** The party waits without an agent, because it wants to or has to. */
export const leaveWaiting: UseCase<typeof partyProcedures.leaveWaiting> = (context, input) =>
  write(context, 'reception.leaveWaiting', input.idempotencyKey, async (step) => {
    const visit = await findOpenVisit(step.trx, input.visitId);
    if (!visit) return refuse('visit-not-open');
    if (visit.agent_id === null) return refuse('no-agent');
    await giveTurnBack(step, visit.id, 'waiting');
    await setVisitWaiting(step.trx, visit.id);
    step.record('agent-taken-off', { visitId: visit.id, agentId: visit.agent_id });
    return ok({});
  });
