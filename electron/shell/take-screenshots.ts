import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { StartUpRefused } from './start-up-refused';
import { whenReady } from './when-ready';

const timeoutMs = 30_000;

/**
 * Writes `<name>.png` for every window, once its page says that it shows what it has to show.
 * @throws StartUpRefused where the folder cannot be written to; an Error where a page fails.
 */
export async function takeScreenshots(
  folder: string,
  windows: Readonly<Record<string, BrowserWindow>>,
): Promise<void> {
  for (const [name, window] of Object.entries(windows)) {
    if (!(await whenReady(window, timeoutMs)))
      throw new Error(`${name}: no picture of this window`);
    const picture = (await window.webContents.capturePage()).toPNG();
    try {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, `${name}.png`), picture);
    } catch {
      throw new StartUpRefused('pictures-not-written', { path: folder });
    }
  }
}
