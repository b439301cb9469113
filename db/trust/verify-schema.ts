import BetterSqlite3 from 'better-sqlite3';
import type { RecordFault } from '../../shared/record-check';
import { migrate, migrations } from '../migrate';

type SchemaObject = Extract<RecordFault, { object: string }>['object'];
type Definitions = ReadonlyMap<
  string,
  { readonly type: SchemaObject; readonly sql: string | null }
>;

/**
 * Compares the file's tables, indexes, views and triggers with those that the migrations up to its
 * version make: triggers that were dropped to get at what they keep stay away.
 */
export function verifySchema(file: BetterSqlite3.Database): RecordFault[] {
  const version = file.pragma('user_version', { simple: true }) as number;
  const model = new BetterSqlite3(':memory:');
  try {
    migrate(model, migrations.slice(0, version));
    const wanted = definitionsOf(model);
    const found = definitionsOf(file);
    const faults = [...wanted].flatMap(([name, { type, sql }]): RecordFault[] => {
      const own = found.get(name);
      if (!own) return [{ kind: 'schema-missing', object: type, name }];
      return own.sql === sql ? [] : [{ kind: 'schema-changed', object: type, name }];
    });
    const added = [...found]
      .filter(([name]) => !wanted.has(name))
      .map(([name, { type }]): RecordFault => ({ kind: 'schema-added', object: type, name }));
    return [...faults, ...added];
  } finally {
    model.close();
  }
}

function definitionsOf(file: BetterSqlite3.Database): Definitions {
  const rows = file
    .prepare(
      // What SQLite keeps for itself, statistics for one, is not ours to judge.
      `SELECT name, type, sql FROM main.sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
    )
    .all() as { name: string; type: SchemaObject; sql: string | null }[];
  return new Map(rows.map(({ name, ...definition }) => [name, definition]));
}
