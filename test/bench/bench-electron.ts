import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** Electron starts folders: makes this one lead to an app's main file. Returns the folder. */
export async function leadTo(mainFile: string, folder: string): Promise<string> {
  const main = relative(folder, resolve(mainFile));
  const description = { name: 'halldesk-bench', type: 'module', main };
  await writeFile(join(folder, 'package.json'), JSON.stringify(description));
  return folder;
}

/**
 * Runs an Electron app until it leaves.
 * @returns what it wrote to standard output, by line
 */
export async function runElectron(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<string[]> {
  const { HALLDESK_ELECTRON: executable, HALLDESK_ELECTRON_ARGS: first = '' } = process.env;
  if (!executable) throw new Error('HALLDESK_ELECTRON is not set: run npm run bench');
  const app = spawn(executable, [...first.split(' ').filter(Boolean), ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 60_000,
  });
  const lines: string[] = [];
  createInterface({ input: app.stdout }).on('line', (line) => lines.push(line));
  const code = await new Promise<number | null>((done, fail) =>
    app.once('error', fail).once('close', done),
  );
  if (code !== 0) throw new Error(`Electron left with ${code}: ${lines.join('\n')}`);
  return lines;
}
