import { app, type BrowserWindow, nativeImage } from 'electron';

const sizePx = 16;

/**
 * How many promises are late, as a mark on the program's sign in the task bar: a figure where the
 * system shows one, a red disc on Windows.
 */
export function showLateBadge(windows: readonly BrowserWindow[], count: number): void {
  app.setBadgeCount(count);
  if (process.platform !== 'win32') return;
  const disc = count > 0 ? redDisc() : null;
  for (const window of windows) window.setOverlayIcon(disc, count > 0 ? `▲ ${count}` : '');
}

/** Drawn, so that there is no picture to ship: blue, green, red and opacity of each point. */
function redDisc() {
  const points = Buffer.alloc(sizePx * sizePx * 4);
  for (let y = 0; y < sizePx; y += 1) {
    for (let x = 0; x < sizePx; x += 1) {
      const fromCentre = Math.hypot(x + 0.5 - sizePx / 2, y + 0.5 - sizePx / 2);
      if (fromCentre < sizePx / 2) points.set([0x2c, 0x4a, 0xdd, 0xff], (y * sizePx + x) * 4);
    }
  }
  return nativeImage.createFromBitmap(points, { width: sizePx, height: sizePx });
}
