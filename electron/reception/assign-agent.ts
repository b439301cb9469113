import { findOpenDuty } from '../../db/people/duty.queries';
import { findStaffById } from '../../db/people/staff.queries';
import { insertRotationEvent } from '../../db/reception/rotation.queries';
import { endVisitAgent, insertVisitAgent } from '../../db/reception/visit.queries';
import { ok, type Result, refuse } from '../../shared/result';
import type { WriteStep } from '../use-case';

export interface Assignment {
  readonly visitId: string;
  readonly agentId: string;
  readonly proposedAgentId: string | null;
  readonly reason: string;
  readonly counts: boolean;
}

/** Gives a visit to an agent on duty and debits the turn. Returns the agent's name. */
export async function assignAgent(
  { trx, nowMs }: WriteStep,
  assignment: Assignment,
): Promise<Result<string, 'agent-not-on-duty'>> {
  const { visitId, agentId, counts } = assignment;
  const agent = await findStaffById(trx, agentId);
  if (!agent || !(await findOpenDuty(trx, agentId, 'agent'))) return refuse('agent-not-on-duty');
  await endVisitAgent(trx, visitId, nowMs);
  await insertVisitAgent(trx, {
    visit_id: visitId,
    agent_id: agentId,
    proposed_agent_id: assignment.proposedAgentId,
    reason: assignment.reason,
    counts: counts ? 1 : 0,
    from_ms: nowMs,
    to_ms: null,
  });
  await insertRotationEvent(trx, { kind: 'took', visitId, agentId, atMs: nowMs, counts });
  return ok(agent.name);
}
