import { BrowserWindow } from 'electron';
import { webPreferences } from './web-preferences';

/** Enough to see a stain, on a screen and on paper; some 300 kB. */
const longestSide = 1600;
const timeoutMs = 20_000;

const shrink = `async (address) => {
  const picture = new Image();
  picture.src = address;
  await picture.decode();
  const { naturalWidth: width, naturalHeight: height } = picture;
  const scale = Math.min(1, ${longestSide} / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/jpeg', 0.85);
}`;

/**
 * A picture as the hall keeps it: a JPEG of moderate size, upright, without what a camera writes
 * into it, such as the place. It is decoded in a sandboxed page of its own, never in main; undefined
 * for what only begins like a picture.
 */
export async function shrinkPicture(
  file: Uint8Array,
  type: string,
): Promise<Uint8Array | undefined> {
  const page = new BrowserWindow({ show: false, webPreferences: webPreferences() });
  try {
    await page.loadURL('about:blank');
    const address = `data:${type};base64,${Buffer.from(file).toString('base64')}`;
    const script = `(${shrink})(${JSON.stringify(address)})`;
    const late = new Promise<undefined>((done) => setTimeout(() => done(undefined), timeoutMs));
    const small: unknown = await Promise.race([page.webContents.executeJavaScript(script), late]);
    const jpeg = typeof small === 'string' && small.startsWith('data:image/jpeg;base64,');
    return jpeg ? Buffer.from(small.slice(small.indexOf(',') + 1), 'base64') : undefined;
  } catch {
    return undefined;
  } finally {
    page.destroy();
  }
}
