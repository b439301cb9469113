import type { BrowserWindow, WebFrameMain } from 'electron';
import type { Notice } from '../../shared/contract';
import type { WindowKind } from '../../shared/procedure';
import { channels } from './channels';

/** The windows that may call, by kind. */
export interface WindowRegistry {
  register(kind: WindowKind, window: BrowserWindow): void;
  get(kind: WindowKind): BrowserWindow | undefined;
  /** Which of our windows a call comes from; undefined for a frame that is not ours to trust. */
  kindOf(
    sender: { readonly id: number; readonly mainFrame: WebFrameMain },
    frame: WebFrameMain | null,
  ): WindowKind | undefined;
  /** Where an alarm is seen and heard: at the bar, or at the desk while the bar is closed or hidden. */
  soundsAt(): WindowKind;
  /** Lets a window's mark in the task bar flash, or be still. */
  flash(kind: WindowKind, on: boolean): void;
  /** Tells every window. */
  notify(notice: Notice): void;
}

/** @param devServer where the pages come from while developing; calls are taken from there too. */
export function createWindowRegistry(devServer?: string): WindowRegistry {
  const origins = ['app://halldesk', ...(devServer === undefined ? [] : [devServer])];
  const windows = new Map<WindowKind, BrowserWindow>();
  const live = () => [...windows].filter(([, window]) => !window.isDestroyed());
  return {
    register: (kind, window) => void windows.set(kind, window),
    get: (kind) => live().find(([own]) => own === kind)?.[1],
    kindOf(sender, frame) {
      // Only the page itself, of our own origin, in a window that we opened for it.
      if (!frame || frame !== sender.mainFrame) return undefined;
      if (!origins.some((origin) => frame.url.startsWith(`${origin}/`))) return undefined;
      return live().find(([, window]) => window.webContents.id === sender.id)?.[0];
    },
    soundsAt() {
      const bar = live().find(([kind]) => kind === 'bar')?.[1];
      return bar?.isVisible() && !bar.isMinimized() ? 'bar' : 'front-desk';
    },
    flash: (kind, on) =>
      live()
        .find(([own]) => own === kind)?.[1]
        .flashFrame(on),
    notify(notice) {
      for (const [, window] of live()) window.webContents.send(channels.notice, notice);
    },
  };
}
