/** Consistency of code and texts: header sentences, messages for each code, crash points and event kinds in use. */
import { missedKinds } from '../../lib/page/words/shown';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { actFailures, VERBS } from '../../lib/page/words/action';
import { tabProblems } from '../../lib/page/words/tab';
import { modelFailures } from '../../lib/model/words';
import { reasonCodes } from '../../lib/guard/words';
import { noteStates } from '../../lib/records/note';
import { CRASH_POINTS } from '../../lib/journal/crash-points';
import { CHANGE_REASONS, channelSchema, EVENT_KINDS } from '../../lib/journal/events';
import { effectFactSchema } from '../../lib/page/words/effect';
import { fingerprintSchema } from '../../lib/page/words/element';
import { listFiles, sourceFiles } from '../harness/imports';

const messages: Record<string, { message: string }> = JSON.parse(
  readFileSync('public/_locales/en/messages.json', 'utf8'),
);
const hasSentence = (key: string) => Object.hasOwn(messages, key.replaceAll('-', '__'));
const files = sourceFiles();
const everything = files.map((file) => file.text).join('\n');

test('every source file opens with a sentence, or with the name it defines or tests', () => {
  const withoutHeader = listFiles(['lib', 'components', 'entrypoints', 'test', 'scripts'])
    .filter((path) => /\.(?:tsx?|mjs)$/.test(path))
    .filter((path) => {
      const text = readFileSync(path, 'utf8');
      const [header = '', word = ''] = /^(?:#![^\n]*\n)?\/\*\*(?:\n \*)? ([\w“-]+)/.exec(text) ?? [];
      return header === '' || !(/^[A-Z“]/.test(word) || new RegExp(`\\b${word}\\b`).test(text.slice(header.length)));
    });
  expect(withoutHeader).toEqual([]);
});

test('no file is long: one idea each', () => {
  const long = files.filter((file) => file.text.split('\n').length > 320);
  expect(long.map((file) => file.path)).toEqual([]);
});

test('every reason, state and verb has its sentence', () => {
  const wanted = [
    ...[...actFailures, ...tabProblems, ...modelFailures, ...reasonCodes].map((code) => `code_${code}`),
    ...noteStates.map((state) => `state_${state}`),
    ...VERBS.map((verb) => `verb_${verb}`),
    ...missedKinds.map((kind) => `missed_${kind}`),
  ];
  expect(wanted.filter((key) => !hasSentence(key))).toEqual([]);
});

test('every text the views ask for exists, and every outcome code the loop can end with', () => {
  const used = [...everything.matchAll(/\bt\('([a-z_-]+)'/g)].map((match) => match[1] ?? '');
  const outcomes = [...everything.matchAll(/state: '(?:done|stopped|failed|refused)', code: '([a-z-]+)'/g)].map(
    (match) => `code_${match[1]}`,
  );
  const learned = [...everything.matchAll(/sentences\.push\(\{\s*code: '([a-z-]+)'/g)].map(
    (match) => `learned_${match[1]}`,
  );
  expect(used.length).toBeGreaterThan(40);
  expect(outcomes.length).toBeGreaterThan(8);
  expect([...used, ...outcomes, ...learned].filter((key) => !hasSentence(key))).toEqual([]);
});

test('every kind of event, channel and attribute has its words', () => {
  const keys = [
    ...EVENT_KINDS.map((kind) => `event_${kind.replaceAll('.', '_')}`),
    ...channelSchema.options.map((channel) => `channel_${channel}`),
    ...CHANGE_REASONS.map((reason) => `change_${reason}`),
    ...effectFactSchema.options.map(({ entries }) => `fact_${entries.fact.literal}`),
    ...Object.keys(fingerprintSchema.entries).map((attribute) => `attribute_${attribute}`),
  ];
  expect(keys.filter((key) => !hasSentence(key))).toEqual([]);
});

test('every crash point is used by a commit, and every commit names one', () => {
  const used = new Set([...everything.matchAll(/commitRun\(\s*'([a-z.]+)'/g)].map((match) => match[1]));
  expect([...used].sort()).toEqual([...CRASH_POINTS].sort());
});

test('every kind of event is written somewhere', () => {
  const unwritten = EVENT_KINDS.filter(
    (kind) =>
      // Compaction and going back are the notebook's own affair; all else happens outside it.
      files.filter(
        (file) =>
          (['row.kept', 'notes.returned'].includes(kind) || !file.path.startsWith('lib/notebook/')) &&
          file.text.includes(`kind: '${kind}'`),
      ).length === 0,
  );
  expect(unwritten).toEqual([]);
});
