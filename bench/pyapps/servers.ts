/** startPythonApps: installs the pinned frameworks in a virtual environment and starts an app of each on loopback. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const APPS = resolve('bench/pyapps/apps');
/** Frameworks that ask for different versions of the same package live apart. */
const SETS = {
  first: { requirements: resolve('bench/pyapps/requirements.txt'), venv: resolve('.cache/pyapps') },
  office: { requirements: resolve('bench/pyapps/office-requirements.txt'), venv: resolve('.cache/pyapps-office') },
  hall: { requirements: resolve('bench/pyapps/hall-requirements.txt'), venv: resolve('.cache/pyapps-hall') },
  annex: { requirements: resolve('bench/pyapps/annex-requirements.txt'), venv: resolve('.cache/pyapps-annex') },
  lodge: { requirements: resolve('bench/pyapps/lodge-requirements.txt'), venv: resolve('.cache/pyapps-lodge') },
} as const;
/** A framework imports for this long on a busy machine, ms. */
const START_MS = 120_000;

const ARGUMENTS: Readonly<Record<PythonApp, (port: number) => string[]>> = {
  streamlit: (port) => [
    ...['-m', 'streamlit', 'run', 'streamlit_app.py', '--server.headless=true', '--server.address=127.0.0.1'],
    ...[`--server.port=${port}`, '--browser.gatherUsageStats=false', '--server.fileWatcherType=none'],
  ],
  gradio: () => ['gradio_app.py'],
  dash: () => ['dash_app.py'],
  nicegui: () => ['nicegui_app.py'],
  shiny: (port) => ['-m', 'shiny', 'run', 'shiny_app.py', '--host', '127.0.0.1', '--port', `${port}`],
  panel: () => ['panel_app.py'],
  solara: (port) => [
    ...['-m', 'solara', 'run', 'solara_app.py', '--host', '127.0.0.1', '--port', `${port}`],
    ...['--no-open', '--production'],
  ],
  marimo: (port) => [
    ...['-m', 'marimo', 'run', 'marimo_app.py', '--headless', '--host', '127.0.0.1', '--port', `${port}`],
    '--no-token',
  ],
  mesop: (port) => [
    ...['-c', 'from mesop.bin.bin import run_main; run_main()', 'mesop_app.py', `--port=${port}`, '--prod'],
  ],
  bokeh: (port) => [
    ...['-m', 'bokeh', 'serve', 'bokeh_app.py', '--address', '127.0.0.1', '--port', `${port}`],
    ...['--allow-websocket-origin', `localhost:${port}`, '--allow-websocket-origin', `127.0.0.1:${port}`],
  ],
  django: () => ['django_app.py'],
  flaskadmin: () => ['flaskadmin_app.py'],
  pywebio: () => ['pywebio_app.py'],
  taipy: () => ['taipy_app.py'],
  trame: () => ['trame_app.py'],
  voila: (port) => [...['-m', 'voila', 'voila_app.ipynb', `--port=${port}`, '--no-browser', '--Voila.ip=127.0.0.1']],
  wave: () => ['wave_app.py'],
  hyperdiv: () => ['hyperdiv_app.py'],
  starletteadmin: () => ['starletteadmin_app.py'],
  rio: () => ['rio_app.py'],
};

const HALL_APPS = ['voila', 'wave'] as const;
const ANNEX_APPS = ['hyperdiv', 'starletteadmin'] as const;
const LODGE_APPS = ['rio'] as const;
const OFFICE_APPS = ['django', 'flaskadmin', 'pywebio', 'taipy', 'trame'] as const;

export const PYTHON_APPS = [
  ...(['streamlit', 'gradio', 'dash', 'nicegui'] as const),
  ...(['shiny', 'panel', 'solara', 'marimo', 'mesop', 'bokeh'] as const),
  ...OFFICE_APPS,
  ...HALL_APPS,
  ...ANNEX_APPS,
  ...LODGE_APPS,
];
export type PythonApp = (typeof PYTHON_APPS)[number];

export interface RunningApp {
  address: string;
  /** The app's own state under a key. */
  held(key: string): unknown;
  /** Forgets what it held: each case opens the app afresh. */
  forget(): void;
  close(): void;
}

/** Installs what these apps need once, and again when the requirements have changed. */
export function installPythonApps(apps: readonly PythonApp[]): void {
  for (const set of new Set(apps.map(setOf))) {
    const { requirements, venv } = SETS[set];
    const mark = join(venv, 'installed');
    const wanted = readFileSync(requirements, 'utf8');
    if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) continue;
    console.log(`installing the Python frameworks (pip in ${venv})`);
    run('python3', ['-m', 'venv', venv]);
    run(join(venv, 'bin/python'), ['-m', 'pip', 'install', '--quiet', '--requirement', requirements]);
    writeFileSync(mark, wanted);
  }
}

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'ignore'] });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: is python3 with venv and pip installed?`);
}

function setOf(name: PythonApp): keyof typeof SETS {
  if (OFFICE_APPS.some((one) => one === name)) return 'office';
  if (ANNEX_APPS.some((one) => one === name)) return 'annex';
  if (LODGE_APPS.some((one) => one === name)) return 'lodge';
  return HALL_APPS.some((one) => one === name) ? 'hall' : 'first';
}

export async function startPythonApp(name: PythonApp): Promise<RunningApp> {
  const folder = mkdtempSync(join(tmpdir(), `pyapp-${name}-`));
  const state = join(folder, 'state.json');
  const forget = () => writeFileSync(state, '{}');
  forget();
  const port = await freePort();
  const { venv } = SETS[setOf(name)];
  // A framework unpacks files for its first visitor: they are kept for the next run.
  const kept = { HOME: folder, XDG_CACHE_HOME: join(venv, 'unpacked') };
  const env = { ...process.env, ...kept, APP_STATE: state, APP_PORT: String(port), PYTHONPATH: APPS };
  const server = spawn(join(venv, 'bin/python'), ARGUMENTS[name](port), { cwd: APPS, env, stdio: 'ignore' });
  const address = `http://localhost:${port}/`;
  await waitForAnswer(address, server, name);
  return {
    address,
    forget,
    held: (key) => (JSON.parse(readFileSync(state, 'utf8')) as Record<string, unknown>)[key],
    close() {
      server.kill();
      rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 200 });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolvePort(address.port) : reject(new Error('port')),
      );
    });
  });
}

async function waitForAnswer(address: string, server: ChildProcess, name: string): Promise<void> {
  const end = Date.now() + START_MS;
  for (;;) {
    if (server.exitCode !== null) throw new Error(`the ${name} app ended: run it by hand in bench/pyapps/apps`);
    const isUp = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    if (Date.now() > end) throw new Error(`the ${name} app did not answer in ${START_MS / 1000} s`);
    await new Promise((resume) => setTimeout(resume, 200));
  }
}
