/** Builds, lints, packs and checks both packages for the stores, and the MCP server: `npm run release`. Nothing is uploaded. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';

const MAX_PACKAGE_BYTES = 5_000_000;
const problems = [];

function run(name, command, args) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) problems.push(`${name} failed`);
}

function check(isRight, problem) {
  if (!isRight) problems.push(problem);
}

function checkBuild(folder) {
  const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'));
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  check(manifest.version === version, `${folder}: version ${manifest.version}, package.json says ${version}`);
  check(manifest.host_permissions === undefined, `${folder}: a host is granted without being asked for`);
  for (const path of ['welcome.html', 'practice.html', 'sidepanel.html', 'options.html', 'icon/128.png'])
    check(existsSync(`${folder}/${path}`), `${folder}: ${path} is missing`);
  const locales = readdirSync(`${folder}/_locales`);
  for (const locale of locales) {
    const messages = JSON.parse(readFileSync(`${folder}/_locales/${locale}/messages.json`, 'utf8'));
    const description = messages.extensionDescription?.message ?? '';
    // Both stores cut a longer description.
    check(
      description.length > 0 && description.length <= 132,
      `${locale}: the description has ${description.length} characters`,
    );
  }
}

function checkPackages() {
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const browser of ['chrome', 'firefox']) {
    const path = `.output/${name}-${version}-${browser}.zip`;
    check(existsSync(path), `${path} is missing`);
    if (!existsSync(path)) continue;
    const bytes = statSync(path).size;
    check(bytes <= MAX_PACKAGE_BYTES, `${path}: ${bytes} bytes`);
    console.log(`${path}: ${(bytes / 1000).toFixed(0)} kB`);
  }
}

run('checks', 'npm', ['run', '-s', 'check']);
run('package for Chrome', 'npx', ['wxt', 'zip']);
run('package for Firefox', 'npx', ['wxt', 'zip', '-b', 'firefox']);
run('MCP server', 'npm', ['run', '-s', 'build:mcp']);
run('package of the MCP server', 'npm', ['pack', './mcp', '--pack-destination', '.output']);
run('lint of the Firefox store', process.execPath, ['scripts/lint-extension.mjs']);
if (problems.length === 0) {
  checkBuild('.output/chrome-mv3');
  checkBuild('.output/firefox-mv3');
  checkPackages();
}
const changes = readFileSync('CHANGELOG.md', 'utf8');
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
check(
  changes.includes(`## ${version}`) || changes.includes('## Unreleased'),
  `CHANGELOG.md says nothing of ${version}`,
);
for (const problem of problems) console.error(`✗ ${problem}`);
console.log(problems.length === 0 ? '\nBoth packages are ready.' : `\n${problems.length} problems.`);
process.exit(problems.length === 0 ? 0 : 1);
