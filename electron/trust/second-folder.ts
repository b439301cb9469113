import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Where the second copy of every backup goes. In a small file beside the database and not in it:
 * it is this machine's, and it has to be known when the database cannot be read.
 */
export interface SecondFolder {
  read(): string | null;
  write(folder: string | null): void;
}

export function secondFolderIn(path: string): SecondFolder {
  return {
    read() {
      try {
        return readFileSync(path, 'utf8').trim() || null;
      } catch {
        return null;
      }
    },
    write(folder) {
      if (folder === null) return rmSync(path, { force: true });
      writeFileSync(`${path}.new`, `${folder}\n`, { flush: true });
      renameSync(`${path}.new`, path);
    },
  };
}
