import { type OpenDatabase, openDatabase } from '../../db/open-database';
import { verifyChain } from '../../db/trust/verify-chain';
import { newestGoodBackup } from '../trust/newest-good-backup';
import { type ChainKey, readChainKey } from './chain-key';
import { type DataFolder, prepareDataFolder } from './data-folder';
import { StartUpRefused } from './start-up-refused';

/** The steps from a folder to an open database, each with the sentence for what may be in the way. */

/** @throws StartUpRefused where the folder cannot be made or written to. */
export function prepareFolder(folder: DataFolder): void {
  try {
    prepareDataFolder(folder);
  } catch (error) {
    throw new StartUpRefused(isDiskFull(error) ? 'disk-full' : 'folder-not-writable', {
      path: folder.path,
    });
  }
}

/** @throws StartUpRefused where the hall's key is there and cannot be read, or cannot be made. */
export function readKey({ path, keyFile }: DataFolder): ChainKey {
  try {
    return readChainKey(keyFile);
  } catch (error) {
    if (isDiskFull(error)) throw new StartUpRefused('disk-full', { path });
    throw new StartUpRefused('key-unreadable', { path: keyFile });
  }
}

/** @throws StartUpRefused where the database is not one to open, or the disk has no room for it. */
export function openData(
  folder: DataFolder,
  keeping: { key: Uint8Array; now: () => number },
): OpenDatabase {
  const path = folder.database;
  try {
    const database = openDatabase(path, { ...keeping, headPath: folder.headFile });
    if (database.ok) return database.value;
    if (database.reason === 'newer-database') throw new StartUpRefused(database.reason, { path });
    const backup = newestGoodBackup(folder.backups, (copy) =>
      verifyChain({ path: copy, key: keeping.key, nowMs: keeping.now() }),
    );
    throw backup === undefined
      ? new StartUpRefused(database.reason, { path })
      : new StartUpRefused('restore-backup', { path, backup });
  } catch (error) {
    if (isDiskFull(error)) throw new StartUpRefused('disk-full', { path });
    if (/^SQLITE_(CANTOPEN|READONLY)/.test(codeOf(error)))
      throw new StartUpRefused('folder-not-writable', { path: folder.path });
    throw error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function isDiskFull(error: unknown): boolean {
  return ['ENOSPC', 'SQLITE_FULL'].includes(codeOf(error));
}
