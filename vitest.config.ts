/** Unit tests: pure thinking and IndexedDB work in Node, components in a stand-in DOM. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** A test file that replaces modules or globals needs a world of its own; the others share one, which saves loading the product for each. */
const REPLACES_WORLD = /\bvi\.(mock|doMock|stubGlobal)\(|\bglobalThis\b|fake-indexeddb\/auto/;

const UNIT = 'test/unit';
const ownWorld = readdirSync(UNIT, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.test\.tsx?$/.test(name))
  .map((name) => join(UNIT, name))
  .filter((path) => REPLACES_WORLD.test(readFileSync(path, 'utf8')));

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  define: { __TEST_BUILD__: 'false' },
  test: {
    environment: 'node',
    testTimeout: 60_000,
    // The default is one less than the cores: on two cores one worker, while many tests wait for a server.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'shared world',
          include: [`${UNIT}/**/*.test.{ts,tsx}`],
          exclude: ownWorld,
          isolate: false,
          // Dexie looks for IndexedDB once, when it is loaded.
          setupFiles: [`${UNIT}/shared-world.ts`],
        },
      },
      { extends: true, test: { name: 'own world', include: ownWorld } },
    ],
  },
});
