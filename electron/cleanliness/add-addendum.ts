import { insertAddendum } from '../../db/cleanliness/closing.queries';
import { findSignOff } from '../../db/cleanliness/day.queries';
import type { cleanlinessContract } from '../../shared/cleanliness/contract';
import { looksLikeIdentityNumber } from '../../shared/reception/phone';
import { ok, refuse } from '../../shared/result';
import { actorId, type UseCase, write } from '../use-case';

/** Says something of a signed day, under the date and the name of now. */
export const addAddendum: UseCase<typeof cleanlinessContract.addAddendum> = (
  context,
  { idempotencyKey, day, text },
) =>
  write(context, 'cleanliness.addAddendum', idempotencyKey, async (step) => {
    if (!(await findSignOff(step.trx, day))) return refuse('day-still-open');
    if (looksLikeIdentityNumber(text)) return refuse('identity-number');
    const staffId = actorId(context);
    await insertAddendum(step.trx, {
      ...{ day, text },
      written_at_ms: step.nowMs,
      written_by: staffId,
    });
    step.record('addendum-written', { day, staffId });
    return ok({});
  });
