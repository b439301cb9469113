import { findStaffById } from '../../../db/people/staff.queries';
import { insertContact } from '../../../db/reception/contact.queries';
import { findGuestById } from '../../../db/reception/guest.queries';
import type { receptionContract } from '../../../shared/reception/contract';
import { looksLikeIdentityNumber } from '../../../shared/reception/phone';
import { ok, refuse } from '../../../shared/result';
import { instantOf, localTimeOf } from '../../../shared/time';
import { actorId, type UseCase, write } from '../../use-case';

const noon = 12 * 60;

/** Keeps a call or message; of one on an earlier day only the day is known, so it counts from noon. */
export const recordContact: UseCase<typeof receptionContract.recordContact> = (context, input) =>
  write(context, 'reception.recordContact', input.idempotencyKey, async (step) => {
    const { trx, nowMs, hall } = step;
    const { guestId, agentId, kind, effective, note, day } = input;
    if (looksLikeIdentityNumber(note)) return refuse('identity-number');
    if (!(await findGuestById(trx, guestId))) return refuse('unknown-guest');
    if (!(await findStaffById(trx, agentId))) return refuse('unknown-person');
    const today = localTimeOf(nowMs, hall.timeZone).date;
    if (day > today) return refuse('day-to-come');
    await insertContact(trx, {
      id: context.newId(),
      guest_id: guestId,
      agent_id: agentId,
      kind,
      effective: effective ? 1 : 0,
      note,
      at_ms: day === today ? nowMs : instantOf(day, noon, hall.timeZone),
      recorded_at_ms: nowMs,
      recorded_by: actorId(context),
    });
    step.record('contact-recorded', { guestId, agentId, contact: kind, effective });
    return ok({});
  });
