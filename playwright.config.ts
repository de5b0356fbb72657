/** End-to-end tests: the built extension in a real Chromium and a real Firefox, apps and model on loopback. */
import { defineConfig } from '@playwright/test';
import { IGNORED_SPECS } from './test/sizes';

/** A worker drives one browser at a time and waits for it half of the time; on two cores three keep both busy. WORKERS overrides it. */
const WORKERS = Number(process.env.WORKERS ?? 3);

export default defineConfig({
  testDir: 'test/e2e',
  testIgnore: [...IGNORED_SPECS],
  timeout: 120_000,
  workers: WORKERS,
  // A test that passes only when repeated is listed as flaky by npm test.
  retries: process.env.CI ? 2 : 0,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  outputDir: 'test-results/artifacts',
});
