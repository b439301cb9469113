import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { ok, type Result, refuse } from '../../shared/result';

/** Asks where to save a file of this name; undefined when the person changed their mind. */
export async function askWhereToSave(
  parent: BrowserWindow | undefined,
  fileName: string,
): Promise<string | undefined> {
  const extension = extname(fileName).slice(1);
  const options = {
    defaultPath: join(app.getPath('documents'), fileName),
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
  };
  const { canceled, filePath } = parent
    ? await dialog.showSaveDialog(parent, options)
    : await dialog.showSaveDialog(options);
  return canceled || !filePath ? undefined : filePath;
}

/** Writes beside it first: what was there before is whole or replaced, never half of each. */
export async function writeWhole(
  path: string,
  content: Uint8Array,
): Promise<Result<{ saved: true; fileName: string }, 'folder-not-writable' | 'file-in-use'>> {
  const beside = `${path}.${randomUUID().slice(0, 8)}`;
  try {
    await writeFile(beside, content, { flush: true });
  } catch {
    await rm(beside, { force: true }).catch(() => undefined);
    return refuse('folder-not-writable');
  }
  try {
    await rename(beside, path);
  } catch {
    // Where it could be written beside but not in its place, another program holds that.
    await rm(beside, { force: true }).catch(() => undefined);
    return refuse('file-in-use');
  }
  return ok({ saved: true, fileName: basename(path) });
}
