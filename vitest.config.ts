/** Unit tests: pure thinking and IndexedDB work in Node, components in a stand-in DOM. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  define: { __TEST_BUILD__: 'false' },
  test: {
    include: ['test/unit/**/*.test.ts', 'test/unit/**/*.test.tsx'],
    environment: 'node',
    testTimeout: 60_000,
    // The default is one less than the cores: on two cores one worker, while many tests wait for a server.
    maxWorkers: 2,
  },
});
