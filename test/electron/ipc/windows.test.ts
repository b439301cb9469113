import type { BrowserWindow, WebFrameMain } from 'electron';
import { expect, test } from 'vitest';
import { createWindowRegistry } from '../../../electron/ipc/windows';
import type { Notice } from '../../../shared/contract';

/** As much of a window as the registry looks at. */
function pageOf(id: number, url = 'app://halldesk/bar/index.html') {
  const sent: unknown[] = [];
  const state = { destroyed: false };
  const mainFrame = { url } as WebFrameMain;
  const window = {
    isDestroyed: () => state.destroyed,
    webContents: { id, send: (_channel: string, notice: Notice) => sent.push(notice) },
  } as unknown as BrowserWindow;
  return { sent, state, window, mainFrame, sender: { id, mainFrame } };
}

test('a call is trusted from the main frame of our own page in a window that we opened', () => {
  const registry = createWindowRegistry();
  const [desk, bar, stranger] = [pageOf(1), pageOf(2), pageOf(3)];
  const away = pageOf(4, 'https://example.com/app:');
  registry.register('front-desk', desk.window);
  registry.register('bar', bar.window);
  expect(registry.kindOf(desk.sender, desk.mainFrame)).toBe('front-desk');
  expect(registry.kindOf(bar.sender, bar.mainFrame)).toBe('bar');
  expect(registry.kindOf(stranger.sender, stranger.mainFrame)).toBeUndefined();
  const frameInside = { url: 'app://halldesk/bar/index.html' } as WebFrameMain;
  expect(registry.kindOf(bar.sender, frameInside)).toBeUndefined();
  expect(registry.kindOf(bar.sender, null)).toBeUndefined();
  registry.register('bar', away.window);
  expect(registry.kindOf(away.sender, away.mainFrame)).toBeUndefined();
});

test('every window that still stands is told', () => {
  const registry = createWindowRegistry();
  const [desk, bar] = [pageOf(1), pageOf(2)];
  registry.register('front-desk', desk.window);
  registry.register('bar', bar.window);
  bar.state.destroyed = true;
  const notice: Notice = { kind: 'changed', topics: ['bar'] };
  registry.notify(notice);
  expect([desk.sent, bar.sent]).toEqual([[notice], []]);
  expect([registry.get('front-desk'), registry.get('bar')]).toEqual([desk.window, undefined]);
  expect(registry.kindOf(bar.sender, bar.mainFrame)).toBeUndefined();
});
