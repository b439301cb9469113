import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string) => resolve(import.meta.dirname, path);

// The same app with a clock that tests can move; never part of what users get.
const testMain = at('test/e2e/main-with-fake-clock.ts');
const forTests = process.env.HALLDESK_TEST_BUILD === '1' && existsSync(testMain);

/** The zip library makes a `require` of its own, which clashes with the one that a bundle is given. */
const renameOwnRequire = {
  name: 'rename-own-require',
  transform: (code: string, id: string) =>
    id.includes('/fflate/esm/index.mjs')
      ? code
          .replace("var require = createRequire('/')", "var ownRequire = createRequire('/')")
          .replace("(_a = require('worker_threads')", "(_a = ownRequire('worker_threads')")
      : undefined,
};

export default defineConfig({
  main: {
    plugins: [renameOwnRequire],
    build: {
      target: 'node20',
      // Bundled code starts faster than many small files; the native addon cannot be bundled.
      externalizeDeps: false,
      rolldownOptions: {
        external: ['better-sqlite3'],
        input: {
          main: at('electron/main.ts'),
          'check-records': at('electron/shell/check-records.ts'),
          ...(forTests ? { 'test-main': testMain } : {}),
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('electron/preload.ts') },
        // A sandboxed preload is one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    build: {
      target: 'chrome130',
      // Half as much to read and to parse before the first picture.
      minify: true,
      rolldownOptions: {
        input: {
          'front-desk': at('renderer/front-desk/index.html'),
          bar: at('renderer/bar/index.html'),
          print: at('renderer/print/index.html'),
        },
      },
    },
  },
});
