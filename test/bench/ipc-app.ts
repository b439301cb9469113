import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, session } from 'electron';
import { openDatabase } from '../../db/open-database';
import { createHandlers } from '../../electron/handlers';
import { createOperators } from '../../electron/ipc/operators';
import { registerIpc } from '../../electron/ipc/register';
import { createWindowRegistry } from '../../electron/ipc/windows';
import { appOrigin, declareAppScheme } from '../../electron/shell/app-protocol';
import { partition, webPreferences } from '../../electron/shell/web-preferences';
import { noMachine } from '../helpers/no-machine';
import { chainKey, hallStart, people } from '../helpers/test-hall';

const calls = 1_000;

/** A page that calls through our own IPC and, beside it, through a bare `ipcRenderer.invoke`. */
declareAppScheme();
const folder = process.env.BENCH_FOLDER ?? '';
app.setPath('userData', join(folder, 'ipc'));
// Not awaited at the top: Electron is ready only once this file has run to its end.
void app.whenReady().then(measure);

async function measure(): Promise<void> {
  const database = openDatabase(join(folder, 'halldesk.db'));
  if (!database.ok) throw new Error(database.reason);
  const operators = createOperators();
  const receptionist = people.find(({ posts }) => posts.includes('reception'));
  if (receptionist) operators.signIn('front-desk', receptionist);
  const windows = createWindowRegistry();
  registerIpc(
    {
      db: database.value.db,
      now: () => hallStart,
      uptimeMs: () => 0,
      newId: randomUUID,
      chainKey,
      handlers: createHandlers({ operators, ...noMachine }),
      operators,
      changed: () => {},
      logError: (error) => console.error(error),
    },
    windows,
  );
  ipcMain.handle('bench:bare', () => ({ nowMs: hallStart }));

  // Our built preload, and one line more for the other side of the comparison.
  const preload = join(folder, 'preload.cjs');
  await writeFile(
    preload,
    `${await readFile('out/preload/preload.cjs', 'utf8')}
{
  const { contextBridge, ipcRenderer } = require('electron');
  contextBridge.exposeInMainWorld('bare', () => ipcRenderer.invoke('bench:bare'));
}`,
  );
  session.fromPartition(partition).protocol.handle(
    'app',
    () =>
      new Response('<!doctype html><title>bench</title>', {
        headers: {
          'Content-Type': 'text/html',
          // An isolated page gets a clock of 5 µs; any other one of 100 µs.
          'Cross-Origin-Opener-Policy': 'same-origin',
          'Cross-Origin-Embedder-Policy': 'require-corp',
        },
      }),
  );
  const window = new BrowserWindow({ show: false, webPreferences: webPreferences(preload) });
  windows.register('front-desk', window);
  await window.loadURL(`${appOrigin}/front-desk/index.html`);
  const samples: unknown = await window.webContents.executeJavaScript(`(async () => {
  const sides = {
    bare: () => bare(),
    readClock: () => halldesk.invoke('trust.readClock', {}),
    listOnSite: () => halldesk.invoke('reception.listOnSite', {}),
  };
  const samples = { bare: [], readClock: [], listOnSite: [] };
  for (const [name, call] of Object.entries(sides)) {
    const answer = await call();
    if (answer.ok === false) throw new Error(name + ': ' + answer.reason);
  }
  const time = async (name) => {
    const beganMs = performance.now();
    await sides[name]();
    samples[name].push(performance.now() - beganMs);
  };
  for (let turn = 0; turn < ${calls}; turn += 1) {
    for (const name of turn % 2 ? ['bare', 'readClock'] : ['readClock', 'bare']) await time(name);
  }
  // Apart: the large answers leave rubbish that the next call would pay for.
  for (let turn = 0; turn < ${calls}; turn += 1) await time('listOnSite');
  return samples;
})()`);
  console.log(`samples ${JSON.stringify(samples)}`);
  await database.value.close();
  app.exit(0);
}
