// npm run package [-- arguments of electron-builder]: the installer for this system.
// With --prove an unpacked app around the development runtime, to check the packaging offline.
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runOnProjectNode } from './lib/project-node.mjs';

await runOnProjectNode(async () => {
  const { setUp } = await import('./lib/set-up.mjs');
  const { commandFile, projectEnvironment, root } = await import('./lib/paths.mjs');
  const { run, runQuietly } = await import('./lib/run.mjs');
  const { Problem, say } = await import('./lib/say.mjs');

  const args = process.argv.slice(2);
  const prove = args.includes('--prove');
  const runtime = await setUp();
  if (runtime.kind === 'development' && !prove) {
    throw new Problem(
      'The official Electron is out of reach here, and the development runtime is never packaged ' +
        'for users. `npm run package -- --prove` checks the packaging with it.',
    );
  }

  say('Building for users …');
  rmSync(join(root, 'out'), { recursive: true, force: true });
  await runQuietly(process.execPath, [commandFile('electron-vite'), 'build'], {
    env: { ...projectEnvironment, HALLDESK_TEST_BUILD: '' },
  });

  say('Packaging …');
  const builder = [commandFile('electron-builder'), '--publish=never'];
  if (!prove) return run(process.execPath, [...builder, ...args]);
  const code = await run(process.execPath, [
    ...builder,
    '--dir',
    `--config.electronDist=${runtime.directory}`,
    `--config.electronVersion=${runtime.version}`,
    '--config.directories.output=dist/not-for-users',
    ...args.filter((arg) => arg !== '--prove'),
  ]);
  // This runtime cannot load the shipped addon: the one compiled for it takes its place.
  if (code === 0 && runtime.kind === 'development') {
    const addons = 'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds';
    copyFileSync(
      join(root, 'node_modules/better-sqlite3/build/Release/better_sqlite3.node'),
      join(root, 'dist/not-for-users/linux-unpacked', addons, 'linux-x64.node'),
    );
  }
  return code;
});
