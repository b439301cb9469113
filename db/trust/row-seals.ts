import { createHmac, hash } from 'node:crypto';
import type BetterSqlite3 from 'better-sqlite3';

/**
 * A link of the chain answers for the rows that changed with it: it carries a keyed fingerprint of
 * each as it is from then on. So a row edited with another program is found and named, without the
 * chain holding anything of what the row says.
 */

/** The chain itself, and what is derived from other rows or counts tries and alarms. */
const unsealed = [
  'event',
  'applied_write',
  'deadline',
  'pin_guard',
  'guest_search',
  'guest_key',
  'rollup',
  // Half a thought, not a record yet.
  'register_draft',
  'register_words',
  'handbook_draft',
];
/** The full-text index and the tables that SQLite keeps for it. */
const fullText = 'register_text';

export interface SealedTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly primaryKey: readonly string[];
}

/** By table and row, what the row says now; null for one that is gone. */
export type ChangedRows = readonly (readonly [table: string, id: string, text: string | null])[];

/** By table and row, the fingerprint; as it stands in `event.rows_json`. */
export type RowSeals = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

type Value = string | number | Uint8Array | null;

/** Every table whose rows are sealed: all of the file but the few that need it not. */
export function listSealedTables(file: BetterSqlite3.Database): SealedTable[] {
  const names = file
    .prepare(
      `SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
    )
    .pluck()
    .all() as string[];
  return names
    .filter((name) => !unsealed.includes(name) && !name.startsWith(fullText))
    .map((name) => {
      const columns = file.pragma(`main.table_info(${name})`) as { name: string; pk: number }[];
      return {
        name,
        columns: columns.map((column) => column.name),
        primaryKey: columns
          .filter(({ pk }) => pk > 0)
          .sort((a, b) => a.pk - b.pk)
          .map((column) => column.name),
      };
    });
}

/** The row's own name within its table: its primary key. */
export function rowId({ columns, primaryKey }: SealedTable, values: readonly Value[]): string {
  return primaryKey.map((name) => String(values[columns.indexOf(name)])).join(' ');
}

/** All that a row says. A column that is NULL is left out, so that a new one changes no old row. */
export function rowText({ name, columns }: SealedTable, values: readonly Value[]): string {
  const said = columns.flatMap((column, index) => {
    const value = values[index] ?? null;
    if (value === null) return [];
    return [[column, value instanceof Uint8Array ? hash('sha256', value) : value]];
  });
  return JSON.stringify([name, ...said]);
}

/**
 * Fingerprints rows under the hall's key: without it nobody can try out what a row may have said.
 * A keyed hash cut to half, as quick as it gets; so short it cannot be lengthened.
 */
export function rowSealer(key: Uint8Array): (text: string) => string {
  const secret = secrets.get(key) ?? createHmac('sha256', key).update('row seals').digest('hex');
  secrets.set(key, secret);
  return (text) => hash('sha256', secret + text, 'base64url').slice(0, 22);
}

/** By key: every write asks for it anew. */
const secrets = new WeakMap<Uint8Array, string>();

/** The fingerprints of rows for a link, or null for none. */
export function sealRows(rows: ChangedRows, seal: (text: string) => string): RowSeals | null {
  if (rows.length === 0) return null;
  const seals: Record<string, Record<string, string | null>> = {};
  for (const [table, id, text] of rows) {
    seals[table] ??= {};
    seals[table][id] = text === null ? null : seal(text);
  }
  return seals;
}

export interface RowWatch {
  /** What has changed since it was last taken; from then on it counts as told. */
  take(): ChangedRows;
  /** What changed since the transaction began did not happen. */
  begin(): void;
  rolledBack(): void;
}

/**
 * Notes every row that this connection changes, by triggers that live in the connection and not in
 * the file, where another program could drop them. `SELECT take_changed_rows()` gives and forgets
 * them, as JSON.
 */
export function watchRows(file: BetterSqlite3.Database): RowWatch {
  let changed = new Map<string, ChangedRows[number]>();
  let before = changed;
  const take = () => {
    const rows = [...changed.values()];
    changed = new Map();
    return rows;
  };
  const tables = listSealedTables(file);
  const note = (table: string, id: string, text: string | null) =>
    void changed.set(`${table} ${id}`, [table, id, text]);
  file.function('take_changed_rows', { deterministic: false }, () => JSON.stringify(take()));
  file.function('row_is', { varargs: true }, (index, ...values: Value[]) => {
    const table = tables[Number(index)];
    if (table) note(table.name, rowId(table, values), rowText(table, values));
    return null;
  });
  file.function('row_gone', { varargs: true }, (index, ...values: Value[]) => {
    const table = tables[Number(index)];
    if (table) note(table.name, values.map(String).join(' '), null);
    return null;
  });
  tables.forEach((table, index) => {
    file.exec(triggersOf(table, index));
  });
  return {
    take,
    begin() {
      before = new Map(changed);
    },
    rolledBack() {
      changed = before;
    },
  };
}

function triggersOf({ name, columns, primaryKey }: SealedTable, index: number): string {
  const list = (row: 'NEW' | 'OLD', of: readonly string[]) =>
    of.map((column) => `${row}."${column}"`).join(', ');
  const isNow = `SELECT row_is(${index}, ${list('NEW', columns)});`;
  const isGone = `SELECT row_gone(${index}, ${list('OLD', primaryKey)});`;
  const trigger = (change: string, body: string) =>
    `CREATE TEMP TRIGGER "sealed_${name}_${change}" AFTER ${change} ON main."${name}" BEGIN ${body} END;`;
  return [
    trigger('INSERT', isNow),
    trigger('UPDATE', isGone + isNow),
    trigger('DELETE', isGone),
  ].join('\n');
}
