import { insertStaff, listAllStaff } from '../../db/people/staff.queries';
import type { peopleContract } from '../../shared/people/contract';
import { isWeakPin } from '../../shared/people/weak-pin';
import { looksLikeIdentityNumber } from '../../shared/reception/phone';
import { ok, refuse } from '../../shared/result';
import { hashPin } from '../pin';
import { type UseCase, write } from '../use-case';

/**
 * Somebody new, at the end of the roster.
 * @param practice in the practice hall any PIN will do.
 */
export const addPerson =
  (practice: boolean): UseCase<typeof peopleContract.addPerson> =>
  async (context, input) => {
    const { name, pin } = input;
    if (looksLikeIdentityNumber(name)) return refuse('identity-number');
    if (pin !== undefined && !practice && isWeakPin(pin)) return refuse('weak-pin');
    const pin_hash = pin === undefined ? null : await hashPin(pin, context.chainKey);
    return write(context, 'people.addPerson', input.idempotencyKey, async (step) => {
      const everybody = await listAllStaff(step.trx);
      if (everybody.some((other) => other.active === 1 && other.name === name)) {
        return refuse('duplicate-name', { name });
      }
      const staffId = context.newId();
      const roster_order = Math.max(-1, ...everybody.map((other) => other.roster_order)) + 1;
      const posts = [...new Set(input.posts)];
      await insertStaff(step.trx, { id: staffId, name, roster_order, pin_hash }, posts);
      step.record('person-added', { staffId, posts, hasPin: pin !== undefined });
      return ok({ staffId });
    });
  };
