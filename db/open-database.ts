import { statSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';
import { type Result, refuse } from '../shared/result';
import { migrate, migrations } from './migrate';
import type { Database } from './schema';
import type { HeadFault } from './trust/head-check';
import { keepRecords, type RecordKeeper, type RecordKeeping } from './trust/keep-records';
import { type RowWatch, watchRows } from './trust/row-seals';

/** ASCII "HDSK": marks a file as HallDesk's own, so that a foreign one is refused. */
const applicationId = 0x4844534b;

/** Each is read back after opening: a pragma that SQLite ignores says nothing. */
const pragmas = [
  ['journal_mode', 'wal'],
  // NORMAL, the default on reopening, may lose the last commits when the power fails.
  ['synchronous', 2],
  // Checkpoints run when the hall is idle, not inside a write that somebody waits for.
  ['wal_autocheckpoint', 0],
  // What a busy hour made of the log is given back once it has been moved into the file.
  ['journal_size_limit', 16_777_216],
  ['foreign_keys', 1],
  // Without it INSERT OR REPLACE takes a row out past the triggers that keep it.
  ['recursive_triggers', 1],
  ['trusted_schema', 0],
  ['cell_size_check', 1],
  ['mmap_size', 0],
  // 16 MB: a search touches pages all over the file, most of which it touched before.
  ['cache_size', -16_000],
  ['secure_delete', 1],
] as const;

export type OpenRefusal = 'not-our-database' | 'newer-database' | 'damaged-database';

export interface OpenDatabase {
  readonly db: Kysely<Database>;
  /** Moves what the write-ahead log holds into the file, as far as nobody is in the way. */
  checkpoint(): void;
  /** What the file that holds the chain's head said when this was opened; undefined where all is well. */
  readonly headFault: HeadFault | undefined;
  /** Checkpoints, truncates the log and closes. */
  close(): Promise<void>;
  /** Copies the live database to a new file through SQLite's own backup. */
  backup(toPath: string): Promise<void>;
}

class ImmediateDriver extends SqliteDriver {
  constructor(
    config: ConstructorParameters<typeof SqliteDriver>[0],
    private readonly inTransaction: () => boolean,
    private readonly watch: RowWatch,
    private readonly records: RecordKeeper | undefined,
  ) {
    super(config);
  }

  /** Takes the write lock at once: nearly every transaction here means to write. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
    this.watch.begin();
  }

  /** Every row that was changed has its link by then, and the head outside follows the commit. */
  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    this.records?.beforeCommit();
    await super.commitTransaction(connection);
    this.records?.committed();
  }

  /** On a full disk, for one, SQLite has rolled back itself; doing it again would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    this.watch.rolledBack();
    if (this.inTransaction()) await super.rollbackTransaction(connection);
  }
}

class ImmediateSqliteDialect extends SqliteDialect {
  constructor(
    private readonly database: BetterSqlite3.Database,
    private readonly watch: RowWatch,
    private readonly records: RecordKeeper | undefined,
  ) {
    super({ database });
  }

  override createDriver(): SqliteDriver {
    const { database, watch, records } = this;
    const statements = new Map<string, BetterSqlite3.Statement>();
    // Preparing costs more than running for the short statements here; the set of texts is small.
    const prepare = (sql: string): BetterSqlite3.Statement => {
      const known = statements.get(sql);
      if (known) return known;
      const statement = database.prepare(sql);
      if (statements.size < 500) statements.set(sql, statement);
      return statement;
    };
    return new ImmediateDriver(
      { database: { prepare, close: () => database.close() } },
      () => database.inTransaction,
      watch,
      records,
    );
  }
}

function applyPragmas(file: BetterSqlite3.Database, inMemory: boolean): void {
  for (const [key, value] of pragmas) {
    if (inMemory && key === 'journal_mode') continue;
    file.pragma(`${key} = ${value}`);
    const found = file.pragma(key, { simple: true });
    if (found !== value && !(inMemory && found === undefined)) {
      throw new Error(`pragma ${key} is ${String(found)}, wanted ${value}`);
    }
  }
}

/** Whose file this is; undefined when it may be used. */
function refusalOf(file: BetterSqlite3.Database): OpenRefusal | undefined {
  const owner = file.pragma('application_id', { simple: true });
  const version = file.pragma('user_version', { simple: true }) as number;
  const objects = file.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() as number;
  if (owner !== applicationId && (owner !== 0 || version !== 0 || objects > 0))
    return 'not-our-database';
  if (version > migrations.length) return 'newer-database';
  if (objects > 0 && file.pragma('quick_check', { simple: true }) !== 'ok')
    return 'damaged-database';
  return undefined;
}

/** Looks without writing: a file that is refused keeps every byte, and what lies in its log stays there. */
function lookAt(path: string): OpenRefusal | undefined {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
  const file = new BetterSqlite3(path, { readonly: true });
  try {
    return refusalOf(file);
  } catch (error) {
    // Killed at its very first write: SQLite undoes that when it opens the file for writing.
    if (codeOf(error) === 'SQLITE_READONLY_ROLLBACK') return undefined;
    throw error;
  } finally {
    file.close();
  }
}

function codeOf(error: unknown): string {
  return error instanceof BetterSqlite3.SqliteError ? error.code : '';
}

/** Brings the file up to date; the rows of tables that are new or changed get their links with it. */
function migrateAndSeal(file: BetterSqlite3.Database, records: RecordKeeper | undefined): void {
  const definitions = () =>
    new Map(
      file.prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'table'`).raw().all() as [
        string,
        string,
      ][],
    );
  file
    .transaction(() => {
      const before = definitions();
      migrate(file);
      const after = definitions();
      // Links of before could not carry fingerprints.
      const all = before.get('event') !== after.get('event');
      records?.sealTables(
        [...after.keys()].filter((name) => all || before.get(name) !== after.get(name)),
      );
    })
    .immediate();
}

/**
 * Opens HallDesk's database, creating and migrating it as needed.
 * @param path a file, `:memory:`, or the bytes of a file, which are taken into memory.
 * @param keeping with it the chain's head is kept outside the file, and every row that changes is
 * answered for by a link.
 * @returns the open database, or why this file is left alone. Never repairs or replaces a file.
 * @throws where the disk refuses, with SQLite's code.
 */
export function openDatabase(
  path: string | Buffer,
  keeping?: RecordKeeping,
): Result<OpenDatabase, OpenRefusal> {
  const inMemory = typeof path !== 'string' || path === ':memory:';
  let file: BetterSqlite3.Database | undefined;
  let records: RecordKeeper | undefined;
  let watch: RowWatch;
  try {
    const refusal = inMemory ? undefined : lookAt(path);
    if (refusal) return refuse(refusal);
    file = new BetterSqlite3(path);
    applyPragmas(file, inMemory);
    if (file.pragma('application_id', { simple: true }) === 0) {
      file.pragma(`application_id = ${applicationId}`);
    }
    records = keeping && keepRecords(file, keeping);
    migrateAndSeal(file, records);
    watch = watchRows(file);
    records?.follow(watch);
  } catch (error) {
    records?.close();
    file?.close();
    const code = codeOf(error);
    if (code === 'SQLITE_NOTADB') return refuse('not-our-database');
    if (code.startsWith('SQLITE_CORRUPT')) return refuse('damaged-database');
    throw error;
  }
  const open = file;
  const db = new Kysely<Database>({ dialect: new ImmediateSqliteDialect(open, watch, records) });
  return {
    ok: true,
    value: {
      db,
      headFault: records?.found,
      checkpoint: () => void open.pragma('wal_checkpoint(PASSIVE)'),
      close: async () => {
        try {
          // The one connection is free when what is being written has been written.
          await db.connection().execute(async () => open.pragma('wal_checkpoint(TRUNCATE)'));
        } finally {
          await db.destroy();
          records?.close();
        }
      },
      backup: async (toPath) => void (await open.backup(toPath)),
    },
  };
}
