/** What the shipped manifests may ask for: reviewed here, and compared with the builds for tests. */
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

interface Manifest {
  permissions: string[];
  optional_host_permissions: string[];
  host_permissions?: string[];
  [key: string]: unknown;
}
const read = (build: string): Manifest => JSON.parse(readFileSync(`.output/${build}/manifest.json`, 'utf8'));
const BASE = ['activeTab', 'alarms', 'scripting', 'storage', 'unlimitedStorage'];

test.each([
  ['chrome-mv3', [...BASE, 'sidePanel']],
  ['firefox-mv3', BASE],
])('%s asks for these permissions and no others', (build, permissions) => {
  const manifest = read(build);
  expect([...manifest.permissions].sort()).toEqual([...permissions].sort());
  expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*']);
  expect(manifest.host_permissions).toBeUndefined();
  for (const key of ['externally_connectable', 'content_scripts', 'web_accessible_resources', 'optional_permissions'])
    expect(manifest[key], key).toBeUndefined();
});

test.each(['chrome-mv3', 'firefox-mv3'])(
  'the build for tests of %s differs from the shipped one in loopback hosts alone',
  (build) => {
    const { host_permissions: hosts, ...tested } = read(`${build}-test`);
    const { host_permissions: none, ...shipped } = read(build);
    expect(none).toBeUndefined();
    expect(hosts?.every((host) => /^http:\/\/(?:127\.0\.0\.1|localhost|\*\.localhost)\/\*$/.test(host))).toBe(true);
    expect(tested).toEqual(shipped);
  },
);

test('the hook by which tests stop the worker is not in the shipped builds', () => {
  for (const build of ['chrome-mv3', 'firefox-mv3']) {
    const background = `.output/${build}/background.js`;
    expect(existsSync(background)).toBe(true);
    expect(readFileSync(background, 'utf8')).not.toContain('killAt');
    expect(readFileSync(`.output/${build}-test/background.js`, 'utf8')).toContain('killAt');
  }
});

test('the script that waits in a page is small, and what is heavy is not in it', () => {
  for (const build of ['chrome-mv3', 'firefox-mv3']) {
    const script = readFileSync(`.output/${build}/page.js`);
    expect(script.length, build).toBeLessThanOrEqual(30_000);
    expect(gzipSync(script).length, build).toBeLessThanOrEqual(12_000);
    expect(script.toString()).not.toMatch(/charThreshold|elementFromPoint/);
    expect(gzipSync(readFileSync(`.output/${build}/page-world.js`)).length).toBeLessThanOrEqual(2_000);
    for (const file of ['page.js', 'page-work.js', 'page-act.js', 'page-watch.js', 'background.js'])
      expect(readFileSync(`.output/${build}/${file}`, 'utf8')).not.toContain('fieldnotesForTests');
  }
});

test('what comes when first needed is small, and no part of it comes twice', () => {
  for (const build of ['chrome-mv3', 'firefox-mv3']) {
    const [look = '', act = '', watch = ''] = ['work', 'act', 'watch'].map((part) =>
      readFileSync(`.output/${build}/page-${part}.js`, 'utf8'),
    );
    for (const script of [look, act, watch]) expect(script.length, build).toBeLessThanOrEqual(60_000);
    // Words of the shared modules: how shadow roots are opened, what passwords are called, what roles there are.
    for (const word of ['openOrClosedShadowRoot', 'kennwort', 'blockquote'])
      expect(
        [look, act, watch].map((script) => script.includes(word)),
        `${build}: ${word}`,
      ).toEqual([true, false, false]);
  }
});

test('the content script holds no database and no model client', () => {
  for (const file of ['page.js', 'page-work.js', 'page-act.js', 'page-watch.js', 'page-article.js', 'page-world.js']) {
    const script = readFileSync(`.output/chrome-mv3/${file}`, 'utf8');
    for (const word of ['indexedDB', 'chat/completions', 'fieldnotes-runs']) expect(script).not.toContain(word);
  }
});
