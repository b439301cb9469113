import { insertAddendum } from '../../db/cleanliness/closing.queries';
import { findSignOff } from '../../db/cleanliness/day.queries';
import type { cleanlinessContract } from '../../shared/cleanliness/contract';
import { looksLikeIdentityNumber } from '../../shared/reception/phone';
import { ok, refuse } from '../../shared/result';
import { checkSignerPin, type PinCheck } from '../pin-check';
import { actorId, type UseCase, write } from '../use-case';

/** The supervisor says something of a signed day with the PIN, under the date and the name of now. */
export const addAddendum =
  (checkPin: PinCheck): UseCase<typeof cleanlinessContract.addAddendum> =>
  async (context, { idempotencyKey, day, text, pin }) => {
    const refusal = await checkSignerPin(checkPin, context, pin);
    if (refusal) return refusal;
    return write(context, 'cleanliness.addAddendum', idempotencyKey, async (step) => {
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
  };
