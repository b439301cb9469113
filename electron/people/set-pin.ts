import { deletePinGuard, findStaffById, updateStaff } from '../../db/people/staff.queries';
import type { peopleContract } from '../../shared/people/contract';
import { isWeakPin } from '../../shared/people/weak-pin';
import { ok, refuse } from '../../shared/result';
import { hashPin } from '../pin';
import { actorId, type UseCase, write } from '../use-case';
import { checkPin } from './check-pin';

/**
 * The supervisor gives somebody a PIN; who was locked out may come in again.
 * @param practice in the practice hall any PIN will do.
 */
export const setPin =
  (practice: boolean): UseCase<typeof peopleContract.setPin> =>
  async (context, { idempotencyKey, staffId, pin }) => {
    if (!practice && isWeakPin(pin)) return refuse('weak-pin');
    // Hashing takes its time on purpose: before the transaction, which everything else waits for.
    const pin_hash = await hashPin(pin, context.chainKey);
    return write(context, 'people.setPin', idempotencyKey, async ({ trx, record }) => {
      if (!(await findStaffById(trx, staffId))) return refuse('unknown-person');
      await updateStaff(trx, staffId, { pin_hash });
      await deletePinGuard(trx, staffId);
      record('pin-set', { staffId });
      return ok({});
    });
  };

/** The supervisor lets somebody try again before the wait is over. */
export const unlockPin: UseCase<typeof peopleContract.unlockPin> = (context, input) =>
  write(context, 'people.unlockPin', input.idempotencyKey, async ({ trx, record }) => {
    const { staffId } = input;
    if (!(await findStaffById(trx, staffId))) return refuse('unknown-person');
    await deletePinGuard(trx, staffId);
    record('pin-unlocked', { staffId });
    return ok({});
  });

/** Whoever is signed in takes another PIN, with the one they have. */
export const changeOwnPin =
  (practice: boolean): UseCase<typeof peopleContract.changeOwnPin> =>
  async (context, { idempotencyKey, pin, newPin }) => {
    const staffId = actorId(context);
    if (!practice && isWeakPin(newPin)) return refuse('weak-pin');
    const person = await checkPin(context, staffId, pin);
    if (!person.ok) return person;
    const pin_hash = await hashPin(newPin, context.chainKey);
    return write(context, 'people.changeOwnPin', idempotencyKey, async ({ trx, record }) => {
      await updateStaff(trx, staffId, { pin_hash });
      record('pin-set', { staffId });
      return ok({});
    });
  };
