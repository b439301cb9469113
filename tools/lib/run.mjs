import { spawn, spawnSync } from 'node:child_process';
import { projectEnvironment, root } from './paths.mjs';
import { Problem } from './say.mjs';

/**
 * Starts a program and waits for it. Interrupting this process interrupts the program.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit code; 128 + n when signal n ended it
 */
export function run(command, args, options = {}) {
  const child = spawn(command, args, {
    cwd: root,
    env: projectEnvironment,
    stdio: 'inherit',
    ...options,
  });
  return waitFor(child);
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<number>} */
export function waitFor(child) {
  // A terminal sends Ctrl+C to the whole group, a process manager only to us.
  const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
  process.on('SIGINT', forward).on('SIGTERM', forward);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)));
  }).finally(() => process.off('SIGINT', forward).off('SIGTERM', forward));
}

/**
 * As run(), quietly: output is shown only when it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @param {string} [failure] the sentence for a person
 */
export async function runQuietly(command, args, options = {}, failure = `${command} failed.`) {
  const child = spawn(command, args, {
    cwd: root,
    env: projectEnvironment,
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => (output += text));
  }
  const code = await waitFor(child);
  if (code !== 0) throw new Problem(`${failure}\n${output.trim()}`);
  return output;
}

/** Standard output of a short command, or undefined when it is missing or fails. */
export function ask(/** @type {string} */ command, /** @type {readonly string[]} */ args) {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? stdout : undefined;
}
