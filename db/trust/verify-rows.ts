import type BetterSqlite3 from 'better-sqlite3';
import type { RecordFault } from '../../shared/record-check';
import { listSealedTables, type RowSeals, rowId, rowText, type SealedTable } from './row-seals';

type RowFault = Extract<RecordFault, { table: string }>;

/**
 * The fingerprints that the chain has given to each row, the last one counting. They are collected
 * in a temporary table: five years of rows do not fit into memory.
 */
export class LastSeals {
  readonly #set: BetterSqlite3.Statement;
  readonly #find: BetterSqlite3.Statement;
  readonly #list: BetterSqlite3.Statement;

  constructor(private readonly file: BetterSqlite3.Database) {
    file.exec(
      `CREATE TEMP TABLE last_seal (name TEXT, id TEXT, seal TEXT, PRIMARY KEY (name, id)) WITHOUT ROWID`,
    );
    this.#set = file.prepare(`INSERT OR REPLACE INTO temp.last_seal VALUES (?, ?, ?)`);
    this.#find = file.prepare(`SELECT seal FROM temp.last_seal WHERE name = ? AND id = ?`).pluck();
    this.#list = file
      .prepare(`SELECT id FROM temp.last_seal WHERE name = ? AND seal IS NOT NULL ORDER BY id`)
      .pluck();
  }

  add(rowsJson: string): void {
    for (const [name, rows] of Object.entries(JSON.parse(rowsJson) as RowSeals))
      for (const [id, seal] of Object.entries(rows)) this.#set.run(name, id, seal);
  }

  /** Compares every row of the file with its last fingerprint. */
  compare(seal: (text: string) => string): { rows: number; faults: RowFault[] } {
    const tables = listSealedTables(this.file).map((table) => this.#compareTable(table, seal));
    return {
      rows: tables.reduce((sum, { rows }) => sum + rows, 0),
      faults: tables.flatMap(({ faults }) => faults),
    };
  }

  #compareTable(
    table: SealedTable,
    seal: (text: string) => string,
  ): { rows: number; faults: RowFault[] } {
    const { name } = table;
    const faults: RowFault[] = [];
    let rows = 0;
    let known = 0;
    for (const { id, values } of this.#rowsOf(table)) {
      const last = this.#find.get(name, id) as string | null | undefined;
      rows += 1;
      if (!last) faults.push({ kind: 'row-inserted', table: name, id });
      else known += 1;
      if (last && last !== seal(rowText(table, values)))
        faults.push({ kind: 'row-edited', table: name, id });
    }
    return { rows, faults: [...faults, ...this.#missingOf(table, known)] };
  }

  #missingOf(table: SealedTable, known: number): RowFault[] {
    const { name } = table;
    const ids = this.#list.all(name) as string[];
    if (ids.length === known) return [];
    const there = new Set([...this.#rowsOf(table)].map(({ id }) => id));
    return ids
      .filter((id) => !there.has(id))
      .map((id) => ({ kind: 'row-missing', table: name, id }));
  }

  *#rowsOf(table: SealedTable): Iterable<{ id: string; values: Parameters<typeof rowId>[1] }> {
    for (const row of this.file.prepare(`SELECT * FROM main."${table.name}"`).raw().iterate()) {
      const values = row as Parameters<typeof rowId>[1];
      yield { id: rowId(table, values), values };
    }
  }
}
