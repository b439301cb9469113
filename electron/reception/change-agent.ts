import { findVerdict, listOwnersOfVisit } from '../../db/reception/verdict.queries';
import { findOpenVisit, findVisitTurn, hasCountedTurn } from '../../db/reception/visit.queries';
import type { VisitRow } from '../../db/reception/visit.table';
import type { receptionContract } from '../../shared/reception/contract';
import { looksLikeIdentityNumber } from '../../shared/reception/phone';
import { ok, refuse } from '../../shared/result';
import { type UseCase, type WriteStep, write } from '../use-case';
import { assignAgent } from './assign-agent';
import { costsTurn } from './costs-turn';
import { giveTurnBack } from './give-turn-back';

/**
 * Gives a visit to another agent. The turn moves along: whoever had it gets it back exactly, and
 * the new agent takes it if it counted, unless the guest is the new agent's relative or friend.
 */
export const changeAgent: UseCase<typeof receptionContract.changeAgent> = (context, input) =>
  write(context, 'reception.changeAgent', input.idempotencyKey, async (step) => {
    const { trx, hall } = step;
    const { visitId, agentId, cause, reason } = input;
    if (looksLikeIdentityNumber(reason)) return refuse('identity-number');
    const visit = await findOpenVisit(trx, visitId);
    if (!visit) return refuse('visit-not-open');
    if (visit.agent_id === agentId) return refuse('same-agent');
    const relative = cause === 'relative';
    const counted = (await findVisitTurn(trx, visitId))
      ? await hasCountedTurn(trx, visitId)
      : await costsFirstTurn(step, visit, agentId);
    if (visit.agent_id !== null) await giveTurnBack(step, visitId, 'agent-changed');
    const assigned = await assignAgent(step, {
      ...{ visitId, agentId, cause, reason },
      proposedAgentId: visit.agent_id,
      counts: counted && (!relative || hall.countsRelative),
    });
    if (!assigned.ok) return assigned;
    step.record('agent-changed', { visitId, from: visit.agent_id, to: agentId, cause });
    return ok({ agentName: assigned.value });
  });

/** A party that waited gets its first agent: an owner's own guest and a cover's turn are as at the door. */
async function costsFirstTurn(
  { trx, hall }: WriteStep,
  { id, kind, arrived_at_ms }: VisitRow,
  agentId: string,
): Promise<boolean> {
  const owners = await listOwnersOfVisit(trx, id);
  const owns = owners.includes(agentId);
  const owned = owners.length > 0 || (await findVerdict(trx, id))?.kind === 'conflict';
  const what = { returning: kind === 'returning' || owns, cover: owned && !owns };
  return costsTurn(hall, arrived_at_ms, what);
}
