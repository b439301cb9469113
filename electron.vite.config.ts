import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string) => resolve(import.meta.dirname, path);

// The same app with a clock that tests can move; never part of what users get.
const testMain = at('test/e2e/main-with-fake-clock.ts');
const forTests = process.env.HALLDESK_TEST_BUILD === '1' && existsSync(testMain);

export default defineConfig({
  main: {
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
