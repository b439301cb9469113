import { app, type WebPreferences } from 'electron';

/** In memory only: no page content ever reaches Chromium's cache on disk. */
export const partition = 'halldesk';

/** The same for every window, spelled out though most are defaults: a test reads them back. */
export function webPreferences(preload?: string): WebPreferences {
  return {
    partition,
    ...(preload === undefined ? {} : { preload }),
    sandbox: true,
    contextIsolation: true,
    webSecurity: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: !app.isPackaged,
    // The late chime must sound without anybody having touched the window first.
    autoplayPolicy: 'no-user-gesture-required',
    // Countdown and chime go on while the window is covered.
    backgroundThrottling: false,
  };
}
