import { lookup } from 'node:dns/promises';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  developmentRuntime,
  installDevelopmentRuntime,
  placeDefaultApp,
} from './development-runtime.mjs';
import { commandFile, readJson, root } from './paths.mjs';
import { runQuietly } from './run.mjs';
import { Problem, say } from './say.mjs';
import { placeSqliteAddon } from './sqlite-addon.mjs';

/**
 * @typedef {object} Runtime
 * @property {'given' | 'official' | 'development'} kind
 * @property {string} directory
 * @property {string} executablePath
 * @property {string} version of Electron, as 45.4.1
 * @property {string[]} args what must precede the app folder on this machine
 */

const executableIn = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};
const officialDirectory = join(root, 'node_modules/electron/dist');
const development = process.platform === 'linux' && process.arch === 'x64';

/**
 * The Electron that this machine runs the app with, of those already there; asks no network. The
 * order: ELECTRON_OVERRIDE_DIST_PATH, the official one, the development one.
 * @returns {Runtime}
 * @throws {Problem} when setup has not run
 */
export function resolveRuntime() {
  const runtime = findRuntime();
  if (!runtime) throw new Problem('There is no Electron yet: run npm run setup.');
  return runtime;
}

/** Makes sure that there is an Electron and an SQLite addon that fits it. @returns {Promise<Runtime>} */
export async function installRuntime() {
  if (!findRuntime()) await installOfficial();
  if (!findRuntime()) await installDevelopmentRuntime();
  const runtime = resolveRuntime();
  if (runtime.kind === 'development') {
    say(`Electron ${runtime.version}: a development-only runtime, never given to users.`);
    await placeDefaultApp();
  }
  await placeSqliteAddon(runtime);
  return runtime;
}

/** @returns {Runtime | undefined} */
function findRuntime() {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (given) {
    const runtime = runtimeIn(given, 'given');
    if (runtime) return runtime;
    throw new Problem(`ELECTRON_OVERRIDE_DIST_PATH is ${given}, but there is no Electron in it.`);
  }
  // path.txt is the last file that Electron's installer writes: without it the folder is half full.
  const complete = existsSync(join(root, 'node_modules/electron/path.txt'));
  return (
    (complete ? runtimeIn(officialDirectory, 'official') : undefined) ??
    (development ? runtimeIn(developmentRuntime, 'development') : undefined)
  );
}

/** @param {string} directory @param {Runtime['kind']} kind @returns {Runtime | undefined} */
function runtimeIn(directory, kind) {
  const name = executableIn[/** @type {'darwin'} */ (process.platform)] ?? 'electron';
  const executablePath = join(directory, name);
  if (!existsSync(executablePath) || !existsSync(join(directory, 'version'))) return undefined;
  const version = readFileSync(join(directory, 'version'), 'utf8').trim().replace(/^v/, '');
  // Chromium refuses its sandbox to root; only containers and build machines work as root.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  // Nor have those a graphics card; Chromium gives up altogether when its search for one fails often.
  const args = asRoot ? ['--no-sandbox', '--disable-gpu'] : [];
  // Page numbers in the margins of paper came with Electron 34.
  const early = Number.parseInt(version, 10) < 34;
  if (early) args.push('--enable-blink-features=PageMarginBoxes');
  return { kind, directory, executablePath, version, args };
}

async function installOfficial() {
  const { version } = readJson(join(root, 'node_modules/electron/package.json'));
  const mirror =
    process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/';
  try {
    await assertReachable(mirror);
    say(`Fetching Electron ${version} from ${new URL(mirror).host} (about 120 MB) …`);
    await runQuietly(process.execPath, [commandFile('electron', 'install-electron')]);
  } catch (error) {
    const reason = /** @type {Error} */ (error).message.split('\n').slice(0, 3).join(' ');
    if (!development) {
      throw new Problem(
        `Electron ${version} cannot be had from ${mirror}: ${reason}\n` +
          'Set ELECTRON_MIRROR to a mirror that is within reach, or ELECTRON_OVERRIDE_DIST_PATH ' +
          'to a folder with an unpacked Electron.',
      );
    }
    say(`Electron ${version} cannot be had from ${new URL(mirror).host}: ${reason}`);
  }
}

/** Fails at once where names are not resolved, and within seconds where packets are dropped. */
async function assertReachable(/** @type {string} */ url) {
  const proxy = process.env.HTTPS_PROXY ?? process.env.https_proxy;
  if (proxy) return; // the proxy resolves names; only trying can tell
  await lookup(new URL(url).hostname);
  await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(10_000) });
}
