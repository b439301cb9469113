import { findGuestById } from '../../../db/reception/guest.queries';
import { insertAccess } from '../../../db/trust/access-log.queries';
import { appendEvents } from '../../../db/trust/chain';
import type { receptionContract } from '../../../shared/reception/contract';
import { looksLikeIdentityNumber } from '../../../shared/reception/phone';
import { ok, refuse } from '../../../shared/result';
import { actorId, type UseCase } from '../../use-case';

/**
 * Shows one phone in full and notes who asked and why. Not a `write`: that would keep the answer,
 * and with it the phone, beside the guest's record.
 */
export const revealPhone: UseCase<typeof receptionContract.revealPhone> = async (
  context,
  { guestId, reason },
) => {
  if (looksLikeIdentityNumber(reason)) return refuse('identity-number');
  return context.db.transaction().execute(async (trx) => {
    const guest = await findGuestById(trx, guestId);
    if (!guest) return refuse('unknown-guest');
    if (guest.phone === null) return refuse('no-phone');
    const atMs = context.now();
    const by = actorId(context);
    await insertAccess(trx, {
      at_ms: atMs,
      actor_id: by,
      window: context.window,
      record_kind: 'guest-phone',
      record_id: guestId,
      reason,
    });
    const revealed = { atMs, recordedAtMs: atMs, actorId: by, kind: 'phone-revealed' };
    await appendEvents(trx, context.chainKey, [{ ...revealed, payload: { guestId } }]);
    return ok({ phone: guest.phone });
  });
};
