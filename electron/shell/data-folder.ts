import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';

export interface DataFolder {
  readonly path: string;
  readonly database: string;
  readonly keyFile: string;
  /** The record chain's last link, outside the database. */
  readonly headFile: string;
  readonly log: string;
  readonly backups: string;
  readonly photos: string;
  /** Says where the second copy of each backup goes. */
  readonly secondFolder: string;
}

/** The files of a hall, all in one folder. */
export function dataFolderAt(path: string): DataFolder {
  return {
    path,
    database: join(path, 'halldesk.db'),
    keyFile: join(path, 'chain.key'),
    headFile: join(path, 'chain.head'),
    log: join(path, 'halldesk.log'),
    backups: join(path, 'backups'),
    photos: join(path, 'photos'),
    secondFolder: join(path, 'second-folder.txt'),
  };
}

/** Makes the folder where it is missing. Throws with the system's code where it cannot be written to. */
export function prepareDataFolder(folder: DataFolder): void {
  mkdirSync(folder.backups, { recursive: true });
  accessSync(folder.path, constants.R_OK | constants.W_OK);
}
