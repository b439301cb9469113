/** The further tables that figures are counted from, with the day of a row. */
const countedTables: readonly (readonly [table: string, dayOf: (row: 'NEW' | 'OLD') => string])[] =
  [
    ['duty_break', (row) => `${row}.day`],
    ['roster_entry', (row) => `${row}.day`],
    ['register_entry', (row) => `${row}.day`],
    // What happens to an entry later changes the figures of the day on which it was written.
    ['register_event', (row) => `(SELECT day FROM register_entry WHERE id = ${row}.entry_id)`],
  ];

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

/** Registers, breaks and the roster are counted too: what was kept without them is counted anew. */
export const moreFigures = `
DELETE FROM rollup;
${triggers}
`;
