import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandFile, projectEnvironment, root } from './paths.mjs';
import { runQuietly } from './run.mjs';
import { say } from './say.mjs';

const sources = ['shared', 'db', 'electron', 'renderer'];
const settings = ['electron.vite.config.ts', 'postcss.config.mjs', 'package-lock.json'];
const testEntry = 'test/e2e/main-with-fake-clock.ts';
/** Where every build empties the folder first, so that it never outlives what it tells of. */
const stamp = join(root, 'out/main/.built-from');

/**
 * Builds the app into out/ unless that holds a build of these very sources.
 * @param {{ forTests?: boolean }} [options] with the entry that has a fake clock
 */
export async function build({ forTests = false } = {}) {
  const wanted = fingerprint([...sources, ...settings]);
  const wantedForTests = `${wanted} ${fingerprint([testEntry])}`;
  const present = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  // A build for tests is the same app with one more entry.
  if (forTests ? present === wantedForTests : present.startsWith(wanted)) return;

  say('Building …');
  rmSync(stamp, { force: true });
  const env = { ...projectEnvironment, HALLDESK_TEST_BUILD: forTests ? '1' : '' };
  const electronVite = commandFile('electron-vite');
  await runQuietly(process.execPath, [electronVite, 'build'], { env }, 'The build failed.');
  writeFileSync(stamp, forTests ? wantedForTests : wanted);
}

/** @param {readonly string[]} paths files and folders, from the checkout */
function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesBelow)) hash.update(path).update(readFileSync(path));
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function filesBelow(path) {
  const file = join(root, path);
  if (!existsSync(file)) return [];
  if (statSync(file).isFile()) return [file];
  return readdirSync(file, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
