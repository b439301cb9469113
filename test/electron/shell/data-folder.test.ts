import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dataFolderAt, prepareDataFolder } from '../../../electron/shell/data-folder';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'halldesk-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a missing data folder is made, with its backups, and may be there already', () => {
  const data = dataFolderAt(join(folder, 'deep', 'down'));
  prepareDataFolder(data);
  prepareDataFolder(data);
  expect(statSync(data.backups).isDirectory()).toBe(true);
  expect(data.database).toBe(join(folder, 'deep', 'down', 'halldesk.db'));
});

test('a file where the folder should be is refused with the system’s code', () => {
  const path = join(folder, 'file');
  writeFileSync(path, 'kept');
  expect(() => prepareDataFolder(dataFolderAt(path))).toThrow(/ENOTDIR|EEXIST/);
});
