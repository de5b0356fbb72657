/** Runs all tests with one command: installs what is missing, checks, builds, runs every suite, and prints the counts. `--all`: whole sizes, every file. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import {
  findBrowser,
  installApps,
  installBrowsers,
  installDesktop,
  installPackages,
  installServers,
} from './setup.mjs';

installPackages();
installApps();
const missing = installBrowsers(['chromium', 'firefox']);
/** Programs whose tests skip themselves where they cannot be installed. */
const absent = [...installDesktop(), ...installServers()];
process.env.FIELDNOTES_TESTS = process.argv.includes('--all') ? 'all' : 'change';

const counts = { passed: 0, failed: 0, skipped: 0 };

/**
 * Runs one command and counts it. Its output is printed when it has ended, so that two lanes do not mix.
 * @param report a JSON file with the counts of a suite; without it the command itself counts as one test
 */
async function stage(name, command, args, report) {
  if (report) rmSync(report, { force: true });
  const startedMs = Date.now();
  const { code, output } = await run(command, args);
  console.log(`\n== ${name} (${((Date.now() - startedMs) / 1000).toFixed(0)} s)\n${output}`);
  const suite = report && existsSync(report) ? countsOf(JSON.parse(readFileSync(report, 'utf8'))) : undefined;
  const ok = code === 0;
  counts.passed += suite?.passed ?? (ok ? 1 : 0);
  counts.skipped += suite?.skipped ?? 0;
  // A suite that died without a failed test still failed.
  counts.failed += suite ? Math.max(suite.failed, ok ? 0 : 1) : ok ? 0 : 1;
  return ok;
}

/** @returns the exit code and both output streams as text; a command that could not be started has code 1 */
function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    let output = '';
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.once('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

function countsOf(report) {
  if (report.stats) {
    if (report.stats.flaky > 0)
      console.log(`${report.stats.flaky} flaky: passed only when repeated, see the list above`);
    return {
      passed: report.stats.expected + report.stats.flaky,
      failed: report.stats.unexpected,
      skipped: report.stats.skipped,
    };
  }
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests };
}

const npx = (name, args, report) => stage(name, 'npx', args, report);

/** With the pages that the end-to-end tests bundle anyway: building the extension takes longer than the checks. */
async function check() {
  await npx('format', ['biome', 'format', '.']);
  await npx('lint', ['biome', 'lint', '--error-on-warnings', '.']);
  await npx('unused code', ['knip']);
  await npx('types', ['tsc', '--noEmit']);
  await npx('pages of widgets', ['tsx', 'scripts/bundle-pages.ts']);
}

/** Packing builds as well, so each browser is built once as shipped and once for tests. */
async function build() {
  const shipped =
    (await npx('package for Chrome', ['wxt', 'zip'])) &&
    (await npx('package for Firefox', ['wxt', 'zip', '-b', 'firefox']));
  const forTests =
    (await npx('build for tests, Chrome', ['wxt', 'build', '--mode', 'test'])) &&
    (await npx('build for tests, Firefox', ['wxt', 'build', '-b', 'firefox', '--mode', 'test']));
  const server = await stage('MCP server', process.execPath, ['scripts/build-mcp.mjs']);
  await stage('web-ext lint', process.execPath, ['scripts/lint-extension.mjs']);
  return shipped && forTests && server;
}

function vitest(name, report, config = []) {
  const args = ['vitest', 'run', ...config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return npx(name, args, report);
}

const startedMs = Date.now();
mkdirSync('test-results', { recursive: true });
await npx('prepare', ['wxt', 'prepare']);
const [, isBuilt] = await Promise.all([check(), build()]);
await Promise.all([
  vitest('unit tests', 'test-results/unit.json'),
  findBrowser('chromium') &&
    vitest('page tests in Chromium', 'test-results/page.json', ['-c', 'vitest.browser.config.ts']),
]);
if (isBuilt && missing.length === 0) await npx('end-to-end tests', ['playwright', 'test'], 'test-results/e2e.json');
for (const name of missing) {
  console.log(`Not run: the tests that need ${name}, which is not installed.`);
  counts.failed += 1;
}
for (const name of absent) console.log(`Skipped: the tests that need ${name}, which could not be installed.`);
console.log(`\n${((Date.now() - startedMs) / 60_000).toFixed(1)} minutes`);
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`);
process.exit(counts.failed === 0 ? 0 : 1);
