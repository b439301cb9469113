// npm run verify -- FILE [--key FILE]: checks a database against its record chain, without the app.
import { resolve } from 'node:path';
import { runOnProjectNode } from './lib/project-node.mjs';

await runOnProjectNode(async () => {
  const { build: bundle } = await import('vite');
  const { root } = await import('./lib/paths.mjs');
  const { run } = await import('./lib/run.mjs');

  await bundle({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: { ssr: 'db/trust/verify-command.ts', outDir: 'out/verify', target: 'node24' },
  });
  // Files are the caller's, not the checkout's.
  const from = process.env.INIT_CWD ?? process.cwd();
  const args = process.argv.slice(2).map((arg) => (arg.startsWith('-') ? arg : resolve(from, arg)));
  return run(process.execPath, ['out/verify/verify-command.js', ...args]);
});
