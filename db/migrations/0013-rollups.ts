/** The tables that the figures of a day are counted from, with the day of a row. */
const countedTables: readonly (readonly [table: string, dayOf: (row: 'NEW' | 'OLD') => string])[] =
  [
    ...['visit', 'bar_request', 'bar_event', 'cup', 'round', 'duty'].map(
      (table) => [table, (row: string) => `${row}.day`] as const,
    ),
    ['visit_agent', (row) => `(SELECT day FROM visit WHERE id = ${row}.visit_id)`],
    ['round_item', (row) => `(SELECT day FROM round WHERE id = ${row}.round_id)`],
  ];

/** Whoever changes a row takes away what was counted of its day and month. */
const triggers = countedTables
  .flatMap(([table, dayOf]) =>
    (['INSERT', 'UPDATE', 'DELETE'] as const).map((change) => {
      const rows = ({ INSERT: ['NEW'], UPDATE: ['OLD', 'NEW'], DELETE: ['OLD'] } as const)[change];
      const spans = rows.flatMap((row) => [dayOf(row), `substr(${dayOf(row)}, 1, 7)`]);
      return `CREATE TRIGGER rollup_forgets_${change.toLowerCase()}_of_${table} AFTER ${change} ON ${table}
BEGIN DELETE FROM rollup WHERE span IN (${spans.join(', ')}); END;`;
    }),
  )
  .join('\n');

/** Figures of days and months, derived from their rows and kept so that years are not counted again. */
export const rollups = `
CREATE TABLE rollup (
  span TEXT PRIMARY KEY CHECK (length(span) IN (7, 10)),
  figures_json TEXT NOT NULL CHECK (json_valid(figures_json))
) STRICT, WITHOUT ROWID;
CREATE INDEX cup_by_day ON cup (day);
${triggers}
`;
