import { accessSync, constants } from 'node:fs';
import { ok, refuse } from '../../shared/result';
import type { trustContract } from '../../shared/trust/contract';
import type { UseCase } from '../use-case';
import { type Backups, listBackupFiles } from './keep-backups';
import type { SecondFolder } from './second-folder';

/** What a supervisor's hand can do about backups. */
export interface BackupDesk {
  readonly folder: string;
  readonly second: SecondFolder;
  readonly backups: Pick<Backups, 'make' | 'lastTry'>;
  /** Asks for a folder; null when the person changed their mind. */
  readonly chooseFolder: () => Promise<string | null>;
}

export const listBackups =
  ({ folder, second, backups }: BackupDesk): UseCase<typeof trustContract.listBackups> =>
  async () => {
    const secondFolder = second.read();
    const files = [
      ...listBackupFiles(folder),
      ...(secondFolder === null ? [] : listBackupFiles(secondFolder, true)),
    ];
    return {
      folder,
      secondFolder,
      backups: files.sort((a, b) => (a.name < b.name ? 1 : -1)),
      lastTry: backups.lastTry(),
    };
  };

export const backUpNow =
  ({ backups }: BackupDesk): UseCase<typeof trustContract.backUpNow> =>
  async () => {
    const { name, problem } = await backups.make();
    if (problem === 'backup-failed') return refuse('backup-failed');
    if (problem === 'second-failed') return refuse('second-backup-failed');
    return ok({ name });
  };

export const chooseSecondFolder =
  ({ second, chooseFolder }: BackupDesk): UseCase<typeof trustContract.chooseSecondFolder> =>
  async () => {
    const folder = await chooseFolder();
    if (folder === null) return ok({ chosen: false });
    try {
      accessSync(folder, constants.R_OK | constants.W_OK);
    } catch {
      return refuse('folder-not-writable');
    }
    second.write(folder);
    return ok({ chosen: true });
  };

export const forgetSecondFolder =
  ({ second }: BackupDesk): UseCase<typeof trustContract.forgetSecondFolder> =>
  async () => {
    second.write(null);
    return ok({});
  };
