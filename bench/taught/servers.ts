/** startTaughtApp: installs web apps of the Python registry, pinned, and starts them on loopback with fresh data. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { answers, freePort } from '../../test/harness/ports';

const FILES = resolve('bench/taught');
const VENV = resolve('.cache/taught');
const PYTHON = join(VENV, 'bin/python');

/** Rows by table. */
export type Rows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

export interface TaughtApp {
  url: string;
  rows(): Rows;
  close(): void;
}

export const TAUGHT_APPS = ['ihatemoney', 'sqlite-web', 'repairs', 'club', 'desk', 'yard', 'press', 'shelf'] as const;
export type TaughtAppName = (typeof TAUGHT_APPS)[number];

function install(): void {
  const requirements = join(FILES, 'requirements.txt');
  const mark = join(VENV, 'installed');
  const wanted = readFileSync(requirements, 'utf8');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  console.log('installing the apps (pip in .cache/taught)');
  spawnSync('python3', ['-m', 'venv', VENV], { stdio: 'ignore' });
  const args = ['-m', 'pip', 'install', '--quiet', '--requirement', requirements];
  if (spawnSync(PYTHON, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0)
    throw new Error('pip failed: is python3 with venv and pip installed?');
  writeFileSync(mark, wanted);
}

export async function startTaughtApp(name: TaughtAppName): Promise<TaughtApp> {
  install();
  const folder = mkdtempSync(join(tmpdir(), `taught-${name}-`));
  const file = join(folder, 'data.db');
  const port = await freePort();
  const server = await start(name, folder, file, port);
  return {
    url: `http://127.0.0.1:${port}/`,
    rows: () => JSON.parse(execFileSync(PYTHON, [join(FILES, 'rows.py'), file], { encoding: 'utf8' })) as Rows,
    close() {
      server.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function start(name: TaughtAppName, folder: string, file: string, port: number): Promise<ChildProcess> {
  if (name === 'ihatemoney') return startLedger(folder, file, port);
  return name === 'sqlite-web' ? startTables(file, port) : startAdmin(name, file, port);
}

/** The address at which an app answers first, where it is no admin site. */
const BEGINNING: Partial<Record<TaughtAppName, string>> = { yard: '/newticket', shelf: '/login/' };

/** An admin site over models of our own, in one Python file that fills its database. */
async function startAdmin(name: TaughtAppName, file: string, port: number): Promise<ChildProcess> {
  const server = spawn(PYTHON, [join(FILES, `${name}.py`), String(port), file], { stdio: 'ignore' });
  await answers(`http://127.0.0.1:${port}${BEGINNING[name] ?? '/admin/'}`, name);
  return server;
}

async function startLedger(folder: string, file: string, port: number): Promise<ChildProcess> {
  const config = join(folder, 'settings.cfg');
  writeFileSync(
    config,
    `SQLALCHEMY_DATABASE_URI = 'sqlite:///${file}'\nSECRET_KEY = 'none'\nADMIN_PASSWORD = ''\nALLOW_PUBLIC_PROJECT_CREATION = True\nACTIVATE_DEMO_PROJECT = False\nSESSION_COOKIE_SECURE = False\nENABLE_CAPTCHA = False\nMAIL_SUPPRESS_SEND = True\n`,
  );
  const env = { ...process.env, LEDGER_CONFIG: config };
  const server = spawn(PYTHON, [join(FILES, 'ledger.py'), String(port)], { env, stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}/api/projects`;
  await answers(`http://127.0.0.1:${port}/`, 'ihatemoney');
  const headers = { authorization: `Basic ${Buffer.from('flat:flat').toString('base64')}` };
  const add = (path: string, fields: [string, string][]) =>
    fetch(`${url}${path}`, { method: 'POST', body: new URLSearchParams(fields), headers });
  await add(
    '',
    Object.entries({
      name: 'flat',
      id: 'flat',
      password: 'flat',
      contact_email: 'a@example.org',
      default_currency: 'XXX',
    }),
  );
  for (const who of ['Ann', 'Bob', 'Cyd', 'Dora']) await add('/flat/members', [['name', who]]);
  for (const [what, amount] of [
    ['Rent', '900'],
    ['Power', '61.50'],
    ['Paint', '24'],
  ] as const)
    await add('/flat/bills', [
      ['date', '2026-11-20'],
      ['what', what],
      ['payer', '1'],
      ['payed_for', '1'],
      ['payed_for', '2'],
      ['payed_for', '3'],
      ['amount', amount],
      ['bill_type', 'Expense'],
    ]);
  return server;
}

const TABLES = `import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
db.execute('create table animals(id integer primary key, name text, legs integer, note text)')
db.execute('create table plants(id integer primary key, name text, height integer)')
db.executemany('insert into animals(name, legs, note) values(?, ?, ?)', [('Otter', 4, 'wet'), ('Stork', 2, 'tall'), ('Newt', 4, 'small'), ('Crab', 8, 'shy')])
db.executemany('insert into plants(name, height) values(?, ?)', [('Fern', 40), ('Oak', 2000)])
db.commit()`;

async function startTables(file: string, port: number): Promise<ChildProcess> {
  execFileSync(PYTHON, ['-c', TABLES, file]);
  const program = join(VENV, 'bin/sqlite_web');
  const server = spawn(program, ['--no-browser', '--port', String(port), file], { stdio: 'ignore' });
  await answers(`http://127.0.0.1:${port}/`, 'sqlite-web');
  return server;
}
