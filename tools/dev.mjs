// npm run dev: the app with hot reload.
import { runOnProjectNode } from './lib/project-node.mjs';

await runOnProjectNode(async () => {
  const { setUp } = await import('./lib/set-up.mjs');
  const { withDisplay } = await import('./lib/display.mjs');
  const { commandFile, projectEnvironment } = await import('./lib/paths.mjs');
  const { run } = await import('./lib/run.mjs');

  const { executablePath, args } = await setUp();
  return withDisplay((display) =>
    run(
      process.execPath,
      [commandFile('electron-vite'), 'dev', '--watch', '--', ...args, ...process.argv.slice(2)],
      { env: { ...projectEnvironment, ...display, ELECTRON_EXEC_PATH: executablePath } },
    ),
  );
});
