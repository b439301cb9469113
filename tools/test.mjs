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

  const reports = join(root, 'test-results');
  const [part, ...filters] = process.argv.slice(2);

  const check = async () => ({ ...(await runChecks()), skipped: 0 });

  const unit = async () => {
    say('Unit and database tests …');
    const report = join(reports, 'vitest.json');
    const output = ['--reporter=dot', '--reporter=json', `--outputFile=${report}`];
    // A log keeps a colour as a dozen characters for each dot.
    const env = { ...projectEnvironment, ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }) };
    const code = await run(
      process.execPath,
      [commandFile('vitest'), 'run', ...output, ...filters],
      { env },
    );
    return countVitest(report, code);
  };

  const endToEnd = async () => {
    await build({ forTests: true });
    say('End-to-end tests …');
    const playwright = commandFile('@playwright/test', 'playwright');
    const code = await withDisplay((display) =>
      run(process.execPath, [playwright, 'test', ...filters], {
        env: { ...projectEnvironment, ...display },
      }),
    );
    return countPlaywright(join(reports, 'playwright.json'), code);
  };

  const parts = { '--check': check, '--unit': unit, '--e2e': endToEnd };
  const chosen = Object.entries(parts).filter(([name]) => part === undefined || part === name);
  const total = { passed: 0, failed: 0, skipped: 0 };
  rmSync(reports, { recursive: true, force: true });
  await setUp();
  for (const [, test] of chosen) {
    const count = await test().catch((error) => {
      console.error(error.message);
      return { passed: 0, failed: 1, skipped: 0 };
    });
    total.passed += count.passed;
    total.failed += count.failed;
    total.skipped += count.skipped;
  }
  const { passed, failed, skipped } = total;
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return failed > 0 || passed === 0 ? 1 : 0;
});
