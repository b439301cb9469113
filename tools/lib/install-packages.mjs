import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectNode, readJson, root } from './paths.mjs';
import { ask, run } from './run.mjs';
import { Problem, say } from './say.mjs';

const stamp = join(root, 'node_modules/.installed-lock.json');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const npmOptions = { shell: process.platform === 'win32' };

/** Brings node_modules to exactly what package-lock.json says, the project's own Node included. */
export async function installPackages() {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const upToDate = existsSync(stamp) && readFileSync(stamp, 'utf8') === lock;
  if (!upToDate) {
    say('Installing packages (npm ci) …');
    rmSync(stamp, { force: true });
    const code = await run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], npmOptions);
    if (code !== 0) throw new Problem('npm ci did not succeed; what it says stands above.');
  }
  if (!hasProjectNode()) {
    say('Installing the Node of this project …');
    await run(npm, ['rebuild', 'node'], npmOptions);
    if (!hasProjectNode()) {
      throw new Problem('node_modules/node is not the Node of this project. Remove node_modules.');
    }
  }
  if (!upToDate) writeFileSync(stamp, lock);
}

function hasProjectNode() {
  const { version } = readJson(join(root, 'node_modules/node/package.json'));
  return ask(projectNode, ['--version'])?.trim() === `v${version}`;
}
