import { rmSync } from 'node:fs';
import type { RecordCheck, RecordFault } from '../../shared/record-check';
import { listBackupFiles } from './keep-backups';

/** What a copy says of the time before it was made; no fault of its own. */
const ofBefore: readonly RecordFault['kind'][] = ['truncated', 'older-copy', 'head-missing'];

/** The newest copy in a folder that is whole; undefined where there is none. */
export function newestGoodBackup(
  folder: string,
  verify: (path: string) => RecordCheck,
): string | undefined {
  return listBackupFiles(folder).find(({ path }) => isWhole(path, verify))?.path;
}

function isWhole(path: string, verify: (path: string) => RecordCheck): boolean {
  try {
    return verify(path).faults.every(({ kind }) => ofBefore.includes(kind));
  } catch {
    // Not even a database.
    return false;
  } finally {
    // Whoever looks at a copy leaves an empty log beside it.
    for (const end of ['-wal', '-shm']) rmSync(path + end, { force: true });
  }
}
