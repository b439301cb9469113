import { findOpenDuty, listOpenDuties } from '../../db/people/duty.queries';
import { leavePost } from '../../db/leave-post';
import { listOpenVisits } from '../../db/reception/visit.queries';
import type { Reader } from '../../db/schema';
import { readHallSettings } from '../../db/settings/setting.queries';
import type { peopleContract } from '../../shared/people/contract';
import { ok, refuse } from '../../shared/result';
import { businessDayRange } from '../../shared/time';
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
 * Ends the duties that nobody ended on an earlier business day, at that day's end, so that nobody
 * earns turns at home.
 */
export async function endForgottenDuties(db: Reader, today: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const hall = await readHallSettings(trx);
    const forgotten = (await listOpenDuties(trx)).filter((duty) => duty.day < today);
    for (const duty of forgotten) await leavePost(trx, duty, businessDayRange(duty.day, hall).toMs);
  });
}
