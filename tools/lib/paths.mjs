import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The Node that the project pins; a plain file on every system, unlike what lies in .bin. */
export const projectNode = join(
  root,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** What is worth keeping between checkouts of one user. */
export const cacheDirectory = join(
  // One that is empty or relative is to be passed over, as the specification of these names says.
  [process.env.XDG_CACHE_HOME, process.env.LOCALAPPDATA].find((path) => path && isAbsolute(path)) ??
    join(homedir(), '.cache'),
  'halldesk',
);

/** @returns {any} the parsed file */
export function readJson(/** @type {string} */ file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The environment of everything that is started from here: the project's own programs first. */
export const projectEnvironment = {
  ...process.env,
  PATH: [join(root, 'node_modules/.bin'), process.env.PATH ?? ''].join(delimiter),
};

/**
 * The JavaScript file behind a command of an installed package. Started with Node itself it needs
 * no shell and works the same on Windows.
 * @param {string} packageName
 * @param {string} [command] when it is not called as the package is
 */
export function commandFile(packageName, command = packageName) {
  const directory = join(root, 'node_modules', packageName);
  const { bin } = readJson(join(directory, 'package.json'));
  return join(directory, typeof bin === 'string' ? bin : bin[command]);
}
