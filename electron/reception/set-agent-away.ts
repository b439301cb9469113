import { findOpenDuty } from '../../db/people/duty.queries';
import { insertRotationEvent } from '../../db/reception/rotation.queries';
import type { receptionContract } from '../../shared/reception/contract';
import { ok, refuse } from '../../shared/result';
import { type UseCase, write } from '../use-case';

/** An agent steps away, excused or not, or comes back. */
export const setAgentAway: UseCase<typeof receptionContract.setAgentAway> = (context, input) =>
  write(context, 'reception.setAgentAway', input.idempotencyKey, async (step) => {
    const { agentId, away } = input;
    if (!(await findOpenDuty(step.trx, agentId, 'agent'))) return refuse('agent-not-on-duty');
    const atMs = step.nowMs;
    await insertRotationEvent(
      step.trx,
      away === 'back'
        ? { kind: 'back', agentId, atMs }
        : { kind: 'away', agentId, atMs, excused: away === 'excused' },
    );
    step.record('agent-away', { agentId, away });
    return ok({});
  });
