/** rowButton reads “flag Terrace permit” and “order again from Bram Bakery”: a button of the page and the row in which it stands. */
import type { Snapshot, SnapshotNode } from '../page/words/snapshot';
import type { Reading } from '../records/command';
import { foldWord, type Grammar, phraseAt, type Token } from './languages/grammar';
import { isVerbOf } from './languages/verb-forms';
import { matchTarget } from './match-target';
import { extractQuoted, restoreQuoted } from './quoted-text';

/** Words in the name of a button that stand for its row: “Seat them”; pinned by the policy's hash. */
export const ROW_PRONOUNS: ReadonlySet<string> = new Set(
  'it them this these es sie ihn diese lo la los las le les'.split(' '),
);

/**
 * The button that the first words are about, in the row that the other words name.
 * @param controls of the snapshot, which can be pressed
 * @returns undefined unless a row has the words
 */
export function rowButton(
  request: string,
  grammar: Grammar,
  controls: readonly SnapshotNode[],
  snapshot: Snapshot,
): Reading | undefined {
  const { text, quoted } = extractQuoted(request);
  const tokens: Token[] = text.split(/\s+/).map((raw) => ({ raw, folded: foldWord(raw) }));
  const said = tokens.filter((_, i) => !phraseAt(tokens, i, grammar.polite));
  const named = controls
    .flatMap((node) => labelsOf(node).map((label) => ({ label, length: lengthOfLabel(said, label) })))
    .filter(({ length }) => length > 0 && length < said.length);
  const longest = Math.max(0, ...named.map(({ length }) => length));
  const control = named.find(({ length }) => length === longest);
  if (!control) return undefined;
  const others = said.slice(longest);
  const number = numberOf(others, grammar);
  if (number !== undefined) return readingIn(snapshot, { verb: 'click', target: control.label, row: number });
  const within = restOf(others, grammar);
  if (within.length === 0) return undefined;
  const row = restoreQuoted(within.map(({ raw }) => raw).join(' '), quoted);
  return readingIn(snapshot, { verb: 'click', target: control.label, within: row });
}

/** The name, and of a sign its tooltip. */
const labelsOf = ({ name, near = '' }: SnapshotNode): string[] => [name, near].filter((label) => label !== '');

/** Number of words at the beginning of the request that are the label, or its verb; 0 if they are not. */
function lengthOfLabel(said: readonly Token[], label: string): number {
  const words = label
    .split(/\s+/)
    .map(foldWord)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const [verb, ...rest] = words;
  const [first] = said;
  if (!verb || !first) return 0;
  if (words.length > 1 && words.every((word, i) => said[i]?.folded === word)) return words.length;
  return rest.every((word) => ROW_PRONOUNS.has(word)) && isVerbOf(first.folded, verb) ? 1 : 0;
}

/** The words without those that only place a control in its row. */
function restOf(others: readonly Token[], { articles, within, rows }: Grammar): Token[] {
  return others.filter((_, i) => !phraseAt(others, i, [...articles, ...within, ...rows]));
}

/** “delete row 3”. */
function numberOf(others: readonly Token[], grammar: Grammar): number | undefined {
  const [only, ...more] = restOf(others, grammar);
  const isNumber = only !== undefined && more.length === 0 && /^\d{1,4}$/.test(only.raw);
  return isNumber && others.some((_, i) => phraseAt(others, i, grammar.rows)) ? Number(only.raw) : undefined;
}

/** @returns the reading if the row is there, or if several rows have the words: the user is asked which */
function readingIn(snapshot: Snapshot, reading: Reading): Reading | undefined {
  return matchTarget(reading, snapshot).type === 'none' ? undefined : reading;
}
