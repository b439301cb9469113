import { listStaff } from '../../db/people/staff.queries';
import { findGuestById } from '../../db/reception/guest.queries';
import { findVisitById } from '../../db/reception/visit.queries';
import { endBarReport, findBarReportById } from '../../db/registers/bar-report.queries';
import { deleteDraft } from '../../db/registers/draft.queries';
import {
  findEntryById,
  insertEntry,
  insertEntryEvent,
  insertEntryText,
} from '../../db/registers/entry.queries';
import { looksLikeIdentityNumber } from '../../shared/reception/phone';
import type { registersContract } from '../../shared/registers/contract';
import { ok, refuse } from '../../shared/result';
import { actorId, type UseCase, write } from '../use-case';

/** Enters what happened. Its time to be settled runs from when it was written, by the hall's rule for its kind. */
export const writeEntry: UseCase<typeof registersContract.writeEntry> = (context, input) =>
  write(context, 'registers.writeEntry', input.idempotencyKey, async (step) => {
    const { trx, nowMs, hall, dayInHand } = step;
    const { kind, place, what, done, told, ownerId, visitId, fromEntryId, barReportId } = input;
    const occurredAtMs = input.occurredAtMs ?? nowMs;
    const texts = [place, what, done, told, ...Object.values(input.own)];
    if (dayInHand.signedOff) return refuse('day-closed');
    if (texts.some(looksLikeIdentityNumber)) return refuse('identity-number');
    if (occurredAtMs > nowMs) return refuse('time-in-the-future');
    if (!(await listStaff(trx)).some(({ id }) => id === ownerId)) return refuse('unknown-person');
    const visit = visitId === null ? undefined : await findVisitById(trx, visitId);
    if (visitId !== null && !visit) return refuse('unknown-visit');
    const guestId = visit?.guest_id ?? input.guestId;
    if (guestId !== null && !(await findGuestById(trx, guestId))) return refuse('unknown-guest');
    if (fromEntryId !== null && !(await findEntryById(trx, fromEntryId))) {
      return refuse('unknown-entry');
    }
    if (barReportId) {
      const report = await findBarReportById(trx, barReportId);
      if (!report) return refuse('unknown-report');
      if (report.outcome !== null) return refuse('report-settled');
    }
    const staffId = actorId(context);
    const entryId = context.newId();
    const number = await insertEntry(trx, {
      ...{ id: entryId, day: dayInHand.day, kind, place, what, done, told },
      ...{ visit_id: visitId, guest_id: guestId, from_entry_id: fromEntryId },
      incident: input.incident,
      ...{ occurred_at_ms: occurredAtMs, recorded_at_ms: nowMs, written_by: staffId },
      ...{ own_json: JSON.stringify(input.own), steps_json: JSON.stringify(input.steps) },
    });
    const happening = { entry_id: entryId, day: dayInHand.day, at_ms: nowMs, staff_id: staffId };
    await insertEntryEvent(trx, {
      ...{ ...happening, kind: 'opened', text: '', owner_id: ownerId, step: null },
      due_at_ms: nowMs + hall.registerDueMs[kind],
    });
    for (const [index, { done }] of input.steps.entries()) {
      if (!done) continue;
      await insertEntryEvent(trx, {
        ...{ ...happening, kind: 'ticked', text: '', owner_id: null, due_at_ms: null, step: index },
      });
    }
    await insertEntryText(trx, entryId, texts.join('\n'));
    await deleteDraft(trx, staffId, input.idempotencyKey);
    if (barReportId) {
      await endBarReport(trx, barReportId, {
        ...{ outcome: 'entered', entry_id: entryId, ended_by: staffId },
        ...{ ended_day: dayInHand.day, ended_at_ms: nowMs },
      });
    }
    step.record('entry-written', {
      ...{ entryId, kind, ownerId },
      ...(fromEntryId && { fromEntryId }),
      ...(barReportId && { barReportId }),
    });
    return ok({ entryId, number });
  });
