import { findStaffById } from '../../db/people/staff.queries';
import { insertAccess } from '../../db/trust/access-log.queries';
import { appendEvents } from '../../db/trust/chain';
import type { reportsContract } from '../../shared/reports/contract';
import { csvOf } from '../../shared/reports/csv';
import type { ReportOf } from '../../shared/reports/issue-contract';
import { periodTables } from '../../shared/reports/period-tables';
import { shiftTables } from '../../shared/reports/shift-tables';
import { refuse } from '../../shared/result';
import type { Paper } from '../paper';
import type { PinCheck } from '../pin-check';
import type { RecordsWatch } from '../records-watch';
import type { UseCase, UseCaseContext } from '../use-case';
import { buildPeriodReport } from './read-period-report';
import { buildShiftReport } from './read-shift-report';
import { fileNameFor, periodName } from './report-names';
import { xlsxOf } from './spreadsheet';

/** Writes the tables of a report into a file, and notes under whose PIN they left the hall. */
export const exportReport =
  (
    checkPin: PinCheck,
    paper: Paper,
    records: RecordsWatch,
  ): UseCase<typeof reportsContract.exportReport> =>
  async (context, { of, format, language, supervisorId, pin }) => {
    const supervisor = await findStaffById(context.db, supervisorId);
    if (!supervisor?.posts.includes('supervisor')) return refuse('not-their-post');
    const checked = await checkPin(context, supervisorId, pin);
    if (!checked.ok) return checked;
    const check = await records.soon();
    const issued = { atMs: context.now(), byName: context.actor?.name ?? '', check };
    const [name, tables] =
      'day' in of
        ? await context.db
            .transaction()
            .execute((trx) => buildShiftReport(trx, of, issued))
            .then(
              (report) => [fileNameFor(report, language), shiftTables(report, language)] as const,
            )
        : await buildPeriodReport(context, of, check).then(
            (report) => [periodName(of, language), periodTables(report, language)] as const,
          );
    const content = format === 'csv' ? Buffer.from(csvOf(tables)) : await xlsxOf(tables);
    const saved = await paper.saveFile(content, `${name}.${format}`);
    if (saved.ok && saved.value.saved) await noteExport(context, supervisorId, of, format);
    return saved;
  };

async function noteExport(
  { db, now, chainKey, window }: UseCaseContext,
  actorId: string,
  of: ReportOf,
  format: 'xlsx' | 'csv',
): Promise<void> {
  const atMs = now();
  const record_id = 'day' in of ? of.day : `${of.fromDay} ${of.toDay}`;
  const access = { at_ms: atMs, actor_id: actorId, window, record_kind: 'report-export' };
  await db.transaction().execute(async (trx) => {
    await insertAccess(trx, { ...access, record_id, reason: format });
    await appendEvents(trx, chainKey, [
      { atMs, recordedAtMs: atMs, actorId, kind: 'report-exported', payload: { ...of, format } },
    ]);
  });
}
