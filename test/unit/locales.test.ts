/** The messages of public/_locales: complete in each language, with the same values and plurals, and well formed. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatMessage } from '../../components/message-format';
import { sourceFiles } from '../harness/imports';

type Messages = Record<string, { message: string }>;

const LOCALES = readdirSync('public/_locales');
const messagesOf = (locale: string): Messages =>
  JSON.parse(readFileSync(`public/_locales/${locale}/messages.json`, 'utf8'));
const english = messagesOf('en');

/** Positions of values, and which of them are counted, each once. */
const positions = (message: string) => [...new Set(message.match(/\$\d/g))].sort().join(' ');
const counted = (message: string) => [...new Set(message.match(/\$\d(?=, plural,)/g))].sort().join(' ');

describe.each(LOCALES)('%s', (locale) => {
  const messages = messagesOf(locale);
  const lines = Object.entries(messages).map(([key, { message }]) => ({ key, message }));
  const filled = (message: string, value: string) => formatMessage(message, Array(9).fill(value), locale);

  test('names its own locale, whose plural rules apply', () => {
    expect(messages.messages_locale?.message).toBe(locale);
    expect(Intl.PluralRules.supportedLocalesOf(locale)).toEqual([locale]);
  });

  test('has every message of English, with the same values and plurals, and none is empty', () => {
    expect(Object.keys(messages)).toEqual(Object.keys(english));
    expect(lines.filter(({ message }) => message.trim() === '')).toEqual([]);
    const shape = ({ key, message }: (typeof lines)[number]) => `${key} ${positions(message)} / ${counted(message)}`;
    expect(lines.map(shape)).toEqual(Object.entries(english).map(([key, { message }]) => shape({ key, message })));
  });

  test('has a form for each plural category of the language, and no braces are left over', () => {
    const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
    const incomplete = lines.filter(({ message }) =>
      [...message.matchAll(/, plural, ((?:[a-z]+ \{[^{}]*\} ?)+)\}/g)].some(([, forms = '']) =>
        pluralCategories.some((category) => !forms.includes(`${category} {`)),
      ),
    );
    expect(incomplete).toEqual([]);
    expect(lines.filter(({ message }) => /[{}#]/.test(filled(message, '2')))).toEqual([]);
  });
});

test('every message is used: by its key, or by a prefix that a code completes', () => {
  const code = [...sourceFiles().map(({ text }) => text), readFileSync('wxt.config.ts', 'utf8')].join('\n');
  const prefixes = [...new Set([...code.matchAll(/`(?:__MSG_)?([a-z_]+_)\$\{/g)].map(([, prefix = '']) => prefix))];
  const unused = Object.keys(english).filter(
    (key) =>
      !prefixes.some((prefix) => key.startsWith(prefix)) &&
      !code.includes(`'${key}'`) &&
      !code.includes(`__MSG_${key}__`),
  );
  expect(prefixes).toContain('code_');
  expect(unused).toEqual([]);
});

/** Words that end like plurals after a name: “$1 appears”. */
const NOT_PLURALS = /^(?:appears|becomes|disappears|does|has|holds|is|lies|means|stays|was)$/;

test('no English message shows a plural noun after the number 1', () => {
  const wrong = Object.values(english)
    .map(({ message }) => formatMessage(message, Array(9).fill('1'), 'en'))
    .filter((text) =>
      [...text.matchAll(/(?<![\d.])1 (?:\p{L}+ )?(\p{L}+s)\b/gu)].some(([, word = '']) => !NOT_PLURALS.test(word)),
    );
  expect(wrong).toEqual([]);
});

/** Words of the German interface: one for each thing, told apart by the English word. */
const GERMAN_WORDS: readonly [english: RegExp, german: RegExp][] = [
  [/\bsites?\b/i, /Website/],
  [/\bpages?\b/i, /[Ss]eite|Notizbuch/],
  [/\brequests?\b/i, /Bitte|Anfrage/],
  [/\bcomputer\b/i, /Computer/],
];
/** Second words for a thing that has one already, and the familiar form beside the polite one. */
const NO_GERMAN_WORDS =
  /Auftrag|Aufträge|Knopf|Knöpf|Rechner|rückgängig|\brollen\b|\brollt\b|Notizseite|Notizbuchseite|\b(?:du|dich|dir|dein\p{L}*)\b/iu;

test('German has one word for each thing', () => {
  const german = messagesOf('de');
  const pairs = Object.entries(english).map(([key, { message }]) => ({ key, message, de: german[key]?.message ?? '' }));
  for (const [word, translated] of GERMAN_WORDS)
    expect(pairs.filter(({ message, de }) => word.test(message) && !translated.test(de))).toEqual([]);
  expect(pairs.filter(({ message, de }) => de.includes('Website') && !/\bsites?\b/i.test(message))).toEqual([]);
  expect(pairs.filter(({ de }) => NO_GERMAN_WORDS.test(de))).toEqual([]);
});

describe('formatMessage', () => {
  const message = 'Found {$1, plural, one {# note} other {# notes}} on $2.';
  test.each([
    ['1', 'Found 1 note on a.example.'],
    ['0', 'Found 0 notes on a.example.'],
    ['2990', 'Found 2,990 notes on a.example.'],
    ['many', 'Found many notes on a.example.'],
    ['', 'Found  notes on a.example.'],
  ])('%s', (count, text) => {
    expect(formatMessage(message, [count, 'a.example'], 'en')).toBe(text);
  });

  test('uses the categories and numbers of the locale', () => {
    const polish = '{$1, plural, one {# plik} few {# pliki} many {# plików} other {# pliku}}';
    expect(['1', '3', '5', '12', '22', '1.5'].map((count) => formatMessage(polish, [count], 'pl'))).toEqual([
      '1 plik',
      '3 pliki',
      '5 plików',
      '12 plików',
      '22 pliki',
      '1,5 pliku',
    ]);
  });

  test('falls back to the form other', () => {
    expect(formatMessage('{$1, plural, other {# fish}}', ['1'], 'en')).toBe('1 fish');
  });

  test('shows values as they are, placeholders in them too', () => {
    const value = '$2 {$1, plural, one {x} other {y}} $& #';
    expect(formatMessage('“$1” and $2', [value, '3'], 'en')).toBe(`“${value}” and 3`);
  });
});
