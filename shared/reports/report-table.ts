/**
 * A report as tables: what the screen and the page show and what a spreadsheet gets, from one
 * place, so that they cannot differ. A figure is rounded here and nowhere else.
 */

/**
 * What a column holds: texts, figures of several kinds as they are read, whole counts, spans in
 * milliseconds, whole percent, hundredths.
 */
export type ColumnKind = 'text' | 'figure' | 'count' | 'span' | 'percent' | 'balance';
export type Cell = string | number | null;

export interface ReportTable {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly { readonly head: string; readonly kind: ColumnKind }[];
  readonly rows: readonly (readonly Cell[])[];
  /** The sums of the rows, where they have any. */
  readonly total?: readonly Cell[];
  /** What is drawn of each row on screen and paper. */
  readonly bars?: Bars;
}

export interface Bars {
  /** The columns whose figures are drawn: in one bar, or each in its own. */
  readonly of: readonly number[];
  readonly stacked: boolean;
  /** What fills the whole width, where that is not the longest bar. */
  readonly full?: number;
}

/** The lengths of a row's bars, 0–1, in the order of `bars.of`. */
export function barLengths(table: ReportTable, bars: Bars): number[][] {
  const figures = table.rows.map((row) => bars.of.map((column) => Number(row[column] ?? 0)));
  const lengths = figures.map((own) =>
    bars.stacked ? own.reduce((sum, one) => sum + one, 0) : Math.max(0, ...own),
  );
  const full = bars.full ?? Math.max(1, ...lengths);
  return figures.map((own) => own.map((one) => one / full));
}

/** A cell as it is read. A dash where there is nothing to say. */
export function cellText(cell: Cell, kind: ColumnKind): string {
  if (cell === null) return '—';
  if (typeof cell === 'string') return cell;
  switch (kind) {
    case 'span':
      return spanText(cell);
    case 'percent':
      return `${cell}%`;
    case 'balance':
      return `${cell > 0 ? '+' : cell < 0 ? '−' : ''}${Math.abs(cell).toFixed(2)}`;
    default:
      return String(cell);
  }
}

/** `m:ss`, or `h:mm:ss` from an hour on, rounded down. */
function spanText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const [h, m] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  const s = String(seconds % 60).padStart(2, '0');
  return h > 0 ? `${h}:${String(m).padStart(2, '0')}:${s}` : `${m}:${s}`;
}

/** How far a figure is from that of before: `+12`, `−0:08`, `+3%` for points of percent. */
export function changeText(now: Cell, before: Cell, kind: ColumnKind): string {
  if (typeof now !== 'number' || typeof before !== 'number') return '—';
  const change = now - before;
  if (change === 0) return '=';
  return `${change > 0 ? '+' : '−'}${cellText(Math.abs(change), kind)}`;
}

/** Whole percent, rounded down: 199 of 200 is not everything. Null where there is nothing to divide. */
export function wholePercent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((100 * part) / whole);
}
