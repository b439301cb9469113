import writeXlsxFile, { type Cell as XlsxCell } from 'write-excel-file/node';
import { printable } from '../../shared/reports/csv';
import type { Cell, ColumnKind, ReportTable } from '../../shared/reports/report-table';

const formats: Partial<Record<ColumnKind, string>> = {
  span: '[h]:mm:ss',
  percent: '0%',
  balance: '+0.00;-0.00;0.00',
};

/** The tables as a workbook, a sheet each. Texts are stored as texts: none can be a formula. */
export function xlsxOf(tables: readonly ReportTable[]): Promise<Buffer> {
  const sheets = tables.map(({ title, columns, rows, total }) => ({
    sheet: sheetName(title),
    stickyRowsCount: 1,
    columns: columns.map(({ kind }) => ({ width: kind === 'text' ? 22 : 14 })),
    data: [
      columns.map(({ head }) => ({ value: head, type: String, fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map((cell, index) => xlsxCell(cell, columns[index]?.kind))),
      ...(total
        ? [
            total.map((cell, index) => {
              const sum = xlsxCell(cell, columns[index]?.kind);
              return sum && { ...sum, fontWeight: 'bold' as const };
            }),
          ]
        : []),
    ],
  }));
  return writeXlsxFile(sheets).toBuffer();
}

function xlsxCell(cell: Cell, kind: ColumnKind = 'text'): Extract<XlsxCell, object> | null {
  if (cell === null) return null;
  if (typeof cell === 'string') return { value: printable(cell), type: String, format: '@' };
  const format = formats[kind];
  return { value: stored(cell, kind), type: Number, ...(format ? { format } : {}) };
}

/** A spreadsheet counts spans in days and percent in parts of one. */
function stored(cell: number, kind: ColumnKind): number {
  if (kind === 'span') return Math.floor(cell / 1000) / 86_400;
  return kind === 'percent' ? cell / 100 : cell;
}

/** A sheet's name takes 31 characters, and none of a few. */
function sheetName(title: string): string {
  return title.replace(/[\\/?*:[\]]/g, ' ').slice(0, 31);
}
