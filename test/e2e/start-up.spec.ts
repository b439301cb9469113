import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import BetterSqlite3 from 'better-sqlite3';
import { openDatabase } from '../../db/open-database';
import { type StartUpProblem, startUpText } from '../../electron/shell/start-up-texts';
import type { Language } from '../../shared/hall-settings';
import { resolveRuntime } from '../../tools/lib/electron-runtime.mjs';
import { root } from '../../tools/lib/paths.mjs';

/** What is said where there is no window: the shipped app as a process, its words and its exit code. */

const localeOf: Readonly<Record<Language, string>> = { 'zh-CN': 'zh_CN.UTF-8', en: 'en_US.UTF-8' };

interface Options {
  readonly data?: string;
  readonly language?: Language;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the app from the checkout; what it writes to stderr is collected line by line. */
function start(args: readonly string[], { data, language = 'zh-CN', env }: Options) {
  const { executablePath, args: before } = resolveRuntime();
  const { LC_ALL: _all, LC_MESSAGES: _messages, LANGUAGE: _language, ...rest } = process.env;
  const child = spawn(executablePath, [...before, root, ...args], {
    env: { ...rest, LANG: localeOf[language], HALLDESK_DATA: data ?? folder, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = new Promise<{ code: number | null; said: readonly string[] }>((done) => {
    child.once('close', (code) => done({ code, said: said.split('\n') }));
  });
  children.push(child);
  return { child, ended };
}

const children: ReturnType<typeof spawn>[] = [];
let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'halldesk-e2e-'));
});
test.afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await gone;
  }
  rmSync(folder, { recursive: true, force: true });
});

/** Expects a start to be refused with this sentence, in both languages, and exit code 1. */
async function expectRefused(
  args: readonly string[],
  problem: StartUpProblem,
  facts: Readonly<Record<string, string>> = {},
  data = folder,
) {
  for (const language of ['zh-CN', 'en'] as const) {
    const { code, said } = await start(args, { data, language }).ended;
    expect(said).toContain(startUpText(language, problem, facts));
    expect(code).toBe(1);
  }
}

test('arguments that nobody knows, and one that lacks its folder', async () => {
  await expectRefused(['--wrong'], 'unknown-argument', { argument: '--wrong' });
  await expectRefused(['--demo', '--screenshot'], 'missing-folder');
  expect(readdirSync(folder)).toEqual([]);
});

test('a system that names no language is spoken to in Chinese', async () => {
  const { said } = await start(['--wrong'], { env: { LANG: 'C' } }).ended;
  expect(said).toContain(startUpText('zh-CN', 'unknown-argument', { argument: '--wrong' }));
});

test('a data folder that cannot be written to', async () => {
  const file = join(folder, 'a-file');
  writeFileSync(file, 'kept');
  const path = join(file, 'data');
  await expectRefused([], 'folder-not-writable', { path }, path);
  expect(readFileSync(file, 'utf8')).toBe('kept');
});

/** Puts files into a data folder; the start is refused and every byte of them is still there. */
const strangers: readonly {
  readonly name: string;
  readonly problem: StartUpProblem;
  readonly put: (data: string) => void | Promise<void>;
}[] = [
  {
    name: 'a text file',
    problem: 'not-our-database',
    put: (data) => writeFileSync(join(data, 'halldesk.db'), '云栖府的来访登记\n'.repeat(400)),
  },
  {
    name: 'another program’s database, with a log that it has not yet written back',
    problem: 'not-our-database',
    put: (data) => leaveOpen(data, (file) => file.exec('CREATE TABLE songs (title TEXT)')),
  },
  {
    name: 'a database of a newer HallDesk, killed while it ran',
    problem: 'newer-database',
    put: async (data) => {
      await makeOurs(data);
      leaveOpen(data, (file) => file.pragma('user_version = 999'));
    },
  },
  {
    name: 'a damaged database',
    problem: 'damaged-database',
    put: async (data) => {
      await makeOurs(data);
      leaveOpen(data, (file) => file.exec('CREATE TABLE extra (a)'));
      const path = join(data, 'halldesk.db');
      const bytes = readFileSync(path);
      // The root pages of some tables; the first page, with what the file is, stays whole.
      bytes.fill(0x5a, 4096 * 2, 4096 * 20);
      writeFileSync(path, bytes);
    },
  },
];

for (const { name, problem, put } of strangers) {
  test(`in place of the database: ${name}`, async () => {
    await put(folder);
    const before = contents(folder);
    const path = join(folder, 'halldesk.db');
    await expectRefused([], problem, { path });
    const after = contents(folder);
    for (const [file, bytes] of before) expect(after.get(file)?.equals(bytes)).toBe(true);
  });
}

test('a key file that cannot be read', async () => {
  await makeOurs(folder);
  const keyFile = join(folder, 'chain.key');
  writeFileSync(keyFile, 'plain:half a key');
  const before = contents(folder);
  await expectRefused([], 'key-unreadable', { path: keyFile });
  expect(readFileSync(keyFile, 'utf8')).toBe('plain:half a key');
  expect(contents(folder).get('halldesk.db')).toEqual(before.get('halldesk.db'));
});

test('a full disk', async () => {
  const small = ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder];
  const mounted = process.platform === 'linux' && spawnSync('mount', small).status === 0;
  test.skip(!mounted, 'a small disk cannot be mounted here');
  try {
    writeFileSync(join(folder, 'chain.key'), `plain:${Buffer.alloc(32, 7).toString('base64')}`);
    fill(join(folder, 'full'));
    const { code, said } = await start([], {}).ended;
    expect(said.filter((line) => line.startsWith('磁盘已满'))).toHaveLength(1);
    expect(code).toBe(1);
  } finally {
    spawnSync('umount', ['-l', folder]);
  }
});

test('a second start says so and leaves; the first one stays', async () => {
  const first = start([], {});
  await expect.poll(() => existsSync(join(folder, 'halldesk.db-wal'))).toBe(true);
  await expectRefused([], 'already-running');
  expect(first.child.exitCode).toBe(null);

  // Asked to end it ends properly: the log is back in the file.
  first.child.kill('SIGTERM');
  expect((await first.ended).code).toBe(0);
  expect(readdirSync(folder).filter((name) => name.startsWith('halldesk.db'))).toEqual([
    'halldesk.db',
  ]);
});

test('pictures of a practice hall, which leaves nothing behind', async () => {
  const pictures = join(folder, 'pictures');
  const temporary = join(folder, 'tmp');
  mkdirSync(temporary);
  const env = { TMPDIR: temporary, TEMP: temporary };
  const { code } = await start(['--demo', '--screenshot', pictures], { env }).ended;
  expect({ code, pictures: readdirSync(pictures) }).toEqual({
    code: 0,
    pictures: ['bar.png', 'front-desk.png'],
  });
  for (const name of readdirSync(pictures)) {
    const path = join(pictures, name);
    expect(readFileSync(path).subarray(1, 4).toString()).toBe('PNG');
    expect(statSync(path).size).toBeGreaterThan(20_000);
  }
  expect(practiceFolders(temporary)).toEqual([]);

  const path = join(pictures, 'bar.png', 'below-a-file');
  const refused = await start(['--demo', '--screenshot', path], { env }).ended;
  expect(refused.said).toContain(startUpText('zh-CN', 'pictures-not-written', { path }));
  expect(refused.code).toBe(1);
  expect(practiceFolders(temporary)).toEqual([]);
});

test('practice that is interrupted leaves nothing of the hall behind', async () => {
  const { child, ended } = start(['--demo'], { env: { TMPDIR: folder, TEMP: folder } });
  const files = () => practiceFolders(folder).flatMap((name) => readdirSync(join(folder, name)));
  await expect.poll(files).toContain('halldesk.db-wal');
  child.kill('SIGINT');
  expect(await ended).toMatchObject({ code: expect.any(Number) });
  // The browser inside may write to the last; its folder goes at the next practice.
  expect(files().filter((name) => name !== 'browser')).toEqual([]);
});

function practiceFolders(temporary: string): string[] {
  return readdirSync(temporary).filter((name) => name.startsWith('halldesk-practice-'));
}

async function makeOurs(data: string): Promise<void> {
  const opened = openDatabase(join(data, 'halldesk.db'));
  if (!opened.ok) throw new Error(opened.reason);
  await opened.value.close();
}

/** Writes to the database and leaves the files as a killed program does, with the write in the log alone. */
function leaveOpen(data: string, write: (file: BetterSqlite3.Database) => void): void {
  const elsewhere = mkdtempSync(join(data, 'open-'));
  const path = join(elsewhere, 'halldesk.db');
  if (existsSync(join(data, 'halldesk.db'))) cpSync(join(data, 'halldesk.db'), path);
  const file = new BetterSqlite3(path);
  file.pragma('journal_mode = wal');
  file.exec('VACUUM');
  file.pragma('wal_checkpoint(TRUNCATE)');
  file.pragma('wal_autocheckpoint = 0');
  write(file);
  for (const name of ['halldesk.db', 'halldesk.db-wal']) {
    cpSync(join(elsewhere, name), join(data, name));
  }
  file.close();
  rmSync(elsewhere, { recursive: true });
}

/** The database's files and the key, as they lie there. */
function contents(data: string): ReadonlyMap<string, Buffer> {
  return new Map(
    readdirSync(data)
      .filter((name) => /^(halldesk\.db(-wal)?|chain\.key)$/.test(name))
      .map((name) => [name, readFileSync(join(data, name))]),
  );
}

/** Writes until the disk has no room left. */
function fill(path: string): void {
  try {
    for (;;) writeFileSync(path, Buffer.alloc(512), { flag: 'a' });
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes('ENOSPC')) throw error;
  }
}
