import type { reportsContract } from '../../shared/reports/contract';
import { csvOf } from '../../shared/reports/csv';
import { periodTables } from '../../shared/reports/period-tables';
import { reportWords } from '../../shared/reports/report-words';
import { shiftTables } from '../../shared/reports/shift-tables';
import type { Paper } from '../paper';
import { putOnPaper } from '../put-on-paper';
import type { RecordsWatch } from '../records-watch';
import type { UseCase } from '../use-case';
import { fileNameFor, freezeReport } from './issue-report';
import { buildPeriodReport } from './read-period-report';
import { xlsxOf } from './spreadsheet';

export const exportReport =
  (paper: Paper, records: RecordsWatch): UseCase<typeof reportsContract.exportReport> =>
  async (context, { of, format, language }) => {
    const [name, tables] =
      'day' in of
        ? await freezeReport(context, of, records).then(
            (report) => [fileNameFor(report, language), shiftTables(report, language)] as const,
          )
        : await buildPeriodReport(context, of, await records.soon()).then(
            (report) => [periodName(of, language), periodTables(report, language)] as const,
          );
    const content = format === 'csv' ? Buffer.from(csvOf(tables)) : await xlsxOf(tables);
    return paper.saveFile(content, `${name}.${format}`);
  };

export const issuePeriodReport =
  (paper: Paper, records: RecordsWatch): UseCase<typeof reportsContract.issuePeriodReport> =>
  async (context, { range, to, language }) => {
    const report = await buildPeriodReport(context, range, await records.soon());
    const job = { kind: 'period' as const, language, report };
    return putOnPaper(paper, job, `${periodName(range, language)}.pdf`, to);
  };

/** `期间报表 2026-11-01 2026-11-30`. */
function periodName(
  { fromDay, toDay }: { fromDay: string; toDay: string },
  language: 'zh-CN' | 'en',
): string {
  return `${reportWords(language).period} ${fromDay} ${toDay}`;
}
