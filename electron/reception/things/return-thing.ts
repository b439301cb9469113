import { findSignOff } from '../../../db/cleanliness/day.queries';
import {
  findOpenThingByTag,
  findThingById,
  setThingReturned,
} from '../../../db/reception/held-thing.queries';
import type { receptionContract } from '../../../shared/reception/contract';
import { ok, refuse } from '../../../shared/result';
import { actorId, type UseCase, write } from '../../use-case';

/** Gives a thing back, or takes a lent umbrella back; whenever that is, the visit may be long over. */
export const returnThing: UseCase<typeof receptionContract.returnThing> = (context, input) =>
  write(context, 'reception.returnThing', input.idempotencyKey, async (step) => {
    const { trx, nowMs, dayInHand } = step;
    if (dayInHand.signedOff) return refuse('day-closed');
    const thing = await findThingById(trx, input.thingId);
    if (!thing) return refuse('unknown-thing');
    if (thing.returned_at_ms !== null) return refuse('thing-already-returned');
    await setThingReturned(trx, thing.id, {
      day: dayInHand.day,
      // A clock that was set back must not give back what is not there yet.
      atMs: Math.max(nowMs, thing.taken_at_ms),
      staffId: actorId(context),
    });
    step.record('thing-returned', { thingId: thing.id, visitId: thing.visit_id });
    return ok({});
  });

/** A slip of the hand: the thing is still here. Its number must not hang on another by now. */
export const undoReturn: UseCase<typeof receptionContract.undoReturn> = (context, input) =>
  write(context, 'reception.undoReturn', input.idempotencyKey, async (step) => {
    const { trx } = step;
    const thing = await findThingById(trx, input.thingId);
    if (!thing) return refuse('unknown-thing');
    if (thing.returned_day === null) return refuse('thing-not-returned');
    if (await findSignOff(trx, thing.returned_day)) return refuse('day-closed');
    if (await findOpenThingByTag(trx, thing.kind === 'lent-umbrella', thing.tag))
      return refuse('tag-in-use');
    await setThingReturned(trx, thing.id, null);
    step.record('thing-return-undone', { thingId: thing.id, visitId: thing.visit_id });
    return ok({});
  });
