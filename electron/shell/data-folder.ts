import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';

export interface DataFolder {
  readonly path: string;
  readonly database: string;
  readonly keyFile: string;
  readonly log: string;
  readonly backups: string;
  readonly photos: string;
}

/** The files of a hall, all in one folder. */
export function dataFolderAt(path: string): DataFolder {
  return {
    path,
    database: join(path, 'halldesk.db'),
    keyFile: join(path, 'chain.key'),
    log: join(path, 'halldesk.log'),
    backups: join(path, 'backups'),
    photos: join(path, 'photos'),
  };
}

/** Makes the folder where it is missing. Throws with the system's code where it cannot be written to. */
export function prepareDataFolder(folder: DataFolder): void {
  mkdirSync(folder.backups, { recursive: true });
  accessSync(folder.path, constants.R_OK | constants.W_OK);
}
