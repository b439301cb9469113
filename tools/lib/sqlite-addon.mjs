import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { cacheDirectory, commandFile, projectEnvironment, readJson, root } from './paths.mjs';
import { ask, runQuietly } from './run.mjs';
import { say, showProgress } from './say.mjs';
import { installDebianPackages } from './system-packages.mjs';

const source = join(root, 'node_modules/better-sqlite3');
const placed = join(source, 'build/Release/better_sqlite3.node');
// Electron 36 is the first whose Node has Node-API 10, which the shipped addon is built for. On
// older ones it crashes instead of throwing.
const firstFittingElectron = 36;

/**
 * Puts an SQLite addon in place that fits the runtime: the shipped one as a rule, one compiled
 * here for an older Electron.
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 */
export async function placeSqliteAddon(runtime) {
  if (Number.parseInt(runtime.version, 10) >= firstFittingElectron) {
    rmSync(dirname(dirname(placed)), { recursive: true, force: true });
    return;
  }
  const { version } = readJson(join(source, 'package.json'));
  const cached = join(cacheDirectory, `better-sqlite3-${version}-node-api-9.node`);
  if (!existsSync(cached)) await compile(cached);
  if (existsSync(placed) && readFileSync(placed).equals(readFileSync(cached))) return;
  mkdirSync(dirname(placed), { recursive: true });
  // Never overwrite in place: a running app has the old file mapped.
  copyFileSync(cached, `${placed}.new`);
  renameSync(`${placed}.new`, placed);
}

async function compile(/** @type {string} */ target) {
  if (process.platform === 'linux' && ask('dpkg-query', ['--version'])) {
    const tools = { 'g++': ['g++', '--version'], make: ['make', '--version'] };
    const missing = Object.entries({ ...tools, python3: ['python3', '--version'] })
      .filter(([, [command, ...args]]) => ask(command ?? '', args) === undefined)
      .map(([name]) => name);
    await installDebianPackages(missing);
  }
  say('Compiling SQLite for the development runtime, once (about a minute) …');
  const work = `${target}.partial`;
  rmSync(work, { recursive: true, force: true });
  cpSync(source, work, {
    recursive: true,
    filter: (file) => file !== join(source, 'prebuilds') && file !== join(source, 'build'),
  });
  const description = join(work, 'binding.gyp');
  // Plain NAPI_VERSION=9 compiles and then aborts on what it calls of version 10.
  writeFileSync(
    description,
    readFileSync(description, 'utf8').replace('NAPI_VERSION=10', 'NAPI_EXPERIMENTAL'),
  );
  const headers = nodeHeaders();
  const started = Date.now();
  const endProgress = showProgress(() => `${Math.round((Date.now() - started) / 1000)} s`);
  try {
    await runQuietly(
      process.execPath,
      [
        commandFile('node-gyp'),
        ...['rebuild', '--release', '--force_build=1', '--jobs=max'],
        ...(headers ? [`--nodedir=${headers}`] : []),
      ],
      { cwd: work, env: { ...projectEnvironment, NODE_PATH: join(root, 'node_modules') } },
      'SQLite could not be compiled.' +
        (headers ? '' : ' Node was installed without its headers (include/node): install them.'),
    );
  } finally {
    endProgress();
  }
  renameSync(join(work, 'build/Release/better_sqlite3.node'), target);
  rmSync(work, { recursive: true });
}

/** The folder of an installed Node that has include/node; the project's own has none. */
function nodeHeaders() {
  const folders = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'node'))
    .filter((file) => existsSync(file))
    .map((file) => dirname(dirname(realpathSync(file))));
  return [process.env.npm_config_nodedir, ...folders, '/usr', '/usr/local'].find(
    (folder) => folder && existsSync(join(folder, 'include/node/node_api.h')),
  );
}
