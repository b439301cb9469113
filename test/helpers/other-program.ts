import { spawnSync } from 'node:child_process';
import { root } from '../../tools/lib/paths.mjs';

const hasCommand = spawnSync('sqlite3', ['--version']).status === 0;

/** What a machine without SQLite's own command uses instead: a process of its own all the same. */
const script = `
const Database = require('better-sqlite3');
const file = new Database(process.argv[1]);
file.exec(require('node:fs').readFileSync(0, 'utf8'));
file.close();`;

/** Runs SQL on a file with a program that is not HallDesk. */
export function runElsewhere(path: string, sql: string): void {
  const { status, stderr } = hasCommand
    ? spawnSync('sqlite3', ['-bail', path], { input: sql, encoding: 'utf8' })
    : spawnSync(process.execPath, ['-e', script, path], {
        input: sql,
        cwd: root,
        encoding: 'utf8',
      });
  if (status !== 0) throw new Error(stderr);
}
