import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrations } from '../../db/migrate';
import { type OpenDatabase, openDatabase } from '../../db/open-database';
import { writeSettings } from '../../db/settings/setting.queries';
import { accepted } from '../helpers/test-hall';

let folder: string;
let path: string;
let open: OpenDatabase | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'halldesk-test-'));
  path = join(folder, 'halldesk.db');
});
afterEach(async () => {
  await open?.close();
  open = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const by = { staffId: null, atMs: 1 };
const openHere = () => {
  open = accepted(openDatabase(path));
  return open.db;
};
const close = async () => {
  await open?.close();
  open = undefined;
};
const pragma = async (name: string) => {
  const { rows } = await sql<Record<string, unknown>>`${sql.raw(`PRAGMA ${name}`)}`.execute(
    open?.db ?? openHere(),
  );
  return Object.values(rows[0] ?? {})[0];
};

test('the running connection is durable, guarded and marked as ours', async () => {
  openHere();
  const names = [
    ...['journal_mode', 'synchronous', 'wal_autocheckpoint', 'foreign_keys', 'trusted_schema'],
    ...[
      'recursive_triggers',
      'cell_size_check',
      'mmap_size',
      'secure_delete',
      'application_id',
      'user_version',
    ],
  ];
  const found = await Promise.all(names.map(async (name) => [name, await pragma(name)] as const));
  expect(Object.fromEntries(found)).toEqual({
    journal_mode: 'wal',
    synchronous: 2,
    wal_autocheckpoint: 0,
    foreign_keys: 1,
    recursive_triggers: 1,
    trusted_schema: 0,
    cell_size_check: 1,
    mmap_size: 0,
    secure_delete: 1,
    application_id: 0x4844534b,
    user_version: migrations.length,
  });
});

test('the same settings hold, and the data is there, after closing and opening again', async () => {
  await openHere()
    .transaction()
    .execute((trx) => writeSettings(trx, { hallName: '云栖府' }, by));
  await close();
  expect(await openHere().selectFrom('setting').selectAll().execute()).toEqual([
    { key: 'hallName', value_json: '"云栖府"', changed_at_ms: 1, changed_by: null },
  ]);
  expect(await pragma('synchronous')).toBe(2);
  expect(await pragma('application_id')).toBe(0x4844534b);
});

test('a commit is in the log on disk before it is answered, and in the file after closing', async () => {
  await openHere()
    .transaction()
    .execute((trx) => writeSettings(trx, { hallName: 'WRITE-AHEAD' }, by));
  expect(readFileSync(path).includes('WRITE-AHEAD')).toBe(false);
  expect(readFileSync(`${path}-wal`).includes('WRITE-AHEAD')).toBe(true);
  open?.checkpoint();
  expect(readFileSync(path).includes('WRITE-AHEAD')).toBe(true);
});

test('a second writer waits outside until the transaction is over: it began at once', async () => {
  const db = openHere();
  const other = new BetterSqlite3(path, { timeout: 0 });
  await db.transaction().execute(async () => {
    expect(() => other.exec('BEGIN IMMEDIATE')).toThrow('database is locked');
  });
  other.close();
});

test('a failed transaction leaves nothing and the next one works', async () => {
  const db = openHere();
  const broken = db.transaction().execute(async (trx) => {
    await writeSettings(trx, { hallName: 'lost' }, by);
    throw new Error('broke off');
  });
  await expect(broken).rejects.toThrow('broke off');
  await db.transaction().execute((trx) => writeSettings(trx, { hallName: 'kept' }, by));
  expect(await db.selectFrom('setting').select('value_json').execute()).toEqual([
    { value_json: '"kept"' },
  ]);
});

test('a backup of the live database opens by itself with everything committed', async () => {
  await openHere()
    .transaction()
    .execute((trx) => writeSettings(trx, { hallName: 'saved' }, by));
  await open?.backup(join(folder, 'copy.db'));
  await close();
  path = join(folder, 'copy.db');
  expect(await openHere().selectFrom('setting').select('value_json').execute()).toEqual([
    { value_json: '"saved"' },
  ]);
});

test('a file that is no database is refused and left as it is', () => {
  writeFileSync(path, 'Guests of today: Mr Chen, Ms Li. '.repeat(50));
  const before = readFileSync(path);
  expect(openDatabase(path)).toEqual({ ok: false, reason: 'not-our-database' });
  expect(readFileSync(path)).toEqual(before);
});

test.each([
  ['with tables but no mark', 'CREATE TABLE customer (id INTEGER)'],
  ['with its own mark', 'PRAGMA application_id = 77'],
  ['with a version of its own', 'PRAGMA user_version = 1'],
])('the database of another program, %s, is refused and left as it is', (_what, statement) => {
  new BetterSqlite3(path).exec(statement).close();
  const before = readFileSync(path);
  expect(openDatabase(path)).toEqual({ ok: false, reason: 'not-our-database' });
  expect(readFileSync(path)).toEqual(before);
});

test('a database of a newer program is refused and left as it is', async () => {
  openHere();
  await close();
  new BetterSqlite3(path).exec(`PRAGMA user_version = ${migrations.length + 1}`).close();
  const before = readFileSync(path);
  expect(openDatabase(path)).toEqual({ ok: false, reason: 'newer-database' });
  expect(readFileSync(path)).toEqual(before);
});

test('a damaged database is refused and left as it is', async () => {
  openHere();
  await close();
  const bytes = readFileSync(path);
  const pageSize = bytes.readUInt16BE(16);
  // The first page names the file as ours; behind it nothing is what it was.
  bytes.fill(0xa5, pageSize, pageSize * 6);
  writeFileSync(path, bytes);
  expect(openDatabase(path)).toEqual({ ok: false, reason: 'damaged-database' });
  expect(readFileSync(path)).toEqual(bytes);
});

test('a database cut off in the middle is refused', async () => {
  openHere();
  await close();
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.subarray(0, bytes.readUInt16BE(16) * 3));
  expect(openDatabase(path)).toEqual({ ok: false, reason: 'damaged-database' });
});

test('an empty file, as a full disk leaves it, becomes a new database', async () => {
  appendFileSync(path, '');
  openHere();
  expect(await pragma('application_id')).toBe(0x4844534b);
});

test('a path that cannot be opened throws with the code of SQLite', () => {
  path = join(folder, 'missing', 'halldesk.db');
  expect(() => openDatabase(path)).toThrow();
  expect(() => openDatabase(folder)).toThrow(
    expect.objectContaining({ code: expect.stringMatching(/^SQLITE_CANTOPEN/) }),
  );
});
