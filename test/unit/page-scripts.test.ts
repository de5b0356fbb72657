/** Page scripts as built: sizes within their budgets, contents as declared, and no code twice. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CHUNKS_WITH_SHARED_CODE } from '../../lib/page/words/chunk';
import { type BuiltScript, PAGE_SCRIPTS, sizeTable } from '../../scripts/page-scripts';

const BUILDS = ['chrome-mv3', 'firefox-mv3'];
const script = (build: string, name: string) => readFileSync(`.output/${build}/${name}.js`, 'utf8');
const report = (build: string): Record<string, BuiltScript> =>
  JSON.parse(readFileSync(`.output/page-scripts/${build}.json`, 'utf8'));

test('every script that the build puts beside page.js is declared', () => {
  for (const build of BUILDS) {
    const files = readdirSync(`.output/${build}`).filter((file) => /^page.*\.js$/.test(file));
    expect(files.map((file) => file.replace('.js', '')).sort(), build).toEqual(Object.keys(PAGE_SCRIPTS).sort());
  }
});

test('each script is within its size budget', () => {
  for (const build of BUILDS) {
    const sizes = report(build);
    for (const [name, { budgetBytes }] of Object.entries(PAGE_SCRIPTS)) {
      const bytes = Buffer.byteLength(script(build, name));
      expect(bytes, `${build}: ${name}\n${sizeTable(sizes)}`).toBeLessThanOrEqual(budgetBytes);
    }
  }
});

test('the size table names every script with its size and its budget', () => {
  const table = sizeTable({ page: { bytes: 12_345, folders: [] }, other: { bytes: 1_000, folders: [] } });
  expect(table.split('\n')).toEqual([
    expect.stringMatching(/^ {2}page +12\.3 kB of \d+\.\d kB$/),
    expect.stringMatching(/^ {2}other +1\.0 kB no budget declared$/),
  ]);
});

test('each bundle contains code of the declared folders of lib, no more and no fewer', () => {
  for (const build of BUILDS) {
    const folders = Object.entries(report(build)).map(([name, built]) => [name, built.folders]);
    const declared = Object.entries(PAGE_SCRIPTS).map(([name, { folders: list }]) => [name, [...list].sort()]);
    expect(Object.fromEntries(folders), build).toEqual(Object.fromEntries(declared));
  }
});

test('chunks with shared code carry no copy of it', () => {
  // A string of each shared folder: of composed-tree, of the secret field names, and of the role table.
  const marks = ['openOrClosedShadowRoot', 'kennwort', 'blockquote'];
  for (const build of BUILDS)
    for (const mark of marks) {
      const holders = ['page-shared', ...CHUNKS_WITH_SHARED_CODE].filter((name) => script(build, name).includes(mark));
      expect(holders, `${build}: ${mark}`).toEqual(['page-shared']);
    }
});

test('page-shared exports every module that chunks take from it', () => {
  const source = readFileSync('lib/page/session/shared-modules.ts', 'utf8');
  const exported = [...source.matchAll(/from '\.\.\/dom\/([\w-]+)'/g)].map(([, name]) => `${name}.ts`);
  expect(exported.sort()).toEqual(readdirSync('lib/page/dom').sort());
});

test('page scripts contain no database, no model client and no test hook', () => {
  for (const build of BUILDS)
    for (const name of Object.keys(PAGE_SCRIPTS))
      for (const word of ['indexedDB', 'chat/completions', 'fieldnotes-runs', 'fieldnotesForTests'])
        expect(script(build, name), `${build}: ${name}: ${word}`).not.toContain(word);
  expect(existsSync('.output/chrome-mv3/page-scripts')).toBe(false);
});
