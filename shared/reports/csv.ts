import { cellText, type ReportTable } from './report-table';

/**
 * The tables as one text with commas, one below the other, as spreadsheet programs read it: with a
 * mark of its encoding, quoted, and nothing in it that they would take for a formula.
 */
export function csvOf(tables: readonly ReportTable[]): string {
  const blocks = tables.map(({ title, columns, rows, total }) =>
    [
      [title],
      columns.map(({ head }) => head),
      ...[...rows, ...(total ? [total] : [])].map((row) =>
        row.map((cell, index) => {
          if (typeof cell === 'number' && columns[index]?.kind === 'count') return cell;
          return cell === null ? '' : cellText(cell, columns[index]?.kind ?? 'text');
        }),
      ),
    ]
      .map((line) => line.map(csvCell).join(','))
      .join('\r\n'),
  );
  return `\uFEFF${blocks.join('\r\n\r\n')}\r\n`;
}

function csvCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  return `"${harmless(printable(cell)).replaceAll('"', '""')}"`;
}

/** A quote mark before what begins like a formula makes it a text in every spreadsheet program. */
function harmless(text: string): string {
  return /^\s*[=+\-@＝＋－＠\t\r\n]/u.test(text) ? `'${text}` : text;
}

/** Without the characters that no page shows and that some programs choke on. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g, '');
}
