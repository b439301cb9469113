import { appendFileSync, renameSync, statSync } from 'node:fs';

export interface Log {
  info(what: string): void;
  error(error: unknown, where: string): void;
}

const longestBytes = 5_000_000;

/** A plain text log beside the database; at five megabytes the old one is set aside. Never holds values of guests. */
export function openLog(path: string, now: () => number): Log {
  const line = (level: string, text: string) => {
    try {
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > longestBytes)
        renameSync(path, `${path}.1`);
      appendFileSync(path, `${new Date(now()).toISOString()} ${level} ${text}\n`);
    } catch {
      // A full disk must not bring the hall down for want of a log line.
    }
  };
  return {
    info: (what) => line('info', what),
    error: (error, where) =>
      line(
        'error',
        `${where}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      ),
  };
}
