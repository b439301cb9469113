import {
  closeSync,
  copyFileSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import type { OpenDatabase } from '../../db/open-database';
import { readHallSettings } from '../../db/settings/setting.queries';
import { readChainHead } from '../../db/trust/chain';
import type { RecordCheck } from '../../shared/record-check';
import { minuteMs } from '../../shared/time';
import { backupName, backupsToDelete, isBackupName } from '../../shared/trust/backup-retention';
import type { Clock } from '../clock';
import type { SecondFolder } from './second-folder';

const everyMs = 15 * minuteMs;

interface BackupServices {
  readonly database: Pick<OpenDatabase, 'db' | 'backup'>;
  readonly folder: string;
  readonly second: SecondFolder;
  readonly clock: Clock;
  /** Checks a copy before it counts as one. */
  readonly verify: (path: string) => Promise<RecordCheck>;
  readonly logError: (error: unknown, where: string) => void;
  /** Told of every try. */
  readonly tried?: () => void;
}

export type BackupProblem = 'backup-failed' | 'second-failed';

export interface BackupFile {
  readonly name: string;
  readonly path: string;
  readonly madeAtMs: number;
  readonly bytes: number;
  readonly second: boolean;
}

export interface Backups {
  /** Makes one now if something was recorded since the last. */
  now(): Promise<void>;
  /** Makes one now in any case. */
  make(): Promise<{ readonly name: string; readonly problem: BackupProblem | null }>;
  lastTry(): { readonly atMs: number; readonly problem: BackupProblem | null } | null;
  stop(): void;
}

/**
 * Copies the database every quarter of an hour in which something was recorded. A copy is written
 * under another name, checked, and takes its own name when it is whole; what retention no longer
 * keeps is deleted. A second folder gets a copy of the copy.
 */
export function keepBackups(services: BackupServices): Backups {
  const { database, folder, second, clock, verify, logError, tried } = services;
  let copiedSeq: number | undefined;
  let lastTry: ReturnType<Backups['lastTry']> = null;
  let queue: Promise<unknown> = Promise.resolve();
  let cancel = () => {};

  const copy = async (name: string) => {
    const unfinished = join(folder, 'unfinished.db');
    rmSync(unfinished, { force: true });
    await database.backup(unfinished);
    const { faults } = await verify(unfinished);
    // Whoever looks at a copy leaves an empty log beside it.
    for (const end of ['-wal', '-shm']) rmSync(unfinished + end, { force: true });
    // What is wrong with the records themselves is said elsewhere; a copy that cannot be read is none.
    if (faults.some(({ kind }) => kind === 'damaged')) throw new Error('the copy is damaged');
    putInPlace(unfinished, join(folder, name));
    tidy(folder);
  };
  const copyToSecond = (name: string, to: string) => {
    const unfinished = join(to, 'unfinished.db');
    copyFileSync(join(folder, name), unfinished);
    putInPlace(unfinished, join(to, name));
    tidy(to);
  };
  const make = async () => {
    const atMs = clock.now();
    let name = '';
    let problem: BackupProblem | null = 'backup-failed';
    try {
      const { seq } = await readChainHead(database.db);
      name = backupName(atMs, (await readHallSettings(database.db)).timeZone);
      await copy(name);
      copiedSeq = seq;
      problem = 'second-failed';
      const to = second.read();
      if (to !== null) copyToSecond(name, to);
      problem = null;
    } catch (error) {
      // The hall goes on; the log and the supervisor's screen say that it went on without a copy.
      logError(error, 'backup');
    }
    lastTry = { atMs, problem };
    tried?.();
    return { name, problem };
  };
  const inTurn = <Answer>(task: () => Promise<Answer>): Promise<Answer> => {
    const next = queue.then(task);
    queue = next.catch(() => undefined);
    return next;
  };
  const now = () =>
    inTurn(async () => {
      const { seq } = await readChainHead(database.db);
      if (seq > 0 && seq !== copiedSeq) await make();
    });
  const sleep = () => {
    cancel = clock.at(clock.now() + everyMs, () => void now().then(sleep));
  };
  sleep();
  return { now, make: () => inTurn(make), lastTry: () => lastTry, stop: () => cancel() };
}

/** The copies in a folder, newest first; none where there is no such folder. */
export function listBackupFiles(folder: string, second = false): BackupFile[] {
  try {
    return readdirSync(folder)
      .filter(isBackupName)
      .sort()
      .reverse()
      .map((name) => {
        const path = join(folder, name);
        const { mtimeMs, size } = statSync(path);
        return { name, path, madeAtMs: Math.round(mtimeMs), bytes: size, second };
      });
  } catch {
    return [];
  }
}

/** Under its name only when all of it is on the disk. */
function putInPlace(unfinished: string, path: string): void {
  const fd = openSync(unfinished, 'r+');
  fsyncSync(fd);
  closeSync(fd);
  renameSync(unfinished, path);
}

function tidy(folder: string): void {
  for (const name of backupsToDelete(readdirSync(folder))) rmSync(join(folder, name));
}
