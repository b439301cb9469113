import { findOpenThingByTag, insertThing } from '../../../db/reception/held-thing.queries';
import { findOpenVisit } from '../../../db/reception/visit.queries';
import type { receptionContract } from '../../../shared/reception/contract';
import { looksLikeIdentityNumber } from '../../../shared/reception/phone';
import { ok, refuse } from '../../../shared/result';
import { actorId, type UseCase, write } from '../../use-case';

/** Takes something of a guest in, or lends an umbrella; the number is one that hangs on nothing else now. */
export const takeThing: UseCase<typeof receptionContract.takeThing> = (context, input) =>
  write(context, 'reception.takeThing', input.idempotencyKey, async (step) => {
    const { trx, nowMs, dayInHand } = step;
    const { visitId, kind, tag, note } = input;
    if (dayInHand.signedOff) return refuse('day-closed');
    if (looksLikeIdentityNumber(note)) return refuse('identity-number');
    if (!(await findOpenVisit(trx, visitId))) return refuse('visit-not-open');
    if (await findOpenThingByTag(trx, kind === 'lent-umbrella', tag)) return refuse('tag-in-use');
    const thingId = context.newId();
    await insertThing(trx, {
      ...{ id: thingId, visit_id: visitId, day: dayInHand.day, kind, tag, note },
      ...{ taken_at_ms: nowMs, taken_by: actorId(context) },
      ...{ returned_day: null, returned_at_ms: null, returned_by: null },
    });
    step.record('thing-taken', { thingId, visitId, kind, tag });
    return ok({ thingId });
  });
