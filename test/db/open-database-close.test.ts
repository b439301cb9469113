import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../db/open-database';
import { readHallSettings, writeSettings } from '../../db/settings/setting.queries';
import { accepted } from '../helpers/test-hall';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'halldesk-test-'));
  path = join(folder, 'halldesk.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const nameHall = ({ db }: OpenDatabase, hallName: string, meanwhile = async () => {}) =>
  db.transaction().execute(async (trx) => {
    await writeSettings(trx, { hallName }, { staffId: null, atMs: 0 });
    await meanwhile();
  });

test('closing waits for what is being written, and leaves no log behind', async () => {
  const database = accepted(openDatabase(path));
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const written = nameHall(database, '云栖府', () => {
    begin();
    return held;
  });
  await begun;
  const closed = database.close();
  release();
  await Promise.all([written, closed]);
  expect(existsSync(`${path}-wal`)).toBe(false);
  const again = accepted(openDatabase(path));
  expect((await readHallSettings(again.db)).hallName).toBe('云栖府');
  await again.close();
});

test('where SQLite has rolled back by itself, the error still says why, and the next write works', async () => {
  const database = accepted(openDatabase(path));
  const broken = database.db.transaction().execute(async (trx) => {
    await sql`ROLLBACK`.execute(trx);
    throw new Error('the disk is full');
  });
  await expect(broken).rejects.toThrow('the disk is full');
  await nameHall(database, '湖畔');
  expect((await readHallSettings(database.db)).hallName).toBe('湖畔');
  await database.close();
});
