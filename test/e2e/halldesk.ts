import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { startI18n } from '../../renderer/i18n/start-i18n';
import type { Procedures } from '../../shared/contract';
import type { Language } from '../../shared/hall-settings';
import type { InputOf, OutputOf, WindowKind } from '../../shared/procedure';
import { resolveRuntime } from '../../tools/lib/electron-runtime.mjs';
import { root } from '../../tools/lib/paths.mjs';

/** Drives the real app: its windows, its database in a folder of its own, its clock moved by hand. */
export class HallDesk {
  #app: ElectronApplication | undefined;

  constructor(
    readonly folder: string,
    readonly env: Readonly<Record<string, string>> = {},
  ) {}

  /** Starts it, again if need be, at an instant (epoch ms). */
  async start(nowMs: number): Promise<void> {
    const { executablePath, args } = resolveRuntime();
    this.#app = await _electron.launch({
      executablePath,
      args: [...args, testAppFolder()],
      env: {
        ...(process.env as Record<string, string>),
        HALLDESK_DATA: this.folder,
        HALLDESK_TEST_NOW: String(nowMs),
        TZ: 'Asia/Shanghai',
        ...this.env,
      },
    });
  }

  get app(): ElectronApplication {
    if (!this.#app) throw new Error('not started');
    return this.#app;
  }

  /** The page of a window, once it shows what it has to show. */
  async window(kind: WindowKind): Promise<Page> {
    const isIt = (page: Page) => page.url().includes(`/${kind}/`);
    const deadline = Date.now() + 20_000;
    let page = this.app.windows().find(isIt);
    while (!page && Date.now() < deadline) {
      await this.app.waitForEvent('window', { timeout: 1000 }).catch(() => undefined);
      page = this.app.windows().find(isIt);
    }
    if (!page) {
      const open = await this.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()),
      );
      const seen = this.app.windows().map((each) => each.url());
      throw new Error(`no ${kind} window; open: ${open.join(' ')}; seen: ${seen.join(' ')}`);
    }
    page.setDefaultTimeout(10_000);
    await page.waitForSelector('html[data-ready]', { state: 'attached' });
    return page;
  }

  /** Moves the hall's clock; the windows hear of it as they do when a machine wakes up. */
  async advance(ms: number): Promise<void> {
    await this.app.evaluate(async ({ powerMonitor }, span) => {
      await globalThis.clock.advance(span);
      powerMonitor.emit('resume');
    }, ms);
  }

  /** Ends it the hard way. */
  async kill(): Promise<void> {
    const child = this.app.process();
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await gone;
    this.#app = undefined;
  }

  async stop(): Promise<void> {
    await this.#app?.close();
    this.#app = undefined;
  }
}

/** A folder that Electron takes as an app: its main file is the one with the fake clock. */
function testAppFolder(): string {
  const folder = join(root, 'out/test-app');
  mkdirSync(folder, { recursive: true });
  const description = {
    name: 'halldesk',
    productName: 'HallDesk',
    type: 'module',
    main: '../main/test-main.js',
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(description));
  return folder;
}

/** Texts as the windows show them. */
export function textsIn(language: Language) {
  const { t } = startI18n(language);
  return t;
}
export type TextsIn = ReturnType<typeof textsIn>;

/** Asks or tells the main process as the page does. */
export async function tell<Name extends keyof Procedures>(
  page: Page,
  name: Name,
  input: InputOf<Procedures[Name]>,
): Promise<OutputOf<Procedures[Name]>> {
  const answer = await page.evaluate(
    ([what, about]) => window.halldesk.invoke(what as Name, about as InputOf<Procedures[Name]>),
    [name, input] as const,
  );
  if (!answer.ok) throw new Error(`${name}: ${answer.reason}`);
  return answer.value as OutputOf<Procedures[Name]>;
}

export const test = base.extend<{ halldesk: HallDesk }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are used here
  halldesk: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'halldesk-e2e-'));
    const halldesk = new HallDesk(folder);
    await use(halldesk);
    await halldesk.stop();
    rmSync(folder, { recursive: true, force: true });
  },
});
export { expect } from '@playwright/test';
