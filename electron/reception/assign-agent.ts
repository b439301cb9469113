import { findAgentOnDuty } from '../../db/people/duty.queries';
import { insertRotationEvent } from '../../db/reception/rotation.queries';
import { endVisitAgent, insertVisitAgent, setVisitAgent } from '../../db/reception/visit.queries';
import type { AssignmentCause } from '../../shared/reception/assignment';
import { ok, type Result, refuse } from '../../shared/result';
import type { WriteStep } from '../use-case';

export interface Assignment {
  readonly visitId: string;
  readonly agentId: string;
  readonly proposedAgentId: string | null;
  readonly cause: AssignmentCause;
  /** In the words of whoever gives it; empty where the cause says all. */
  readonly reason?: string;
  /** The owner for whom the agent covers. */
  readonly coversFor?: string | null;
  readonly counts: boolean;
}

/** Gives a visit to an agent on duty, and debits the turn where it counts. Returns the agent's name. */
export async function assignAgent(
  step: WriteStep,
  assignment: Assignment,
): Promise<Result<string, 'agent-not-on-duty'>> {
  const { trx, nowMs } = step;
  const agentName = await findAgentOnDuty(trx, assignment.agentId);
  if (agentName === undefined) return refuse('agent-not-on-duty');
  await endVisitAgent(trx, assignment.visitId, nowMs);
  await setVisitAgent(trx, assignment.visitId, assignment.agentId);
  await takeTurn(step, assignment);
  return ok(agentName);
}

/** Writes down that the agent of a visit looks after it from now on, and debits the turn. */
export async function takeTurn({ trx, nowMs }: WriteStep, assignment: Assignment): Promise<void> {
  const { visitId, agentId, counts } = assignment;
  await insertVisitAgent(trx, {
    visit_id: visitId,
    agent_id: agentId,
    proposed_agent_id: assignment.proposedAgentId,
    cause: assignment.cause,
    reason: assignment.reason ?? '',
    covers_for: assignment.coversFor ?? null,
    counts: counts ? 1 : 0,
    from_ms: nowMs,
    to_ms: null,
  });
  await insertRotationEvent(trx, { kind: 'took', visitId, agentId, atMs: nowMs, counts });
}
