import { leavePost } from '../../db/leave-post';
import { listOpenDuties } from '../../db/people/duty.queries';
import { listOpenVisits } from '../../db/reception/visit.queries';
import type { Post } from '../../shared/procedure';
import { ok, type Result, refuse } from '../../shared/result';
import type { WriteStep } from '../use-case';

/** Ends a person's duties at these posts. An agent with a guest hands the guest over first. */
export async function endDutiesAt(
  step: WriteStep,
  staffId: string,
  posts: readonly Post[],
): Promise<Result<object, 'still-with-guest'>> {
  const { trx, nowMs } = step;
  if (posts.includes('agent')) {
    const visits = await listOpenVisits(trx);
    if (visits.some(({ agent_id }) => agent_id === staffId)) return refuse('still-with-guest');
  }
  for (const duty of await listOpenDuties(trx)) {
    if (duty.staff_id !== staffId || !posts.includes(duty.post)) continue;
    await leavePost(trx, duty, nowMs);
    step.record('duty-ended', { staffId, post: duty.post });
  }
  return ok({});
}
