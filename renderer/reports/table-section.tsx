import { barLengths, cellText, type ReportTable } from '../../shared/reports/report-table';
import { ReportSection } from './report-section';
import { RowBars, Shade } from './row-bars';
import styles from './shift-report-page.module.css';

/** A table of the report as it also goes into a spreadsheet, with what is drawn of its rows. */
export function TableSection({ table }: { table: ReportTable }) {
  const { columns, rows, total, title, bars } = table;
  const lengths = bars && barLengths(table, bars);
  // Lines of whole sentences: too high together to be pushed to the next page as one.
  const long = rows.filter((row) => row.some((cell) => typeof cell === 'string' && !isShort(cell)));
  return (
    <ReportSection title={title} compact={rows.length + long.length < 16}>
      <table>
        <thead>
          <tr>
            {columns.map(({ head, kind }, column) => (
              <th key={head} scope="col" data-kind={kind}>
                {bars && bars.of.length > 1 && bars.of.includes(column) && (
                  <Shade index={bars.of.indexOf(column)} />
                )}
                {head}
              </th>
            ))}
            {bars && <td className={styles.bars} />}
          </tr>
        </thead>
        <tbody>
          {[...rows, ...(total ? [total] : [])].map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a finished report never move
            <tr key={index} className={index === rows.length ? styles.total : undefined}>
              {columns.map(({ head, kind }, column) => {
                const empty = index === rows.length && row[column] === null;
                const said = empty ? '' : cellText(row[column] ?? null, kind);
                return (
                  <td key={head} data-kind={kind} data-short={isShort(said) || undefined}>
                    <bdi>{said}</bdi>
                  </td>
                );
              })}
              {bars && (
                <td className={styles.bars}>
                  {lengths?.[index] && <RowBars lengths={lengths[index]} stacked={bars.stacked} />}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ReportSection>
  );
}

/** A name or a word: it keeps its line, whatever room a long text beside it would take. */
function isShort(text: string): boolean {
  const letters = [...text].map((letter) => (letter >= '\u2e80' ? 2 : 1));
  return letters.reduce<number>((width, letter) => width + letter, 0) <= 14;
}
