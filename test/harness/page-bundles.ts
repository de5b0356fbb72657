/** Bundles the pages of real widgets once and keeps the bundles in .cache, so that the workers of a test run share them. */
import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { build, version as esbuildVersion, type Plugin } from 'esbuild';
import { pollUntil } from '../../lib/core/poll';

const APPS = resolve('test/apps');
const CACHE = resolve('.cache/widget-pages');
/** Bundles that no run has used for so long are removed, ms. */
const MAX_AGE_MS = 7 * 24 * 60 * 60_000;
/** Another process that bundles the same pages is waited for, ms; then it is taken for stuck. */
const MAX_BUILD_MS = 120_000;
const POLL_MS = 100;

export type PageFiles = Readonly<Record<string, string>>;

interface SvelteCompiler {
  compile(source: string, options: object): { js: { code: string } };
}

const svelte: Plugin = {
  name: 'svelte',
  setup(hooks) {
    const { compile } = createRequire(join(APPS, 'package.json'))('svelte/compiler') as SvelteCompiler;
    hooks.onLoad({ filter: /\.svelte$/ }, ({ path }) => ({
      contents: compile(readFileSync(path, 'utf8'), { filename: path, css: 'injected' }).js.code,
      loader: 'js',
    }));
  },
};

const ASSETS = ['.woff2', '.eot', '.woff', '.ttf', '.svg', '.png', '.jpg', '.gif', '.webp'];

const OPTIONS = {
  bundle: true,
  format: 'esm',
  splitting: true,
  conditions: ['browser', 'svelte'],
  define: { 'process.env.NODE_ENV': JSON.stringify('production'), 'process.env': '{}', global: 'globalThis' },
  jsx: 'automatic',
  // Not the product's own settings: these pages are React's.
  tsconfigRaw: { compilerOptions: { jsxImportSource: 'react' } },
  loader: Object.fromEntries(ASSETS.map((extension) => [extension, 'dataurl' as const])),
  logLevel: 'error',
  legalComments: 'none',
} as const;

const bundled = new Map<PageFiles, Promise<string>>();

/** Bundles the pages, or finds them bundled by an earlier run. @returns the folder of the bundles */
export function bundlePages(pages: PageFiles): Promise<string> {
  const known = bundled.get(pages);
  if (known) return known;
  const bundling = findOrBundle(pages);
  bundled.set(pages, bundling);
  return bundling;
}

async function findOrBundle(pages: PageFiles): Promise<string> {
  const folder = join(CACHE, keyOf(pages));
  mkdirSync(CACHE, { recursive: true });
  const lock = `${folder}.lock`;
  const wait = () => new Promise((resume) => setTimeout(resume, POLL_MS));
  const isMine = () => existsSync(folder) || tryLock(lock);
  if (!(await pollUntil(isMine, { timeoutMs: MAX_BUILD_MS, wait }))) rmSync(lock, { force: true });
  try {
    if (!existsSync(folder)) await bundle(pages, folder);
  } finally {
    rmSync(lock, { force: true });
  }
  const now = new Date();
  utimesSync(folder, now, now);
  removeOld(folder);
  return folder;
}

/** @returns whether no other process that is alive holds the lock */
function tryLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (!isAlive(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function isAlive(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch (error) {
    // A lock that is gone, or that is not written yet, is asked for once more.
    return !['ESRCH', 'ERR_OUT_OF_RANGE'].includes((error as NodeJS.ErrnoException).code ?? '');
  }
}

/** The bundles appear at once: a run that is stopped in the middle leaves none that lack files. */
async function bundle(pages: PageFiles, folder: string): Promise<void> {
  const unfinished = `${folder}.${randomUUID()}.unfinished`;
  const entryPoints = Object.values(pages).map((file) => join(APPS, 'pages', file));
  await build({ ...OPTIONS, conditions: [...OPTIONS.conditions], entryPoints, outdir: unfinished, plugins: [svelte] });
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    // Another process was faster.
    if (!existsSync(folder)) throw error;
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Changes with the sources, the installed libraries, the options and the bundler. */
function keyOf(pages: PageFiles): string {
  const hash = createHash('sha256').update(JSON.stringify([pages, OPTIONS, esbuildVersion]));
  const sources = join(APPS, 'pages');
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .map((name) => join(sources, name))
    .filter((path) => statSync(path).isFile());
  for (const path of [join(APPS, 'package-lock.json'), ...files.sort()]) hash.update(path).update(readFileSync(path));
  return hash.digest('hex').slice(0, 16);
}

function removeOld(kept: string): void {
  for (const name of readdirSync(CACHE)) {
    const path = join(CACHE, name);
    const isOld = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > MAX_AGE_MS;
    if (path !== kept && isOld) rmSync(path, { recursive: true, force: true });
  }
}
