import { spawn } from 'node:child_process';
import { Problem, say } from './say.mjs';
import { hasDisplay } from './system-packages.mjs';

/**
 * Does the work with a display: the real one, or a virtual one on Linux without.
 * @template T
 * @param {(environment: NodeJS.ProcessEnv) => Promise<T>} work gets what to add to the environment
 * @returns {Promise<T>}
 */
export async function withDisplay(work) {
  if (hasDisplay()) return work({});
  // The server picks a free number and writes it to its descriptor 3.
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true },
  );
  const number = await new Promise((resolve, reject) => {
    server.once('error', () => reject(new Problem('There is no display, and no Xvfb either.')));
    server.once('exit', () => reject(new Problem('Xvfb could not start.')));
    server.stdio[3]?.once('data', (data) => resolve(String(data).trim()));
  });
  say(`No display: using a virtual one (Xvfb :${number}).`);
  try {
    return await work({ DISPLAY: `:${number}` });
  } finally {
    server.kill();
  }
}
