import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**'],
    environment: 'node',
    // By itself it leaves a core to whoever watches; nobody does.
    maxWorkers: availableParallelism(),
    // Loading everything anew for each file takes longer than its tests; none leaves anything behind.
    isolate: false,
    // Slow is no failure: what has to be quick is measured by the benchmarks.
    testTimeout: 60_000,
    // A zone that is neither UTC nor that of most build machines.
    env: { TZ: 'Asia/Shanghai' },
  },
});
