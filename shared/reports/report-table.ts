/**
 * A report as tables: what the screen and the page show and what a spreadsheet gets, from one
 * place, so that they cannot differ. A figure is rounded here and nowhere else.
 */

/** What a column holds: texts, whole counts, spans in milliseconds, whole percent, hundredths. */
export type ColumnKind = 'text' | 'count' | 'span' | 'percent' | 'balance';
export type Cell = string | number | null;

export interface ReportTable {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly { readonly head: string; readonly kind: ColumnKind }[];
  readonly rows: readonly (readonly Cell[])[];
  /** The sums of the rows, where they have any. */
  readonly total?: readonly Cell[];
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

/** Whole percent, rounded down: 199 of 200 is not everything. Null where there is nothing to divide. */
export function wholePercent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((100 * part) / whole);
}
