import { join } from 'node:path';
import { BrowserWindow, screen } from 'electron';
import type { WindowKind } from '../../shared/procedure';
import type { WindowRegistry } from '../ipc/windows';
import { appOrigin } from './app-protocol';
import { webPreferences } from './web-preferences';

export interface WindowPlan {
  readonly windows: WindowRegistry;
  readonly preload: string;
  /** Vite's server while developing. */
  readonly devServer?: string | undefined;
  readonly log: (what: string) => void;
  readonly opened: (kind: WindowKind, window: BrowserWindow) => void;
  readonly closed: (kind: WindowKind) => void;
}

const look: Readonly<Record<WindowKind, { title: string; backgroundColor: string }>> = {
  'front-desk': { title: '案场前台 HallDesk', backgroundColor: '#fbfaf7' },
  bar: { title: '吧台 · 案场前台 HallDesk', backgroundColor: '#14181a' },
};

/** Opens a window of this kind, or brings the one that is open to the front. */
export function openWindow(kind: WindowKind, plan: WindowPlan): BrowserWindow {
  const open = plan.windows.get(kind);
  if (open) {
    if (open.isMinimized()) open.restore();
    open.focus();
    return open;
  }
  const window = new BrowserWindow({
    ...placeFor(kind),
    ...look[kind],
    minWidth: 1024,
    minHeight: 640,
    // Shown when there is something to see: no white flash.
    show: false,
    autoHideMenuBar: true,
    webPreferences: webPreferences(plan.preload),
  });
  plan.windows.register(kind, window);
  plan.opened(kind, window);
  // The bar comes up beside the front desk and leaves the keyboard where it is.
  window.once('ready-to-show', () => (kind === 'bar' ? window.showInactive() : window.show()));
  window.on('closed', () => plan.closed(kind));
  window.on('page-title-updated', (event) => event.preventDefault());
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    plan.log(`${kind} window is gone: ${reason}`);
    if (reason === 'clean-exit') return;
    // Later: to load again while the page is being taken down would take Electron down with it.
    setImmediate(() => {
      if (!window.isDestroyed()) window.reload();
    });
  });
  window.on('unresponsive', () => plan.log(`${kind} window hangs`));
  const base = plan.devServer ?? appOrigin;
  void window.loadURL(`${base}/${kind}/index.html`);
  return window;
}

/** The front desk on the first screen; the bar on the second where there is one. */
function placeFor(kind: WindowKind): Electron.BrowserWindowConstructorOptions {
  const primary = screen.getPrimaryDisplay();
  const second = screen.getAllDisplays().find((display) => display.id !== primary.id);
  const area = (kind === 'bar' && second ? second : primary).workArea;
  const width = Math.min(1366, area.width);
  const height = Math.min(768, area.height);
  if (kind === 'bar' && second) return { ...area };
  return { x: area.x, y: area.y, width, height };
}

/** The built preload script beside the built main file. */
export function preloadPath(mainFolder: string): string {
  return join(mainFolder, '../preload/preload.cjs');
}
