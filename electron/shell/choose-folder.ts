import { type BrowserWindow, dialog } from 'electron';

/** Asks for a folder before a window; null when the person changed their mind. */
export async function chooseFolder(parent: BrowserWindow | undefined): Promise<string | null> {
  const options = { properties: ['openDirectory' as const, 'createDirectory' as const] };
  const { filePaths } = parent
    ? await dialog.showOpenDialog(parent, options)
    : await dialog.showOpenDialog(options);
  return filePaths[0] ?? null;
}
