import { recordBarEvents } from '../../db/bar/bar-log';
import { listOpenBreaks } from '../../db/people/break.queries';
import { findOpenDuty, insertDuty } from '../../db/people/duty.queries';
import { findStaffById } from '../../db/people/staff.queries';
import { insertRotationEvent } from '../../db/reception/rotation.queries';
import { keepAppearance } from '../../shared/people/appearance';
import type { peopleContract } from '../../shared/people/contract';
import { ok, refuse } from '../../shared/result';
import { type UseCase, write } from '../use-case';

/** Takes a post. At the agents' post the person joins the rotation, at the bar the promise counts on them. */
export const startDuty: UseCase<typeof peopleContract.startDuty> = (context, input) =>
  write(context, 'people.startDuty', input.idempotencyKey, async (step) => {
    const { trx, nowMs, hall, dayInHand } = step;
    const { staffId, post } = input;
    if (dayInHand.signedOff) return refuse('day-closed');
    const person = await findStaffById(trx, staffId);
    if (!person) return refuse('unknown-person');
    if (!person.posts.includes(post) || (context.window === 'bar' && post !== 'bar')) {
      return refuse('not-their-post');
    }
    if ((await listOpenBreaks(trx)).some(({ staff_id }) => staff_id === staffId))
      return refuse('already-on-break');
    if (await findOpenDuty(trx, staffId, post)) return refuse('already-on-duty');
    const looked = input.appearance;
    const appearance = looked ? keepAppearance(hall.appearanceItems, looked) : null;
    await insertDuty(trx, { staffId, post, day: dayInHand.day, fromMs: nowMs, appearance });
    if (post === 'agent')
      await insertRotationEvent(trx, { kind: 'joined', agentId: staffId, atMs: nowMs });
    if (post === 'bar') {
      await recordBarEvents(trx, dayInHand.day, [{ kind: 'on-duty', staffId, atMs: nowMs }]);
    }
    const amiss = appearance ? { looked: appearance.looked.length, amiss: appearance.amiss } : {};
    step.record(
      'duty-started',
      { staffId, post, ...amiss },
      { actorId: context.actor?.staffId ?? staffId },
    );
    return ok({});
  });
