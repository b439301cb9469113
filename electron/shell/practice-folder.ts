import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The number of the process that uses a folder stands in its name. */
const named = /^halldesk-practice-(\d+)-/;

/**
 * Makes a folder for a practice hall, which is gone when the app is. What could not be removed (the
 * app was killed, or the browser inside it wrote to the last) goes at the next practice.
 */
export function makePracticeFolder(): string {
  for (const entry of readdirSync(tmpdir())) {
    const owner = Number(named.exec(entry)?.[1]);
    if (owner && !isRunning(owner)) removeIfPossible(join(tmpdir(), entry));
  }
  const folder = mkdtempSync(join(tmpdir(), `halldesk-practice-${process.pid}-`));
  process.once('exit', () => removeIfPossible(folder));
  return folder;
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    // Somebody else's process is one that runs, too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** The hall's own files in any case: the browser in the same folder may still hold or write its own. */
function removeIfPossible(folder: string): void {
  if (!existsSync(folder)) return;
  for (const path of [...readdirSync(folder).map((entry) => join(folder, entry)), folder]) {
    try {
      rmSync(path, { recursive: true, force: true });
    } catch {
      // Held by a process that is ending.
    }
  }
}
