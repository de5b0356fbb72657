/** Page tests: snapshot, locate and act need real layout, so they run inside a real Chromium. */
import { existsSync } from 'node:fs';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find((path) => path && existsSync(path));

export default defineConfig({
  optimizeDeps: { include: ['@mozilla/readability', 'valibot', 'react', 'react-dom/client'] },
  test: {
    include: ['test/page/**/*.test.ts'],
    // The default is one less than the cores, while most of these tests wait for a page.
    maxWorkers: 3,
    testTimeout: 30_000,
    provide: { isWholeRun: process.env.FIELDNOTES_TESTS === 'all' },
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      viewport: { width: 1000, height: 700 },
      instances: [{ browser: 'chromium' }],
      provider: playwright({ launchOptions: { executablePath, args: ['--no-sandbox'] } }),
    },
  },
});
