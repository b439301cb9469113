import { cellText, type ReportTable } from '../../shared/reports/report-table';
import { ReportSection } from './report-section';
import styles from './shift-report-page.module.css';

/** A table of the report as it also goes into a spreadsheet. */
export function TableSection({ table }: { table: ReportTable }) {
  const { columns, rows, total, title } = table;
  return (
    <ReportSection title={title} compact={rows.length < 12}>
      <table>
        <thead>
          <tr>
            {columns.map(({ head }) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...rows, ...(total ? [total] : [])].map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a finished report never move
            <tr key={index} className={index === rows.length ? styles.total : undefined}>
              {columns.map(({ head, kind }, column) => (
                <td key={head}>
                  <bdi>
                    {index === rows.length && row[column] === null
                      ? ''
                      : cellText(row[column] ?? null, kind)}
                  </bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ReportSection>
  );
}
