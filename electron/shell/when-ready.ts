import type { BrowserWindow } from 'electron';

const waitForPage = `new Promise((done) => {
  const look = () => {
    const state = document.documentElement.dataset.ready;
    if (!state) return setTimeout(look, 20);
    requestAnimationFrame(() => requestAnimationFrame(() => done(state === 'true')));
  };
  look();
})`;

/** Waits until a page has set `data-ready` and painted. False where it says it failed or takes too long. */
export async function whenReady(window: BrowserWindow, timeoutMs: number): Promise<boolean> {
  const { webContents } = window;
  if (webContents.isLoading()) {
    await new Promise<void>((loaded) => webContents.once('did-stop-loading', () => loaded()));
  }
  const late = new Promise<boolean>((done) => setTimeout(() => done(false), timeoutMs));
  return Promise.race([webContents.executeJavaScript(waitForPage) as Promise<boolean>, late]);
}
