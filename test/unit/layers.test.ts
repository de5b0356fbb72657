/** Imports go only down the layers of lib/layers.ts, without circles, and each browser context reaches only what it may. */
import { expect, test } from 'vitest';
import { FORBIDDEN_IN, LAYERS, WORDS } from '../../lib/layers';
import { circlesOfFiles, circlesOfFolders } from '../harness/cycles';
import { importsIn, type SourceFile, sourceFiles } from '../harness/imports';

const files = sourceFiles();
const byPath = new Map(files.map((file) => [file.path.replace(/\.tsx?$/, ''), file]));

/** The longest layer path that contains the file. */
function layerOf(path: string): string | undefined {
  const bare = path.replace(/\.tsx?$/, '');
  return Object.keys(LAYERS)
    .filter((layer) => bare === layer || bare.startsWith(`${layer}/`))
    .sort((a, b) => b.length - a.length)[0];
}

function isOurs(path: string): boolean {
  return /^(?:lib|components|entrypoints)\//.test(path);
}

test('every source file lies in a layer', () => {
  const strays = files.filter((file) => layerOf(file.path) === undefined && file.path !== 'lib/layers.ts');
  expect(strays.map((file) => file.path)).toEqual([]);
});

test('no file imports outside the list of its layer', () => {
  const wrong: string[] = [];
  for (const file of files) {
    const layer = layerOf(file.path);
    if (!layer) continue;
    for (const imported of file.imports.filter(isOurs)) {
      const target = layerOf(imported);
      const allowed = LAYERS[layer] ?? [];
      if (!target || target === layer || target === 'lib/core' || allowed.includes('*') || allowed.includes(target))
        continue;
      wrong.push(
        `${file.path} may not import ${imported} because ${layer} reaches only: ${allowed.join(', ') || 'lib/core'}`,
      );
    }
  }
  expect(wrong).toEqual([]);
});

const code = sourceFiles([
  'lib',
  'components',
  'entrypoints',
  'test/harness',
  'test/unit',
  'test/page',
  'test/e2e',
  'bench',
]);

test('no circular imports between files, type-only imports included', () => {
  expect(circlesOfFiles(code)).toEqual([]);
});

test('no circular imports between folders, type-only imports included', () => {
  expect(circlesOfFolders(code)).toEqual([]);
});

test('names the circle and the import behind each arrow', () => {
  const tree = Object.entries({
    'a/one.ts': "import type { Two } from '../b/two';",
    'b/two.ts': "import { three } from '../c/three';",
    'c/three.ts': "export { four } from '../a/four';",
    'a/four.ts': "import { five } from '../d/five';",
    'd/five.ts': '',
  }).map(([path, text]) => ({ path, text, ...importsIn(path, text) }));
  expect(circlesOfFiles(tree)).toEqual([]);
  expect(circlesOfFolders(tree)).toEqual([
    'a → b (a/one.ts imports b/two.ts) → c (b/two.ts imports c/three.ts) → a (c/three.ts imports a/four.ts)',
  ]);
  const back = { path: 'a/four.ts', text: '', ...importsIn('a/four.ts', "const x = await import('./one');") };
  expect(circlesOfFiles([...tree.filter(({ path }) => path !== back.path), back])).toEqual([
    'a/one.ts → b/two.ts (a/one.ts imports b/two.ts) → c/three.ts (b/two.ts imports c/three.ts) → a/four.ts (c/three.ts imports a/four.ts) → a/one.ts (a/four.ts imports a/one.ts)',
  ]);
});

test('no file imports a package that belongs to another folder', () => {
  const owners: Record<string, RegExp> = {
    dexie: /^lib\/(?:notebook|share)\//,
    webdav: /^lib\/share\/webdav-folder\.ts$/,
    s3mini: /^lib\/share\/s3-folder\.ts$/,
    '@nats-io/nats-core': /^lib\/share\/live-/,
    '@nats-io/jetstream': /^lib\/share\/live-/,
    '@modelcontextprotocol/sdk/server/mcp.js': /^mcp\//,
    ws: /^mcp\//,
    openai: /^lib\/model\/openai-model\.ts$/,
    '@mozilla/readability': /^lib\/page\//,
    preact: /^(?:components|entrypoints)\//,
    'preact/hooks': /^(?:components|entrypoints)\//,
    'wxt/browser':
      /^(?:lib\/messaging|lib\/model\/(?:settings-store|sent-log)|lib\/notebook\/crash-switch|lib\/share\/(?:share-|sync-alarm)|lib\/remote\/(?:paired-tools|tool-handlers)|components\/text|entrypoints)/,
  };
  const wrong = files.flatMap((file) =>
    file.imports
      .filter((name) => owners[name]?.test(file.path) === false)
      .map((name) => `${file.path} imports ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('no entrypoint reaches what FORBIDDEN_IN names', () => {
  for (const [entry, forbidden] of Object.entries(FORBIDDEN_IN)) {
    const reached = reachable(entry);
    const found = [...reached].filter((path) =>
      forbidden.some(
        (wall) =>
          (path === wall || path.startsWith(`${wall}/`)) &&
          !WORDS.some((words) => path === words || path.startsWith(`${words}/`)),
      ),
    );
    expect(found, `${entry} must not import these, directly or not`).toEqual([]);
  }
});

function reachable(entry: string): Set<string> {
  const seen = new Set<string>();
  const visit = (file: SourceFile | undefined) => {
    for (const imported of file?.imports ?? []) {
      if (seen.has(imported)) continue;
      seen.add(imported);
      visit(byPath.get(imported));
    }
  };
  visit(files.find((file) => file.path === entry));
  return seen;
}

test('each entrypoint has at most 80 lines: it only composes', () => {
  const long = files.filter(
    (file) =>
      file.path.startsWith('entrypoints/') &&
      !file.path.includes('chat-app') &&
      file.text.trimEnd().split('\n').length > 80,
  );
  expect(long.map((file) => file.path)).toEqual([]);
});
