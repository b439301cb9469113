// npm run bench [-- names]: bundles test/bench/main.ts and runs it under the Node of this project.
import { runOnProjectNode } from './lib/project-node.mjs';

await runOnProjectNode(async () => {
  const { build: bundle } = await import('vite');
  const { setUp } = await import('./lib/set-up.mjs');
  const { build } = await import('./lib/build.mjs');
  const { withDisplay } = await import('./lib/display.mjs');
  const { projectEnvironment, root } = await import('./lib/paths.mjs');
  const { run } = await import('./lib/run.mjs');

  const { executablePath, args } = await setUp();
  await build({ forTests: true });
  await bundle({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['better-sqlite3', 'electron', '@playwright/test'] },
    build: {
      ssr: true,
      outDir: 'out/bench',
      target: 'node20', // Electron's own Node runs the second one
      rolldownOptions: {
        input: { main: 'test/bench/main.ts', 'ipc-app': 'test/bench/ipc-app.ts' },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
  return withDisplay((display) =>
    run(process.execPath, ['out/bench/main.mjs', ...process.argv.slice(2)], {
      env: {
        ...projectEnvironment,
        ...display,
        HALLDESK_ELECTRON: executablePath,
        HALLDESK_ELECTRON_ARGS: args.join(' '),
      },
    }),
  );
});
