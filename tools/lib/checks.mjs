import { commandFile } from './paths.mjs';
import { runQuietly } from './run.mjs';

/** @type {readonly { name: string, arguments: readonly string[] }[]} */
const checks = [
  { name: 'types', arguments: [commandFile('@typescript/native', 'tsc'), '--build'] },
  { name: 'lint', arguments: [commandFile('@biomejs/biome', 'biome'), 'check', '--colors=off'] },
  {
    name: 'boundaries',
    arguments: [
      commandFile('dependency-cruiser', 'depcruise'),
      ...['shared', 'db', 'electron', 'renderer', 'test'],
    ],
  },
  { name: 'dead code', arguments: [commandFile('knip'), '--no-progress'] },
];

/** Runs every check, one line each. @returns {Promise<{ passed: number, failed: number }>} */
export async function runChecks() {
  let failed = 0;
  for (const { name, arguments: args } of checks) {
    try {
      await runQuietly(process.execPath, args, {}, `✗ ${name}`);
      console.log(`✓ ${name}`);
    } catch (error) {
      failed += 1;
      console.log(/** @type {Error} */ (error).message);
    }
  }
  return { passed: checks.length - failed, failed };
}
