import type { reportsContract } from '../../shared/reports/contract';
import { csvOf } from '../../shared/reports/csv';
import { periodTables } from '../../shared/reports/period-tables';
import { shiftTables } from '../../shared/reports/shift-tables';
import type { Paper } from '../paper';
import type { RecordsWatch } from '../records-watch';
import type { UseCase } from '../use-case';
import { buildPeriodReport } from './read-period-report';
import { buildShiftReport } from './read-shift-report';
import { fileNameFor, periodName } from './report-names';
import { xlsxOf } from './spreadsheet';

export const exportReport =
  (paper: Paper, records: RecordsWatch): UseCase<typeof reportsContract.exportReport> =>
  async (context, { of, format, language }) => {
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
    return paper.saveFile(content, `${name}.${format}`);
  };
