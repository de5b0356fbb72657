/** Manifests as built: exact permissions, and no difference between shipped and test builds but loopback hosts. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Manifest {
  permissions: string[];
  optional_host_permissions: string[];
  host_permissions?: string[];
  [key: string]: unknown;
}
const read = (build: string): Manifest => JSON.parse(readFileSync(`.output/${build}/manifest.json`, 'utf8'));
/**
 * declarativeNetRequest: while a run works, session rules for its one tab keep the page on the granted origins, redirects and
 * refreshes included. No rule reads or changes a request, none is for any other tab, and none is left after the run.
 */
const BASE = ['activeTab', 'alarms', 'declarativeNetRequest', 'scripting', 'storage', 'unlimitedStorage'];

test.each([
  ['chrome-mv3', [...BASE, 'sidePanel']],
  ['firefox-mv3', BASE],
])('%s requests exactly these permissions', (build, permissions) => {
  const manifest = read(build);
  expect([...manifest.permissions].sort()).toEqual([...permissions].sort());
  expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
  expect(manifest.host_permissions).toBeUndefined();
  for (const key of ['externally_connectable', 'content_scripts', 'web_accessible_resources'])
    expect(manifest[key], key).toBeUndefined();
  // Asked for when the user switches notifications on.
  expect(manifest.optional_permissions).toEqual(['notifications']);
});

test('the store listing gives a reason for each permission', () => {
  const listing = readFileSync('docs/store/listing.md', 'utf8');
  const { permissions, optional_permissions: optional } = read('chrome-mv3');
  const unnamed = [...permissions, ...[optional].flat().map(String)].filter((one) => !listing.includes(`\`${one}\``));
  expect(unnamed).toEqual([]);
});

test.each(['chrome-mv3', 'firefox-mv3'])(
  'the test build of %s differs from the shipped one in loopback hosts only',
  (build) => {
    const { host_permissions: hosts, ...tested } = read(`${build}-test`);
    const { host_permissions: none, ...shipped } = read(build);
    expect(none).toBeUndefined();
    expect(hosts?.every((host) => /^http:\/\/(?:127\.0\.0\.1|localhost|\*\.localhost)\/\*$/.test(host))).toBe(true);
    expect(tested).toEqual(shipped);
  },
);

test('the shipped builds have no hook that stops the worker', () => {
  for (const build of ['chrome-mv3', 'firefox-mv3']) {
    const background = `.output/${build}/background.js`;
    expect(existsSync(background)).toBe(true);
    expect(readFileSync(background, 'utf8')).not.toContain('killAt');
    expect(readFileSync(background, 'utf8')).not.toContain('fieldnotesForTests');
    expect(readFileSync(`.output/${build}-test/background.js`, 'utf8')).toContain('killAt');
  }
});

test.each(['chrome-mv3', 'firefox-mv3'])(
  '%s has a command for the icon and one for each of nine pinned tasks',
  (build) => {
    const { commands } = read(build) as unknown as {
      commands: Record<string, { suggested_key?: unknown; description?: string }>;
    };
    expect(Object.keys(commands)).toEqual(['_execute_action', ...Array.from({ length: 9 }, (_, i) => `task-${i + 1}`)]);
    for (const [name, { suggested_key: key, description = '' }] of Object.entries(commands).slice(1)) {
      // Keys of the browser are the user's to give.
      expect(key, name).toBeUndefined();
      const message = /^__MSG_(\w+)__$/.exec(description)?.[1] ?? '';
      for (const language of ['en', 'de'])
        expect(
          JSON.parse(readFileSync(`.output/${build}/_locales/${language}/messages.json`, 'utf8'))[message],
        ).toBeDefined();
    }
  },
);
