import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import fc from 'fast-check';
import type {} from '../../renderer/lib/bridge';
import { contract } from '../../shared/contract';
import { type WindowKind, windowKinds } from '../../shared/procedure';
import { expect, type HallDesk, test } from './halldesk';
import { opening } from './steps';

/** What a page cannot do, whatever gets into it. */

/** As something hostile would call it. */
type Invoke = (name: unknown, input: unknown) => Promise<unknown>;

const ourPreferences = {
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
};

/** A server next door that writes down who calls: nobody may. */
async function withServer(use: (url: string, calls: readonly string[]) => Promise<void>) {
  const calls: string[] = [];
  const server = createServer((request, response) => {
    calls.push(String(request.url));
    response.setHeader('Access-Control-Allow-Origin', '*').end('1');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, calls);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

async function eachWindow(
  halldesk: HallDesk,
  use: (page: Page, kind: WindowKind) => Promise<void>,
) {
  await halldesk.start(opening);
  for (const kind of windowKinds) await use(await halldesk.window(kind), kind);
}

const logOf = (halldesk: HallDesk) => readFileSync(join(halldesk.folder, 'halldesk.log'), 'utf8');

test('every window is made with the strict preferences', async ({ halldesk }) => {
  await eachWindow(halldesk, async () => undefined);
  const found = await halldesk.app.evaluate(({ BrowserWindow, session }, keys) => {
    return BrowserWindow.getAllWindows().map(({ webContents }) => {
      // Electron knows it and its types do not. What is false it may leave out.
      const all = (
        webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences();
      return {
        preferences: Object.fromEntries(keys.map((key) => [key, all[key] ?? false])),
        ownSession: webContents.session === session.fromPartition('halldesk'),
        storedAt: webContents.session.storagePath,
      };
    });
  }, Object.keys(ourPreferences));
  const expected = { preferences: ourPreferences, ownSession: true, storedAt: null };
  expect(found).toEqual([expected, expected]);
});

test('a page has neither Node nor Electron, and a bridge of two functions', async ({
  halldesk,
}) => {
  await eachWindow(halldesk, async (page) => {
    const found = await page.evaluate(() => ({
      globals: [
        'require',
        'process',
        'module',
        'Buffer',
        'electron',
        'ipcRenderer',
        'global',
      ].filter((name) => name in globalThis),
      bridge: Object.entries(window.halldesk).map(([name, value]) => [name, typeof value]),
      frozen: (() => {
        try {
          (window as unknown as { halldesk: unknown }).halldesk = undefined;
        } catch {
          // Strict mode says so.
        }
        return typeof window.halldesk;
      })(),
    }));
    expect(found).toEqual({
      globals: [],
      bridge: [
        ['invoke', 'function'],
        ['onNotice', 'function'],
      ],
      frozen: 'object',
    });
  });
});

test('the content policy stands in the answer and holds', async ({ halldesk }) => {
  await withServer(async (url, calls) => {
    await eachWindow(halldesk, async (page, kind) => {
      const headers = await page.evaluate(async () => {
        const { headers } = await fetch(location.href);
        return [headers.get('content-security-policy'), headers.get('x-content-type-options')];
      });
      expect(headers).toEqual([
        expect.stringMatching(/^default-src 'none'; script-src 'self';/),
        'nosniff',
      ]);

      const found = await page.evaluate(async (remote) => {
        const loads = (element: HTMLElement) =>
          new Promise<boolean>((done) => {
            element.onload = () => done(true);
            element.onerror = () => done(false);
            document.head.append(element);
            setTimeout(() => done(false), 1000);
          });
        const make = (tag: string, attributes: object) =>
          Object.assign(document.createElement(tag), attributes);
        const inline = make('script', { textContent: 'window.broken = true' });
        document.head.append(inline);
        const succeeds = (promise: Promise<unknown>) => promise.then(() => true).catch(() => false);
        // Later, as the page itself: the debugger that runs this function is above the policy.
        const evaluated = await new Promise((done) => {
          setTimeout(() => {
            try {
              done(new Function('return true')());
            } catch {
              done(false);
            }
          });
        });
        return {
          evaluated,
          inline: 'broken' in window,
          fetched: await succeeds(fetch(`${remote}/fetch`, { mode: 'no-cors' })),
          file: await succeeds(fetch('file:///etc/passwd')),
          image: await loads(make('img', { src: `${remote}/image.png` })),
          script: await loads(make('script', { src: `${remote}/script.js` })),
          style: await loads(make('link', { rel: 'stylesheet', href: `${remote}/style.css` })),
          fileImage: await loads(make('img', { src: 'file:///usr/share/pixmaps/debian-logo.png' })),
          socket: await new Promise((done) => {
            try {
              const socket = new WebSocket(remote.replace('http', 'ws'));
              socket.onopen = () => done(true);
              socket.onerror = () => done(false);
            } catch {
              done(false);
            }
          }),
        };
      }, url);
      expect(found, kind).toEqual({
        evaluated: false,
        inline: false,
        fetched: false,
        file: false,
        image: false,
        script: false,
        style: false,
        fileImage: false,
        socket: false,
      });
    });
    expect(calls).toEqual([]);
  });
});

test('no request leaves even where the policy is taken away', async ({ halldesk }) => {
  await withServer(async (url, calls) => {
    await halldesk.start(opening);
    await halldesk.window('bar');
    const failed = await halldesk.app.evaluate(async ({ session }, remote) => {
      const answer = await session.fromPartition('halldesk').fetch(remote).catch(String);
      return String(answer);
    }, url);
    expect(failed).toContain('ERR_BLOCKED_BY_CLIENT');
    expect(calls).toEqual([]);
    expect(logOf(halldesk)).toContain('request to http: denied');
  });
});

test('a page stays where it is: no window, no navigation, no frame, no download', async ({
  halldesk,
}) => {
  await withServer(async (url, calls) => {
    await eachWindow(halldesk, async (page) => {
      const at = page.url();
      const ways: readonly ((remote: string) => unknown)[] = [
        (remote) => window.open(remote),
        (remote) => window.open(`${location.href}`, remote),
        (remote) => location.assign(remote),
        (remote) => location.replace(`${remote}/replaced`),
        () => location.assign('file:///etc/passwd'),
        () => location.assign('app://halldesk/print/index.html'),
        () => location.assign('app://elsewhere/bar/index.html'),
        () => location.assign('data:text/html,hello'),
        () => location.assign('blob:app://halldesk/nothing'),
        (remote) => {
          const link = Object.assign(document.createElement('a'), { href: remote, target: '_top' });
          document.body.append(link);
          link.click();
          link.remove();
        },
        (remote) => {
          const link = Object.assign(document.createElement('a'), {
            href: URL.createObjectURL(new Blob(['x'])),
            download: remote.replace(/\W/g, ''),
          });
          document.body.append(link);
          link.click();
          link.remove();
        },
        (remote) => {
          const form = Object.assign(document.createElement('form'), { action: remote });
          document.body.append(form);
          form.submit();
          form.remove();
        },
        ...['REMOTE/frame', 'app://halldesk/bar/index.html', 'file:///etc/passwd'].map(
          (src) =>
            new Function(
              'remote',
              `
            const frame = document.createElement('iframe');
            frame.src = '${src}'.replace('REMOTE', remote);
            document.body.append(frame);
            setTimeout(() => frame.remove(), 150);`,
            ) as (remote: string) => unknown,
        ),
      ];
      for (const way of ways) {
        await page.evaluate(way as (remote: string) => void, url).catch(() => undefined);
        await page.waitForTimeout(60);
      }
      await page.waitForTimeout(200);
      expect(page.url()).toBe(at);
      expect(page.frames()).toHaveLength(1);
      expect(halldesk.app.windows()).toHaveLength(2);
      expect(await page.evaluate(() => document.documentElement.dataset.ready)).toBe('true');
    });
    expect(calls).toEqual([]);
    const log = logOf(halldesk);
    for (const what of ['window.open denied', 'navigation denied', 'download denied']) {
      expect(log).toContain(what);
    }
    // A refusal is worth a line, what somebody tried to reach is not ours to keep.
    expect(log).not.toContain('127.0.0.1');
  });
});

test('no permission is given, and what was asked for is in the log', async ({ halldesk }) => {
  await eachWindow(halldesk, async (page) => {
    const found = await page.evaluate(async () => {
      const succeeds = (promise: Promise<unknown>) => promise.then(() => true).catch(() => false);
      return {
        notifications: await Notification.requestPermission(),
        place: await new Promise((done) => {
          navigator.geolocation.getCurrentPosition(
            () => done('given'),
            ({ code }) => done(code),
          );
        }),
        camera: await succeeds(navigator.mediaDevices.getUserMedia({ video: true })),
        microphone: await succeeds(navigator.mediaDevices.getUserMedia({ audio: true })),
        clipboard: await succeeds(navigator.clipboard.readText()),
        states: await Promise.all(
          (['geolocation', 'notifications', 'camera'] as PermissionName[]).map(async (name) => {
            return (await navigator.permissions.query({ name })).state;
          }),
        ),
      };
    });
    expect(found).toEqual({
      notifications: 'denied',
      place: 1,
      camera: false,
      microphone: false,
      clipboard: false,
      states: ['denied', 'denied', 'denied'],
    });
  });
  const log = logOf(halldesk);
  for (const permission of ['geolocation', 'notifications', 'clipboard-read']) {
    expect(log).toContain(`permission ${permission} denied`);
  }
});

test('what is not one of our pages does not exist, however the path is spelt', async ({
  halldesk,
}) => {
  const paths = [
    '/../main/main.js',
    '/..%2fmain/main.js',
    '/%2e%2e/main/main.js',
    '/..%5cmain%5cmain.js',
    '/bar/..%2f..%2f..%2fpackage.json',
    '//etc/passwd',
    '/%2fetc%2fpasswd',
    '/bar/index.html%00.png',
    '/BAR/INDEX.HTML',
    '/bar/',
    '/',
    '/print/job.json?job=1',
    '/print/job.json?job=__proto__',
    '/constructor',
  ];
  await eachWindow(halldesk, async (page) => {
    const statuses = await page.evaluate(
      (all) => Promise.all(all.map(async (path) => (await fetch(`app://halldesk${path}`)).status)),
      paths,
    );
    expect(statuses).toEqual(paths.map(() => 404));
    const posted = await page.evaluate(async () => {
      return (await fetch('/bar/index.html', { method: 'POST', body: 'x' })).status;
    });
    expect(posted).toBe(404);
  });
});

test('the bar window may not do what is the front desk’s, signed in there or not', async ({
  halldesk,
}) => {
  await halldesk.start(opening);
  const bar = await halldesk.window('bar');
  const answer = await bar.evaluate(() =>
    (window.halldesk.invoke as Invoke)('reception.registerVisit', {}),
  );
  expect(answer).toEqual({ ok: false, reason: 'not-allowed' });

  const names = Object.entries(contract).flatMap(([feature, procedures]) =>
    Object.entries(procedures)
      .filter(([, procedure]) => !('bar' in procedure.access))
      .map(([verb]) => `${feature}.${verb}`),
  );
  const answers = await bar.evaluate(
    (all) => Promise.all(all.map((name) => (window.halldesk.invoke as Invoke)(name, {}))),
    names,
  );
  expect(answers).toEqual(names.map(() => ({ ok: false, reason: 'not-allowed' })));
});

test('a call of no sense is answered with a refusal, and the app goes on', async ({ halldesk }) => {
  const verbs = Object.entries(contract).flatMap(([feature, procedures]) =>
    Object.keys(procedures).map((verb) => `${feature}.${verb}`),
  );
  const name = fc.oneof(
    fc.constantFrom(...verbs),
    fc.constantFrom('__proto__.toString', 'constructor.name', 'reception', '.', 'people.signIn.x'),
    fc.jsonValue(),
  );
  const input = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom<unknown>(undefined, '', 'x'.repeat(300_000), [], Number.NaN, { a: { b: 1n } }),
    fc.record({ staffId: fc.jsonValue(), pin: fc.jsonValue(), idempotencyKey: fc.jsonValue() }),
  );
  const seed = Date.now();
  console.log(`calls of no sense, seed ${seed}`);
  const calls = fc.sample(fc.tuple(name, input), { seed, numRuns: 200 }) as [unknown, unknown][];
  await eachWindow(halldesk, async (page, kind) => {
    const answers = await page.evaluate(
      (all) =>
        Promise.all(
          all.map(async ([called, given]) => {
            const answer = await (window.halldesk.invoke as Invoke)(called, given).catch(
              (error: unknown) => ({ thrown: String(error) }),
            );
            return { called, text: JSON.stringify(answer) };
          }),
        ),
      calls,
    );
    expect(answers).toHaveLength(200);
    for (const { called, text } of answers) {
      const answer = JSON.parse(text) as { ok?: boolean; reason?: string };
      expect(typeof answer.ok, `${kind} ${JSON.stringify(called)} ${text}`).toBe('boolean');
      if (answer.ok) continue;
      expect(answer.reason).toMatch(/^[a-z-]+$/);
      expect(answer.reason).not.toBe('internal-error');
      expect(text).not.toMatch(/select |insert |sqlite|\/home|\/tmp|\.js:/i);
    }
    await expect(page.locator('html[data-ready]')).toBeAttached();
  });
});
