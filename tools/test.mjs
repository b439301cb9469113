// npm test: everything. -- --unit [filter] or -- --e2e [filter] runs a part.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runOnProjectNode } from './lib/project-node.mjs';

await runOnProjectNode(async () => {
  const { setUp } = await import('./lib/set-up.mjs');
  const { build } = await import('./lib/build.mjs');
  const { withDisplay } = await import('./lib/display.mjs');
  const { runChecks } = await import('./lib/checks.mjs');
  const { commandFile, projectEnvironment, root } = await import('./lib/paths.mjs');
  const { run } = await import('./lib/run.mjs');
  const { say } = await import('./lib/say.mjs');
  const { countPlaywright, countVitest } = await import('./lib/test-report.mjs');

  const [part, ...filters] = process.argv.slice(2);
  const reports = join(root, 'test-results');
  rmSync(reports, { recursive: true, force: true });
  await setUp();

  /** @type {import('./lib/test-report.mjs').Count[]} */
  const counts = [];
  let failedCommand = false;
  if (part === undefined) counts.push({ ...(await runChecks()), skipped: 0 });
  if (part !== '--e2e') {
    say('Unit and database tests …');
    const report = join(reports, 'vitest.json');
    const code = await run(process.execPath, [
      commandFile('vitest'),
      'run',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile=${report}`,
      ...filters,
    ]);
    failedCommand ||= code !== 0;
    counts.push(countVitest(report));
  }
  if (part !== '--unit') {
    await build({ forTests: true });
    say('End-to-end tests …');
    const report = join(reports, 'playwright.json');
    const code = await withDisplay((display) =>
      run(process.execPath, [commandFile('@playwright/test', 'playwright'), 'test', ...filters], {
        env: { ...projectEnvironment, ...display, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      }),
    );
    failedCommand ||= code !== 0;
    counts.push(countPlaywright(report));
  }

  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
    counts.reduce((total, count) => total + count[key], 0);
  // A runner that fails without a failed test must not pass unseen.
  const failed = sum('failed') || (failedCommand ? 1 : 0);
  const skipped = sum('skipped');
  console.log(`${sum('passed')} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  return failed > 0 || sum('passed') === 0 ? 1 : 0;
});
