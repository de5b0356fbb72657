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
  { path: /^lib\/learning\/other-words\/function-words\.ts$/, problem: /^name nobody /, reason: 'a word of requests' },
  { path: /^lib\/policy\/prompt\.ts$/, problem: /^name told /, reason: 'text of the frozen prompt' },
];

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

test('no comment, test title, name or document breaks the writing rules', () => {
  const paths = [...listFiles(CODE).filter((path) => /\.(?:tsx?|mjs)$/.test(path)), ...DOCUMENTS];
  const found = paths
    .filter((path) => /\.(?:tsx?|mjs|md)$/.test(path))
    .flatMap((path) =>
      findUnplainText(path, readFileSync(path, 'utf8'))
        .filter(({ problem }) => !EXCEPTIONS.some((one) => one.path.test(path) && one.problem.test(problem)))
        .map(({ line, problem }) => `${path}:${line} ${problem}`),
    );
  expect(found).toEqual([]);
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
