/** All tests with one command: installs what is missing, checks, builds, runs every suite, and closes with the counts. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findBrowser, installApps, installBrowsers, installPackages } from './setup.mjs';

installPackages();
installApps();
const missing = installBrowsers(['chromium', 'firefox']);

const counts = { passed: 0, failed: 0, skipped: 0 };

/** Runs one command; `report` names a JSON file with its counts, else the command itself counts as one test. */
function stage(name, command, args, report) {
  console.log(`\n== ${name}`);
  if (report) rmSync(report, { force: true });
  const result = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  const seen = report && existsSync(report) ? countsOf(JSON.parse(readFileSync(report, 'utf8'))) : undefined;
  const ok = result.status === 0;
  counts.passed += seen?.passed ?? (ok ? 1 : 0);
  counts.skipped += seen?.skipped ?? 0;
  // A suite that died without a failed test still failed.
  counts.failed += seen ? Math.max(seen.failed, ok ? 0 : 1) : ok ? 0 : 1;
  return ok;
}

function countsOf(report) {
  if (report.stats)
    return {
      passed: report.stats.expected,
      failed: report.stats.unexpected + report.stats.flaky,
      skipped: report.stats.skipped,
    };
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests };
}

mkdirSync('test-results', { recursive: true });
const npx = (name, args, report) => stage(name, 'npx', args, report);
npx('format', ['biome', 'format', '.']);
npx('lint', ['biome', 'lint', '--error-on-warnings', '.']);
npx('prepare', ['wxt', 'prepare']);
npx('types', ['tsc', '--noEmit']);
const built =
  npx('build for Chrome', ['wxt', 'build']) &&
  npx('build for Firefox', ['wxt', 'build', '-b', 'firefox']) &&
  npx('build for tests, Chrome', ['wxt', 'build', '--mode', 'test']) &&
  npx('build for tests, Firefox', ['wxt', 'build', '-b', 'firefox', '--mode', 'test']);
npx('package for both stores', ['wxt', 'zip']);
npx('package for Firefox', ['wxt', 'zip', '-b', 'firefox']);
stage('web-ext lint', process.execPath, ['scripts/lint-extension.mjs']);
npx(
  'unit tests',
  ['vitest', 'run', '--reporter=default', '--reporter=json', '--outputFile.json=test-results/unit.json'],
  'test-results/unit.json',
);
if (findBrowser('chromium')) {
  npx(
    'page tests in Chromium',
    [
      'vitest',
      'run',
      '-c',
      'vitest.browser.config.ts',
      '--reporter=default',
      '--reporter=json',
      '--outputFile.json=test-results/page.json',
    ],
    'test-results/page.json',
  );
}
if (built && missing.length === 0) npx('end-to-end tests', ['playwright', 'test'], 'test-results/e2e.json');
for (const name of missing) {
  console.log(`Not run: the tests that need ${name}, which is not installed.`);
  counts.failed += 1;
}
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
console.log(`\n${counts.passed} passed, ${counts.failed} failed${skipped}`);
process.exit(counts.failed === 0 ? 0 : 1);
