import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate } from '../../db/migrate';

let file: BetterSqlite3.Database;
beforeEach(() => {
  file = new BetterSqlite3(':memory:');
});
afterEach(() => void file.close());

const first = 'CREATE TABLE one (id INTEGER) STRICT; INSERT INTO one VALUES (1);';
const second = 'CREATE TABLE two (id INTEGER) STRICT;';
const state = () => ({
  version: file.pragma('user_version', { simple: true }),
  tables: file.prepare('SELECT name FROM sqlite_schema ORDER BY name').pluck().all(),
});

test('each step is taken once, in order, wherever the file stands', () => {
  migrate(file, [first]);
  expect(state()).toEqual({ version: 1, tables: ['one'] });
  migrate(file, [first, second]);
  migrate(file, [first, second]);
  expect(state()).toEqual({ version: 2, tables: ['one', 'two'] });
  expect(file.prepare('SELECT id FROM one').pluck().all()).toEqual([1]);
});

test('a step that fails half-way leaves the file at the version before it', () => {
  const broken = 'CREATE TABLE half (id INTEGER) STRICT; INSERT INTO missing VALUES (1);';
  expect(() => migrate(file, [first, broken, second])).toThrow('no such table: missing');
  expect(state()).toEqual({ version: 1, tables: ['one'] });
  migrate(file, [first, second]);
  expect(state()).toEqual({ version: 2, tables: ['one', 'two'] });
});
