import { leavePost } from '../../db/leave-post';
import { findOpenDuty, listOpenDuties } from '../../db/people/duty.queries';
import { listOpenVisits } from '../../db/reception/visit.queries';
import type { Reader } from '../../db/schema';
import { readHallSettings } from '../../db/settings/setting.queries';
import type { peopleContract } from '../../shared/people/contract';
import { ok, refuse } from '../../shared/result';
import { businessDayOf, businessDayRange } from '../../shared/time';
import { type UseCase, write } from '../use-case';

/** Leaves a post. An agent with a guest hands the guest over first. */
export const endDuty: UseCase<typeof peopleContract.endDuty> = (context, input) =>
  write(context, 'people.endDuty', input.idempotencyKey, async (step) => {
    const { trx, nowMs } = step;
    const { staffId, post } = input;
    const duty = await findOpenDuty(trx, staffId, post);
    if (!duty || (context.window === 'bar' && post !== 'bar')) return refuse('not-on-duty');
    const visits = await listOpenVisits(trx);
    if (post === 'agent' && visits.some(({ agent_id }) => agent_id === staffId)) {
      return refuse('still-with-guest');
    }
    await leavePost(trx, duty, nowMs);
    step.record('duty-ended', { staffId, post }, { actorId: context.actor?.staffId ?? staffId });
    return ok({});
  });

/**
 * Ends the duties that reach over a turn of the business day, at that turn, so that nobody earns
 * turns at home. One taken for a day that was begun early ends there too: its evening is over.
 */
export async function endForgottenDuties(db: Reader, nowMs: number): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const hall = await readHallSettings(trx);
    for (const duty of await listOpenDuties(trx)) {
      const { toMs } = businessDayRange(businessDayOf(duty.from_ms, hall), hall);
      if (toMs <= nowMs) await leavePost(trx, duty, toMs);
    }
  });
}
