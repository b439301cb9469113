import { readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenDatabase } from '../../db/open-database';
import { readHallSettings } from '../../db/settings/setting.queries';
import { readChainHead } from '../../db/trust/chain';
import { minuteMs } from '../../shared/time';
import { backupName, backupsToDelete } from '../../shared/trust/backup-retention';
import type { Clock } from '../clock';

const everyMs = 15 * minuteMs;

interface BackupServices {
  readonly database: Pick<OpenDatabase, 'db' | 'backup'>;
  readonly folder: string;
  readonly clock: Clock;
  readonly logError: (error: unknown, where: string) => void;
}

export interface Backups {
  /** Makes one now if something was recorded since the last. */
  now(): Promise<void>;
  stop(): void;
}

/**
 * Copies the database every quarter of an hour in which something was recorded. A copy is written
 * under another name and takes its own when it is whole; what retention no longer keeps is deleted.
 */
export function keepBackups({ database, folder, clock, logError }: BackupServices): Backups {
  let copiedSeq: number | undefined;
  let cancel = () => {};

  const now = async () => {
    const atMs = clock.now();
    try {
      const { seq } = await readChainHead(database.db);
      if (seq === 0 || seq === copiedSeq) return;
      const { timeZone } = await readHallSettings(database.db);
      const unfinished = join(folder, 'unfinished.db');
      rmSync(unfinished, { force: true });
      await database.backup(unfinished);
      renameSync(unfinished, join(folder, backupName(atMs, timeZone)));
      copiedSeq = seq;
      for (const name of backupsToDelete(readdirSync(folder))) rmSync(join(folder, name));
    } catch (error) {
      // The hall goes on; the log says that it went on without a copy.
      logError(error, 'backup');
    }
  };
  const sleep = () => {
    cancel = clock.at(clock.now() + everyMs, () => void now().then(sleep));
  };
  sleep();
  return { now, stop: () => cancel() };
}
