/** Comments, test titles, names and documents follow the writing rules: start with the noun, use the field's terms. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listFiles } from '../harness/imports';
import { findInCode, findInDocument, findUnplainText } from '../harness/plain-words';

/** Findings that stay, each with its reason. */
const EXCEPTIONS: readonly { path: RegExp; problem: RegExp; reason: string }[] = [
  { path: /plain-words(?:\.test)?\.ts$/, problem: /./, reason: 'the rules themselves' },
  { path: /./, problem: /^name rivals /, reason: 'a property of stored runs' },
  { path: /^lib\/learning\/request-words\.ts$/, problem: /^name nobody /, reason: 'a word of requests' },
  { path: /^lib\/policy\/prompt\.ts$/, problem: /^name told /, reason: 'text of the frozen prompt' },
];

/** Folders and documents whose text is not revised yet, with the number of their findings. Numbers only fall. */
const PENDING: Readonly<Record<string, number>> = {
  bench: 3,
  'bench/drift': 17,
  'bench/learning': 4,
  'bench/notebook': 11,
  'bench/snapshot': 3,
  'bench/trust': 5,
  'test/unit/model': 4,
};

const CODE = [
  'lib',
  'components',
  'entrypoints',
  'bench',
  'scripts',
  'test/harness',
  'test/unit',
  'test/page',
  'test/e2e',
];
const DOCUMENTS = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...listFiles(['docs'])];

/** The longest path of PENDING that contains the file, or an empty string. */
function pendingFolderOf(path: string): string {
  const folders = Object.keys(PENDING).filter((folder) => path === folder || path.startsWith(`${folder}/`));
  return folders.sort((a, b) => b.length - a.length)[0] ?? '';
}

/** @returns `path:line problem`, by folder of PENDING; all other folders under the empty key */
function findingsByFolder(): Map<string, string[]> {
  const paths = [...listFiles(CODE).filter((path) => /\.(?:tsx?|mjs)$/.test(path)), ...DOCUMENTS];
  const byFolder = new Map<string, string[]>();
  for (const path of paths.filter((one) => /\.(?:tsx?|mjs|md)$/.test(one))) {
    const folder = pendingFolderOf(path);
    const found = findUnplainText(path, readFileSync(path, 'utf8'))
      .filter(({ problem }) => !EXCEPTIONS.some((one) => one.path.test(path) && one.problem.test(problem)))
      .map(({ line, problem }) => `${path}:${line} ${problem}`);
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), ...found]);
  }
  return byFolder;
}

test('no comment, test title, name or document breaks the writing rules', () => {
  const byFolder = findingsByFolder();
  expect(byFolder.get('') ?? []).toEqual([]);
  for (const [folder, allowed] of Object.entries(PENDING)) {
    const found = byFolder.get(folder) ?? [];
    expect(
      found.length,
      `${folder}: more findings than the ${allowed} pending\n${found.join('\n')}`,
    ).toBeLessThanOrEqual(allowed);
  }
});

test('finds openers, banned words and banned name parts with their lines', () => {
  const code = [
    '/** What a control holds. */',
    'const fine = "What a text holds"; // Whatever it is, it is read.',
    '/**',
    ' * The value.',
    ' * Of a row, the first. The dear look comes last.',
    ' * @returns what was read',
    ' */',
    'function toldOf() {}',
    "test('of two rows the first is meant', () => {});",
    "const url = 'https://seldom.example/**/nobody';",
  ].join('\n');
  expect(findInCode(code).map(({ line, problem }) => `${line} ${problem.split(':')[0]}`)).toEqual([
    '1 comment starts with “What a control holds”',
    '5 comment starts with “Of a row, the first”',
    '6 comment starts with “what was read”',
    '5 comment says “dear”',
    '2 comment starts with “Whatever it is, it is read”',
    '9 test title starts with “of two rows the first is meant”',
    '8 name toldOf contains “told”',
  ]);
  expect(findInCode('/** The value of a control, which is seldom empty. */')).toHaveLength(1);
  expect(findInCode('// A wrapped comment whose second line continues\n// what the first began.')).toEqual([]);
});

test('reads documents without their code, and wrapped lines as one sentence', () => {
  const document = [
    'The list',
    'of rows.',
    '',
    '- What it does',
    '',
    '```',
    'What: nobody',
    '```',
    'See `whatever`.',
  ].join('\n');
  expect(findInDocument(document)).toEqual([
    { line: 4, problem: 'document starts with “What it does”: start with the noun' },
  ]);
});
