import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { whenReady } from './when-ready';

const timeoutMs = 30_000;

/** Writes `<name>.png` for every window, once its page says that it shows what it has to show. */
export async function takeScreenshots(
  folder: string,
  windows: Readonly<Record<string, BrowserWindow>>,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, window] of Object.entries(windows)) {
    await whenReady(window, timeoutMs);
    const picture = await window.webContents.capturePage();
    await writeFile(join(folder, `${name}.png`), picture.toPNG());
  }
}
