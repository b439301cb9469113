import { findSignOff, insertSignOff } from '../../db/cleanliness/day.queries';
import { leavePost } from '../../db/leave-post';
import { listOpenDuties } from '../../db/people/duty.queries';
import { readChainHead } from '../../db/trust/chain';
import type { cleanlinessContract } from '../../shared/cleanliness/contract';
import { ok, refuse } from '../../shared/result';
import type { PinCheck } from '../pin-check';
import { actorId, type UseCase, write } from '../use-case';
import { readBlockers } from './read-closing';

/**
 * The supervisor signs the day off with the PIN, once. From then on the day is read-only, and the
 * posts of the day are left.
 */
export const signOffDay =
  (checkPin: PinCheck): UseCase<typeof cleanlinessContract.signOffDay> =>
  async (context, input) => {
    const staffId = actorId(context);
    const pin = await checkPin(context, staffId, input.pin);
    if (!pin.ok) {
      return pin.reason === 'pin-locked'
        ? refuse('pin-locked', pin.detail)
        : refuse('wrong-pin', pin.detail);
    }
    return write(context, 'cleanliness.signOffDay', input.idempotencyKey, async (step) => {
      const { trx, nowMs, dayInHand } = step;
      if (await findSignOff(trx, input.day)) return refuse('day-closed');
      if (input.day > dayInHand.day) return refuse('day-not-begun');
      if ((await readBlockers(trx, input.day)).length > 0) return refuse('closing-blocked');
      for (const duty of await listOpenDuties(trx)) {
        if (duty.day !== input.day) continue;
        await leavePost(trx, duty, nowMs);
        step.record('duty-ended', { staffId: duty.staff_id, post: duty.post });
      }
      await insertSignOff(trx, { day: input.day, atMs: nowMs, staffId });
      const head = await readChainHead(trx);
      step.record('day-signed-off', { day: input.day, staffId, chainBefore: head.seq });
      return ok({ signedAtMs: nowMs, signedByName: context.actor?.name ?? '' });
    });
  };
