import { readDayInHand } from '../../db/cleanliness/day-in-hand';
import {
  type BarReportRow,
  endBarReport,
  findBarReportById,
  listBarReportsOfDay,
  listBarReportsSetAside,
  listBarReportWriters,
  listOpenBarReports,
} from '../../db/registers/bar-report.queries';
import { deleteDraft } from '../../db/registers/draft.queries';
import { readHallSettings } from '../../db/settings/setting.queries';
import { maskNumbers } from '../../shared/reception/mask-numbers';
import { looksLikeIdentityNumber } from '../../shared/reception/phone';
import type { BarReport } from '../../shared/registers/bar-report-contract';
import type { registersContract } from '../../shared/registers/contract';
import { ok, refuse } from '../../shared/result';
import { actorId, type UseCase, write } from '../use-case';

type Writers = Awaited<ReturnType<typeof listBarReportWriters>>;

/** What the bar has reported today, and how far the desk is with it. */
export const listOwnReports: UseCase<typeof registersContract.listOwnReports> = async (context) => {
  const { db, now } = context;
  const hall = await readHallSettings(db);
  const { day } = await readDayInHand(db, hall, now());
  const writers = await listBarReportWriters(db);
  return (await listBarReportsOfDay(db, day)).flatMap((row) => {
    if (row.outcome === 'taken-back') return [];
    const writer = writers.find(({ report_id }) => report_id === row.id)?.name;
    return {
      ...said(row),
      undoUntilMs: row.at_ms + hall.undoMs,
      state: row.outcome ?? (writer === undefined ? 'waiting' : 'taken-up'),
      deskName: row.ended_by_name ?? writer ?? null,
    };
  });
};

/** As many of those that needed no entry as one looks through. */
const lastSetAside = 50;

export const listBarReports: UseCase<typeof registersContract.listBarReports> = async (
  { db },
  { view },
) => {
  const writers = await listBarReportWriters(db);
  const rows =
    view === 'open' ? await listOpenBarReports(db) : await listBarReportsSetAside(db, lastSetAside);
  return rows.map((row) => barReport(row, writers));
};

export const listUntakenReports: UseCase<typeof registersContract.listUntakenReports> = async ({
  db,
}) => {
  const taken = new Set((await listBarReportWriters(db)).map(({ report_id }) => report_id));
  return (await listOpenBarReports(db)).filter(({ id }) => !taken.has(id)).map(said);
};

export const readBarReport: UseCase<typeof registersContract.readBarReport> = async (
  { db },
  { reportId },
) => {
  const row = await findBarReportById(db, reportId);
  return row ? barReport(row, await listBarReportWriters(db)) : null;
};

/** It needs no entry. What whoever says so has begun to write of it goes with it. */
export const setReportAside: UseCase<typeof registersContract.setReportAside> = (context, input) =>
  write(context, 'registers.setReportAside', input.idempotencyKey, async (step) => {
    const { trx, nowMs, dayInHand } = step;
    const { reportId, reason } = input;
    if (dayInHand.signedOff) return refuse('day-closed');
    if (looksLikeIdentityNumber(reason)) return refuse('identity-number');
    const report = await findBarReportById(trx, reportId);
    if (!report) return refuse('unknown-report');
    if (report.outcome !== null) return refuse('report-settled');
    const staffId = actorId(context);
    await endBarReport(trx, reportId, {
      ...{ outcome: 'set-aside', end_reason: reason, ended_by: staffId },
      ...{ ended_day: dayInHand.day, ended_at_ms: nowMs },
    });
    for (const { report_id, draft_id } of await listBarReportWriters(trx)) {
      if (report_id === reportId) await deleteDraft(trx, staffId, draft_id);
    }
    step.record('bar-report-set-aside', { reportId });
    return ok({});
  });

const said = (row: BarReportRow) => ({
  ...{ reportId: row.id, situationId: row.situation_id, atMs: row.at_ms, byName: row.by_name },
  ...{ tableName: row.table_name, title: { zh: row.title_zh, en: row.title_en } },
});

function barReport(row: BarReportRow, writers: Writers): BarReport {
  return {
    ...said(row),
    ...{ kind: row.kind, incident: row.incident, visitId: row.visit_id, guestId: row.guest_id },
    writers: writers
      .filter(({ report_id }) => report_id === row.id)
      .map(({ staff_id, name }) => ({ staffId: staff_id, name })),
    end: row.outcome && {
      ...{ outcome: row.outcome, atMs: row.ended_at_ms ?? row.at_ms, byName: row.ended_by_name },
      ...{ entryNumber: row.entry_number, reason: row.end_reason && maskNumbers(row.end_reason) },
    },
  };
}
