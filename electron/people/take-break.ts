import { endBreakOf, insertBreak, listOpenBreaks } from '../../db/people/break.queries';
import { listOpenDuties } from '../../db/people/duty.queries';
import { insertRotationEvent } from '../../db/reception/rotation.queries';
import { listOpenVisits } from '../../db/reception/visit.queries';
import type { peopleContract } from '../../shared/people/contract';
import { ok, refuse } from '../../shared/result';
import { type UseCase, type WriteStep, write } from '../use-case';

/**
 * Somebody on duty takes a break. An agent is away from the rotation meanwhile. The bar's log hears
 * nothing of it: a break is not serving another guest, so it excuses no wait.
 */
export const startBreak: UseCase<typeof peopleContract.startBreak> = (context, input) =>
  write(context, 'people.startBreak', input.idempotencyKey, async (step) => {
    const { trx, nowMs, hall, dayInHand } = step;
    const { staffId, reasonId } = input;
    if (dayInHand.signedOff) return refuse('day-closed');
    const reason = hall.breakReasons.find((each) => each.reasonId === reasonId);
    if (!reason) return refuse('unknown-absence');
    const duties = (await listOpenDuties(trx)).filter(({ staff_id }) => staff_id === staffId);
    if (duties.length === 0) return refuse('not-on-duty');
    if ((await listOpenBreaks(trx)).some(({ staff_id }) => staff_id === staffId))
      return refuse('already-on-break');
    if ((await listOpenVisits(trx)).some(({ agent_id }) => agent_id === staffId))
      return refuse('still-with-guest');
    await insertBreak(trx, { staffId, day: dayInHand.day, reason, fromMs: nowMs });
    if (duties.some(({ post }) => post === 'agent')) {
      const { excused } = reason;
      await insertRotationEvent(trx, { kind: 'away', agentId: staffId, atMs: nowMs, excused });
    }
    step.record('break-started', { staffId, reason: reasonId });
    return ok({});
  });

export const endBreak: UseCase<typeof peopleContract.endBreak> = (context, input) =>
  write(context, 'people.endBreak', input.idempotencyKey, async (step) => {
    const { staffId } = input;
    if (!(await endBreakOf(step.trx, staffId, step.nowMs))) return refuse('not-on-break');
    await backInRotation(step, staffId);
    step.record('break-ended', { staffId });
    return ok({});
  });

async function backInRotation({ trx, nowMs }: WriteStep, staffId: string): Promise<void> {
  const duties = await listOpenDuties(trx);
  if (!duties.some(({ staff_id, post }) => staff_id === staffId && post === 'agent')) return;
  await insertRotationEvent(trx, { kind: 'back', agentId: staffId, atMs: nowMs });
}
