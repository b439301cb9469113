// npm start [-- arguments of the app]: sets up, builds, runs.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { runOnProjectNode } from './lib/project-node.mjs';

/** What Chromium says on machines without a message bus or a graphics card. */
const harmless = /:(ERROR|WARNING):(bus|object_proxy|viz_main|gpu|gl_|angle|command_buffer|vaapi)/;

await runOnProjectNode(async () => {
  const { setUp } = await import('./lib/set-up.mjs');
  const { build } = await import('./lib/build.mjs');
  const { withDisplay } = await import('./lib/display.mjs');
  const { projectEnvironment, root } = await import('./lib/paths.mjs');
  const { waitFor } = await import('./lib/run.mjs');

  const runtime = await setUp();
  await build();
  return withDisplay((display) => {
    const app = spawn(runtime.executablePath, [...runtime.args, root, ...process.argv.slice(2)], {
      cwd: process.env.INIT_CWD ?? process.cwd(), // relative folders are the caller's
      env: { ...projectEnvironment, ...display },
      stdio: ['inherit', 'inherit', 'pipe'],
    });
    createInterface({ input: app.stderr }).on('line', (line) => {
      if (!harmless.test(line)) console.error(line);
    });
    return waitFor(app);
  });
});
