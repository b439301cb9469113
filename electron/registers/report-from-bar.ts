import { listSituationsInForce } from '../../db/handbook/handbook.queries';
import { findOpenDuty } from '../../db/people/duty.queries';
import {
  endBarReport,
  findBarReportById,
  insertBarReport,
} from '../../db/registers/bar-report.queries';
import { findTableById } from '../../db/settings/inventory.queries';
import type { registersContract } from '../../shared/registers/contract';
import { ok, refuse } from '../../shared/result';
import { type UseCase, write } from '../use-case';

/** Tells the desk what happened, where and to whom: whoever sits at that table now. */
export const reportFromBar: UseCase<typeof registersContract.reportFromBar> = (context, input) =>
  write(context, 'registers.reportFromBar', input.idempotencyKey, async (step) => {
    const { trx, nowMs, hall, dayInHand } = step;
    const { situationId, tableId, staffId } = input;
    if (dayInHand.signedOff) return refuse('day-closed');
    if (!(await findOpenDuty(trx, staffId, 'bar'))) return refuse('bar-person-not-on-duty');
    const page = (await listSituationsInForce(trx)).find(({ id }) => id === situationId);
    if (!page?.content.register) return refuse('unknown-situation');
    const table = tableId === null ? undefined : await findTableById(trx, tableId);
    if (tableId !== null && !table) return refuse('unknown-table');
    const reportId = context.newId();
    const { title, register: kind, incident } = page.content;
    await insertBarReport(trx, {
      ...{ id: reportId, day: dayInHand.day, at_ms: nowMs, reported_by: staffId },
      ...{ situation_id: situationId, title_zh: title.zh, title_en: title.en, kind, incident },
      ...{ table_id: tableId, visit_id: table?.visit_id ?? null },
    });
    const said = { reportId, situationId, kind, tableId, staffId };
    step.record('bar-report-made', said, { actorId: staffId });
    return ok({ reportId, undoUntilMs: nowMs + hall.undoMs });
  });

/** A mistaken tap: it stays as a trace, and the desk need not look at it any more. */
export const takeBackReport: UseCase<typeof registersContract.takeBackReport> = (context, input) =>
  write(context, 'registers.takeBackReport', input.idempotencyKey, async (step) => {
    const { trx, nowMs, hall, dayInHand } = step;
    const { reportId } = input;
    if (dayInHand.signedOff) return refuse('day-closed');
    const report = await findBarReportById(trx, reportId);
    if (!report) return refuse('unknown-report');
    if (report.outcome !== null) return refuse('report-settled');
    if (nowMs > report.at_ms + hall.undoMs) return refuse('undo-too-late');
    const ended = { ended_day: dayInHand.day, ended_at_ms: nowMs };
    await endBarReport(trx, reportId, { outcome: 'taken-back', ...ended });
    step.record('bar-report-taken-back', { reportId });
    return ok({});
  });
