import { findStaffById } from '../../../db/people/staff.queries';
import { insertContact } from '../../../db/reception/contact.queries';
import { findGuestById } from '../../../db/reception/guest.queries';
import * as returnCalls from '../../../db/reception/return-call.queries';
import { readHallSettings } from '../../../db/settings/setting.queries';
import type { receptionContract } from '../../../shared/reception/contract';
import { looksLikeIdentityNumber, maskPhone } from '../../../shared/reception/phone';
import { ok, refuse } from '../../../shared/result';
import { localTimeOf } from '../../../shared/time';
import { actorId, type UseCase, write } from '../../use-case';

/** Plans when an agent calls a guest back. */
export const planReturnCall: UseCase<typeof receptionContract.planReturnCall> = (context, input) =>
  write(context, 'reception.planReturnCall', input.idempotencyKey, async (step) => {
    const { trx, nowMs, hall } = step;
    const { guestId, agentId, dueDay, note } = input;
    if (looksLikeIdentityNumber(note)) return refuse('identity-number');
    if (!(await findGuestById(trx, guestId))) return refuse('unknown-guest');
    if (!(await findStaffById(trx, agentId))) return refuse('unknown-person');
    if (dueDay < localTimeOf(nowMs, hall.timeZone).date) return refuse('day-gone');
    const by = actorId(context);
    const call = { id: context.newId(), guestId, agentId, dueDay, note, atMs: nowMs, by };
    await returnCalls.planReturnCall(trx, call);
    step.record('return-call-planned', { guestId, agentId, dueDay });
    return ok({});
  });

/** The calls due today and before, phones masked. */
export const listReturnCalls: UseCase<typeof receptionContract.listReturnCalls> = async ({
  db,
  now,
}) => {
  const { timeZone } = await readHallSettings(db);
  const day = localTimeOf(now(), timeZone).date;
  const rows = await returnCalls.listReturnCallsDue(db, day);
  const calls = rows.map((row) => ({
    returnCallId: row.id,
    guestId: row.guest_id,
    name: row.guest_name,
    formOfAddress: row.form_of_address,
    maskedPhone: row.phone === null ? null : maskPhone(row.phone),
    agentId: row.agent_id,
    agentName: row.agent_name,
    dueDay: row.due_day,
    note: row.note,
  }));
  return { calls, day };
};

/**
 * Works a call off. One that was made is kept as a contact of its agent, and may lead to the next
 * one; a postponed one stays open; one that the guest does not want is not asked for again.
 */
export const settleReturnCall: UseCase<typeof receptionContract.settleReturnCall> = (
  context,
  { idempotencyKey, returnCallId, outcome },
) =>
  write(context, 'reception.settleReturnCall', idempotencyKey, async (step) => {
    const { trx, nowMs, hall } = step;
    const call = await returnCalls.findReturnCallToMake(trx, returnCallId);
    if (!call) return refuse('settled-already');
    const nextDay = outcome.kind === 'done' ? outcome.nextDay : null;
    const plannedDay = outcome.kind === 'postponed' ? outcome.dueDay : nextDay;
    const today = localTimeOf(nowMs, hall.timeZone).date;
    if (plannedDay !== null && plannedDay < today) return refuse('day-gone');
    const by = actorId(context);
    const settled = { settled_at_ms: nowMs, settled_by: by };
    switch (outcome.kind) {
      case 'postponed':
        await returnCalls.postponeReturnCall(trx, returnCallId, outcome.dueDay);
        break;
      case 'not-wanted':
        await returnCalls.settleReturnCall(trx, returnCallId, {
          ...settled,
          ...{ outcome: 'not-wanted', contact_id: null },
        });
        break;
      case 'done': {
        if (looksLikeIdentityNumber(outcome.note)) return refuse('identity-number');
        const contactId = context.newId();
        await insertContact(trx, {
          id: contactId,
          guest_id: call.guest_id,
          agent_id: call.agent_id,
          kind: 'call',
          effective: outcome.effective ? 1 : 0,
          note: outcome.note,
          at_ms: nowMs,
          recorded_at_ms: nowMs,
          recorded_by: by,
        });
        await returnCalls.settleReturnCall(trx, returnCallId, {
          ...settled,
          ...{ outcome: 'done', contact_id: contactId },
        });
        if (nextDay !== null)
          await returnCalls.planReturnCall(trx, {
            id: context.newId(),
            guestId: call.guest_id,
            agentId: call.agent_id,
            ...{ dueDay: nextDay, note: call.note, atMs: nowMs, by },
          });
      }
    }
    step.record('return-call-settled', { returnCallId, outcome: outcome.kind, plannedDay });
    return ok({});
  });
