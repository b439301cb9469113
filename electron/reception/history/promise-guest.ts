import { findStaffById } from '../../../db/people/staff.queries';
import { findGuestById } from '../../../db/reception/guest.queries';
import {
  insertGuestPromise,
  settleGuestPromise,
} from '../../../db/reception/guest-promise.queries';
import type { receptionContract } from '../../../shared/reception/contract';
import { looksLikeIdentityNumber } from '../../../shared/reception/phone';
import { ok, refuse } from '../../../shared/result';
import { localTimeOf } from '../../../shared/time';
import { actorId, type UseCase, write } from '../../use-case';

/** Keeps what somebody promised a guest, so that the next shift knows of it. */
export const promiseGuest: UseCase<typeof receptionContract.promiseGuest> = (context, input) =>
  write(context, 'reception.promiseGuest', input.idempotencyKey, async (step) => {
    const { trx, nowMs, hall } = step;
    const { guestId, text, staffId, dueDay } = input;
    if (looksLikeIdentityNumber(text)) return refuse('identity-number');
    if (!(await findGuestById(trx, guestId))) return refuse('unknown-guest');
    if (!(await findStaffById(trx, staffId))) return refuse('unknown-person');
    const today = localTimeOf(nowMs, hall.timeZone).date;
    if (dueDay !== null && dueDay < today) return refuse('day-gone');
    const promiseId = context.newId();
    await insertGuestPromise(trx, {
      id: promiseId,
      guest_id: guestId,
      text,
      made_by: staffId,
      made_at_ms: nowMs,
      recorded_by: actorId(context),
      due_day: dueDay,
    });
    step.record('guest-promised', { promiseId, guestId, staffId, dueDay });
    return ok({});
  });

/** A promise was kept, or was not. */
export const settlePromise: UseCase<typeof receptionContract.settlePromise> = (context, input) =>
  write(context, 'reception.settlePromise', input.idempotencyKey, async (step) => {
    const { promiseId, kept } = input;
    const settled = { kept, atMs: step.nowMs, by: actorId(context) };
    if (!(await settleGuestPromise(step.trx, promiseId, settled))) return refuse('settled-already');
    step.record('guest-promise-settled', { promiseId, kept });
    return ok({});
  });
