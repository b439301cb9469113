import { endBreakOf } from '../../db/people/break.queries';
import { findOpenDuty } from '../../db/people/duty.queries';
import { insertRotationEvent } from '../../db/reception/rotation.queries';
import type { receptionContract } from '../../shared/reception/contract';
import { ok, refuse } from '../../shared/result';
import { type UseCase, write } from '../use-case';

/** An agent steps away for one of the hall's reasons, excused or not, or comes back. */
export const setAgentAway: UseCase<typeof receptionContract.setAgentAway> = (context, input) =>
  write(context, 'reception.setAgentAway', input.idempotencyKey, async (step) => {
    const { trx, nowMs: atMs, hall } = step;
    const { agentId, away } = input;
    if (!(await findOpenDuty(trx, agentId, 'agent'))) return refuse('agent-not-on-duty');
    if (away === 'back') {
      await insertRotationEvent(trx, { kind: 'back', agentId, atMs });
      await endBreakOf(trx, agentId, atMs);
      step.record('agent-back', { agentId });
      return ok({});
    }
    const { absenceId, excused, backAtMs } = away;
    if (!hall.absenceReasons.some((reason) => reason.absenceId === absenceId))
      return refuse('unknown-absence');
    await insertRotationEvent(trx, {
      ...{ kind: 'away', agentId, atMs, excused, absenceId },
      ...(backAtMs !== null && { backAtMs }),
    });
    step.record('agent-away', { agentId, absenceId, excused, backAtMs });
    return ok({});
  });
