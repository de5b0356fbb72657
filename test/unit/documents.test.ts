/** The documents match the tree: named paths, commands and symbols exist, and required versions agree. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LAYERS } from '../../lib/layers';
import { sourceFiles } from '../harness/imports';

const read = (path: string) => readFileSync(path, 'utf8');
const json = (path: string) => JSON.parse(read(path));

const RECORDS = readdirSync('docs/decisions').filter((name) => /^\d{4}-/.test(name));
const DOCUMENTS = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'findings/README.md',
  'docs/dependencies.md',
  'docs/decisions/README.md',
  ...RECORDS.map((name) => `docs/decisions/${name}`),
];
/** Folders that exist only after a build or an install. */
const GENERATED = /^(?:\.output|tour-output|test-results|node_modules)\b/;

const architecture = read('ARCHITECTURE.md');
const packageFile: {
  engines: { node: string };
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
} = json('package.json');

describe.each(DOCUMENTS)('%s', (document) => {
  const text = read(document);
  const code = [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '');

  test('names only files and folders that exist', () => {
    const folders = readdirSync('.', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    const paths = code.filter(
      (word) => folders.includes(word.split('/')[0] ?? '') && /^[\w./-]+\/[\w./-]*$/.test(word),
    );
    expect(paths.filter((path) => !GENERATED.test(path) && !existsSync(path))).toEqual([]);
  });

  test('links only to files that exist', () => {
    const links = [...text.matchAll(/\]\(([^)#]+)\)/g)].map((match) => match[1] ?? '');
    const local = links.filter((link) => !/^https?:/.test(link));
    expect(local.filter((link) => !existsSync(join(dirname(document), link)))).toEqual([]);
  });

  test('names only commands of package.json', () => {
    const commands = [...text.matchAll(/\bnpm run ([a-z][\w:]*)|\bnpm (test|start)\b|`(bench:[a-z]+)`/g)].map(
      (match) => match[1] ?? match[2] ?? match[3] ?? '',
    );
    expect(commands.filter((name) => !Object.hasOwn(packageFile.scripts, name))).toEqual([]);
  });
});

test('ARCHITECTURE names every folder of the layers and every folder at the top', () => {
  const layers = Object.keys(LAYERS).filter((layer) => existsSync(layer));
  const top = readdirSync('.', { withFileTypes: true }).filter(
    ({ name }) => !name.startsWith('.') && !GENERATED.test(name),
  );
  const folders = [...layers, ...top.filter((entry) => entry.isDirectory()).map(({ name }) => name)];
  expect(folders.filter((folder) => !architecture.includes(`${folder}/`))).toEqual([]);
});

test('CONTRIBUTING names only constants and lists that the code has', () => {
  const everything = sourceFiles()
    .map(({ text }) => text)
    .join('\n');
  const symbols = [...read('CONTRIBUTING.md').matchAll(/`([A-Z][A-Z_]{3,}|[a-z]+[A-Z]\w+)`/g)].map(
    (match) => match[1] ?? '',
  );
  const settings = /^(?:CHROMIUM_PATH|FIREFOX_PATH)$/;
  expect(symbols.length).toBeGreaterThan(5);
  expect(symbols.filter((name) => !settings.test(name) && !new RegExp(`\\b${name}\\b`).test(everything))).toEqual([]);
});

test('every dependency has a written reason', () => {
  const names = Object.keys({ ...packageFile.dependencies, ...packageFile.devDependencies });
  const reasons = read('docs/dependencies.md');
  expect(names.filter((name) => !reasons.includes(`\`${name}\``))).toEqual([]);
});

test('decision records are numbered in order, listed, and state context, decision, evidence and price', () => {
  expect(RECORDS.map((name) => Number(name.slice(0, 4)))).toEqual(RECORDS.map((_, i) => i + 1));
  const list = read('docs/decisions/README.md');
  expect(RECORDS.filter((name) => !list.includes(`](${name})`))).toEqual([]);
  const parts = ['**Context.**', '**Decision.**', '**Evidence.**', '**Price.**'];
  expect(RECORDS.filter((name) => parts.some((part) => !read(`docs/decisions/${name}`).includes(part)))).toEqual([]);
});

describe('Node', () => {
  const { node } = packageFile.engines;
  /** The lowest version of each supported line: `^22.13.0 || >=24.0.0`. */
  const lowest = [...node.matchAll(/\d+\.\d+\.\d+/g)].map(([version]) => version);

  test('README and package-lock.json name the versions of package.json', () => {
    expect(read('README.md')).toContain(`Node ${lowest[0]?.replace(/\.0$/, '')} or newer`);
    expect(json('package-lock.json').packages[''].engines.node).toBe(node);
  });

  test('every installed package supports them', () => {
    const packages: Record<string, { engines?: unknown }> = json('package-lock.json').packages;
    const refusing = Object.entries(packages).flatMap(([path, { engines }]) => {
      const range = engines && typeof engines === 'object' && 'node' in engines ? String(engines.node) : '*';
      return lowest.every((version) => isInRange(version, range)) ? [] : [`${path}: ${range}`];
    });
    expect(refusing).toEqual([]);
  });

  test.each([
    ['20.18.0', '^20.19.0 || >=22.12.0', false],
    ['22.12.0', '^20.19.0 || >=22.12.0', true],
    ['22.13.0', '^20.0.0 || ^22.0.0 || >=24.0.0', true],
    ['23.0.0', '^20.0.0 || ^22.0.0 || >=24.0.0', false],
    ['22.0.0', '>=20.19.0 <22.0.0 || >=22.12.0', false],
    ['24.0.0', '6.* || 8.* || >= 10.*', true],
    ['8.0.0', '12 || 14', false],
    ['22.13.0', '*', true],
  ])('%s in %s: %s', (version, range, expected) => {
    expect(isInRange(version, range)).toBe(expected);
  });
});

/** @param range of npm: comparators joined by spaces (all hold) and by `||` (one holds) */
function isInRange(version: string, range: string): boolean {
  return range.split('||').some((part) => {
    const comparators = part.replaceAll(/([<>=^~]+) +/g, '$1').trim();
    return comparators.split(/\s+/).every((comparator) => satisfies(version, comparator));
  });
}

function satisfies(version: string, comparator: string): boolean {
  const [, operator = '', wanted = ''] = /^([<>=^~]*)v?(.*)$/.exec(comparator) ?? [];
  const bounds = wanted.split('.').filter((part) => /^\d+$/.test(part));
  if (bounds.length === 0) return true;
  const difference = compareVersions(version, bounds);
  const isSame = (parts: number) => version.split('.').slice(0, parts).join() === bounds.slice(0, parts).join();
  switch (operator) {
    case '>=':
      return difference >= 0;
    case '>':
      return difference > 0;
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    case '^':
      return difference >= 0 && isSame(1);
    case '~':
      return difference >= 0 && isSame(2);
    default:
      return isSame(bounds.length);
  }
}

function compareVersions(version: string, bounds: readonly string[]): number {
  const parts = version.split('.').map(Number);
  for (const [i, part] of parts.entries()) {
    const difference = part - Number(bounds[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
