import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { protocol, type Session } from 'electron';

/** Our pages live at `app://halldesk/…`: a real origin, no file system behind it. */
export const appOrigin = 'app://halldesk';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // Mantine sets styles on elements; a nonce does not reach those.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Before the app is ready. Standard and secure, nothing more: relative URLs and storage work, the rest stays shut. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Answers a request (path and query) for what is made on the spot, such as a print job; undefined for others. */
export type LivePage = (path: string) => string | undefined;

/**
 * Serves the built pages out of a list made at start: what is not on it does not exist, whatever
 * the path spells.
 */
export async function serveApp(
  session: Session,
  folder: string,
  livePage: LivePage = () => undefined,
): Promise<void> {
  const manifest = await listFiles(folder);
  session.protocol.handle('app', async ({ url, method }) => {
    const { host, pathname, search } = new URL(url);
    if (host !== 'halldesk' || method !== 'GET') return answer(404, '.html', '');
    const live = livePage(pathname + search);
    if (live !== undefined) return answer(200, '.json', live);
    const file = manifest.get(pathname);
    return file === undefined
      ? answer(404, '.html', '')
      : answer(200, extname(file), await readFile(file));
  });
}

async function listFiles(folder: string): Promise<Map<string, string>> {
  if (!existsSync(folder)) throw new Error(`the built pages are missing: ${folder}`);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file]),
  );
}

function answer(
  status: number,
  extension: string,
  body: string | Uint8Array<ArrayBuffer>,
): Response {
  return new Response(body, {
    status,
    headers: {
      'Content-Type': contentTypes[extension] ?? 'application/octet-stream',
      'Content-Security-Policy': contentSecurityPolicy,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
}
