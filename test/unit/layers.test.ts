/** Arrows go one way, and each browser context reaches only what it may. */
import { expect, test } from 'vitest';
import { FORBIDDEN_IN, LAYERS, WORDS } from '../../lib/layers';
import { type SourceFile, sourceFiles } from '../harness/imports';

const files = sourceFiles();
const byPath = new Map(files.map((file) => [file.path.replace(/\.tsx?$/, ''), file]));

/** The most particular layer a path belongs to. */
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

test('no file imports what its layer may not', () => {
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

test('no file imports a package of another room', () => {
  const rooms: Record<string, RegExp> = {
    dexie: /^lib\/notebook\//,
    openai: /^lib\/model\/openai-model\.ts$/,
    '@mozilla/readability': /^lib\/page\//,
    preact: /^(?:components|entrypoints)\//,
    'preact/hooks': /^(?:components|entrypoints)\//,
    'wxt/browser': /^(?:lib\/messaging|lib\/model\/settings-store|lib\/notebook\/kill-switch|components\/text|entrypoints)/,
  };
  const wrong = files.flatMap((file) =>
    file.imports.filter((name) => rooms[name]?.test(file.path) === false).map((name) => `${file.path} imports ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('no context reaches what it must not', () => {
  for (const [entry, forbidden] of Object.entries(FORBIDDEN_IN)) {
    const reached = reachable(entry);
    const found = [...reached].filter((path) =>
      forbidden.some(
        (wall) =>
          (path === wall || path.startsWith(`${wall}/`)) &&
          !WORDS.some((words) => path === words || path.startsWith(`${words}/`)),
      ),
    );
    expect(found, `${entry} must not reach these`).toEqual([]);
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

test('an entrypoint composes: at most 80 lines each', () => {
  const long = files.filter(
    (file) =>
      file.path.startsWith('entrypoints/') && !file.path.includes('chat-app') && file.text.split('\n').length > 80,
  );
  expect(long.map((file) => file.path)).toEqual([]);
});
