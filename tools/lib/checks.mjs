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

/** Runs every check, all at once since each keeps one core busy; one line each, in order. @returns {Promise<{ passed: number, failed: number }>} */
export async function runChecks() {
  const runs = checks.map(({ name, arguments: args }) =>
    runQuietly(process.execPath, args, {}, `✗ ${name}`).then(
      () => ({ passed: true, text: `✓ ${name}` }),
      (error) => ({ passed: false, text: /** @type {Error} */ (error).message }),
    ),
  );
  let failed = 0;
  for (const run of runs) {
    const { passed, text } = await run;
    console.log(text);
    if (!passed) failed += 1;
  }
  return { passed: checks.length - failed, failed };
}
