import type { Language } from '../../shared/hall-settings';
import type { ReportKey, reportsContract, ShiftReport } from '../../shared/reports/contract';
import type { Paper } from '../paper';
import type { RecordsWatch } from '../records-watch';
import type { UseCase, UseCaseContext } from '../use-case';
import { buildShiftReport } from './read-shift-report';

export const saveReportPdf =
  (paper: Paper, records: RecordsWatch): UseCase<typeof reportsContract.saveReportPdf> =>
  async (context, { language, ...key }) => {
    const report = await freezeReport(context, key, records);
    return paper.savePdf(
      { kind: 'report', language, report },
      `${fileNameFor(report, language)}.pdf`,
    );
  };

export const printReport =
  (paper: Paper, records: RecordsWatch): UseCase<typeof reportsContract.printReport> =>
  async (context, { language, ...key }) => {
    const report = await freezeReport(context, key, records);
    return paper.print({ kind: 'report', language, report });
  };

/**
 * The report as of one instant: no write comes between two of the things that it is made of. The
 * records are checked before, and what was found is printed.
 */
export async function freezeReport(
  { db, now, actor }: UseCaseContext,
  key: ReportKey,
  records: RecordsWatch,
): Promise<ShiftReport> {
  const check = await records.soon();
  const issued = { atMs: now(), byName: actor?.name ?? '', check };
  return db.transaction().execute((trx) => buildShiftReport(trx, key, issued));
}

/** `案场日报 2026-11-24 早班`: sorts by day and says what it is in the reader's language. */
export function fileNameFor({ day, shift }: ShiftReport, language: Language): string {
  const zh = language === 'zh-CN';
  const title = shift ? (zh ? '班次报表' : 'Shift report') : zh ? '案场日报' : 'Day report';
  // A shift may be called "am/pm", a file may not.
  return [title, day, shift && (zh ? shift.name.zh : shift.name.en)]
    .filter(Boolean)
    .join(' ')
    .replace(/[\\/:*?"<>|]/g, '-');
}
