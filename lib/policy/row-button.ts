/** rowButton reads “flag Terrace permit” and “mark Ostrava as won”: a button of the page and the row in which it stands. */
import type { Snapshot, SnapshotNode } from '../page/words/snapshot';
import type { Reading } from '../records/command';
import { extremeOf, extremeRow } from './extreme-row';
import { restAfterLabel } from './label-in-words';
import { foldWord, type Grammar, phraseAt, phraseLength, type Token } from './languages/grammar';
import { matchTarget, nameWords } from './match-target';
import { OutlineIndex } from './outline-index';
import { extractQuoted, restoreQuoted } from './quoted-text';
import { isKnownNoun } from './row-noun';

/** Words for what the whole page is about: “mute it”, “sign me out”; pinned by the policy's hash. */
export const OBJECT_PRONOUNS: ReadonlySet<string> = new Set(
  'it them this these me us myself es sie ihn diese mich uns le la les moi nous lo los las me nos'.split(' '),
);
/** Nouns for what a player plays, whatever the page calls it; pinned by the policy's hash. */
export const MASS_NOUNS: ReadonlySet<string> = new Set(
  'music sound audio playback video player musik ton wiedergabe musique son lecture musica sonido reproduccion'.split(
    ' ',
  ),
);
/** Prepositions between the noun for a row and its name, beside those of a place; pinned by the policy's hash. */
export const ROW_RELATIONS: readonly string[] = ['with', 'about', 'mit', 'über', 'avec', 'con', 'sobre'];

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
  const named = controls.flatMap((node) =>
    labelsOf(node).flatMap((label) => {
      const others = restAfterLabel(said, label, grammar);
      return others && others.length > 0 ? [{ label, others }] : [];
    }),
  );
  const fewest = Math.min(...named.map(({ others }) => others.length));
  // “star Ann” is about Star, if there is one, and else about Starred.
  const closest = named.filter(({ others }) => others.length === fewest);
  const exact = closest.filter(({ label }) => foldWord(label) === said[0]?.folded);
  for (const { label, others } of new Map([...exact, ...closest].map((one) => [one.label, one])).values()) {
    const reading = inRow(label, others, quoted, { grammar, snapshot });
    if (reading) return reading;
  }
  return undefined;
}

function inRow(
  target: string,
  others: readonly Token[],
  quoted: readonly string[],
  { grammar, snapshot }: { grammar: Grammar; snapshot: Snapshot },
): Reading | undefined {
  const bare = others.filter((_, i) => !phraseAt(others, i, grammar.articles));
  const isObject =
    others.every(({ folded }) => OBJECT_PRONOUNS.has(folded)) ||
    (bare.length > 0 && bare.every(({ folded }) => MASS_NOUNS.has(folded)));
  if (isObject) return readingIn(snapshot, { verb: 'click', target, quoted: true });
  const row =
    numberOf(others, grammar) ??
    positionOf(others, grammar, snapshot) ??
    extremePosition(others, target, grammar, snapshot);
  if (row !== undefined) return readingIn(snapshot, { verb: 'click', target, row });
  const textOf = (part: readonly Token[]) => restoreQuoted(part.map(({ raw }) => raw).join(' '), quoted);
  const rows = [restOf(others, grammar), ...withoutRowNoun(others, grammar, snapshot)].filter(
    (part) => part.length > 0,
  );
  for (const part of rows) {
    const reading = readingIn(snapshot, { verb: 'click', target, within: textOf(part).replace(/[’']s$/i, '') });
    if (reading) return reading;
  }
  return undefined;
}

/** The name, and of a sign its tooltip. */
const labelsOf = ({ name, near = '' }: SnapshotNode): string[] => [name, near].filter((label) => label !== '');

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

/** A word for any row, or the page's own word for what its rows are. */
const isRowNoun = (token: Token, { rows }: Grammar, snapshot: Snapshot): boolean =>
  phraseAt([token], 0, rows) !== undefined || isKnownNoun(token.folded, snapshot);

/** “pin the first note”, where the page speaks of notes. */
function positionOf(others: readonly Token[], grammar: Grammar, snapshot: Snapshot): number | undefined {
  const [position, noun, ...more] = others.filter((_, i) => !phraseAt(others, i, grammar.articles));
  if (!position || !noun || more.length > 0) return undefined;
  if (!isRowNoun(noun, grammar, snapshot)) return undefined;
  if (phraseAt([position], 0, grammar.last)) return -1;
  const at = grammar.ordinals.findIndex((forms) => phraseAt([position], 0, forms) !== undefined);
  return at < 0 ? undefined : at + 1;
}

/** “play the latest”, “hold the cheapest sailing”: the row at this end of the dates or prices that the rows show. */
function extremePosition(
  others: readonly Token[],
  label: string,
  grammar: Grammar,
  snapshot: Snapshot,
): number | undefined {
  const [word, noun, ...more] = others.filter((_, i) => !phraseAt(others, i, grammar.articles));
  const extreme = word && extremeOf(word.folded);
  if (!extreme || more.length > 0 || (noun && !isRowNoun(noun, grammar, snapshot))) return undefined;
  const outline = new OutlineIndex(snapshot.nodes);
  const isNamed = (node: SnapshotNode) =>
    node.ref !== undefined && labelsOf(node).some((one) => nameWords(one) === nameWords(label));
  const rows = snapshot.nodes.flatMap((node, at) => (isNamed(node) ? [outline.rowOf(at)] : []));
  const [first] = rows;
  const beside = first === undefined ? [] : outline.rowsBeside(first);
  const at = extremeRow(
    extreme,
    rows.map((row) => (row === undefined ? '' : outline.textOf(row))),
  );
  const row = at === undefined ? undefined : rows[at];
  return row !== undefined && beside.includes(row) ? beside.indexOf(row) + 1 : undefined;
}

/** “the invoice from Kemp”, “the deal with Kemp”, “the Kemp deal”, “Kemp's invoice”: the words without a noun that the page has. */
function withoutRowNoun(others: readonly Token[], grammar: Grammar, snapshot: Snapshot): Token[][] {
  const words = others.filter((_, i) => !phraseAt(others, i, grammar.articles));
  const [first] = words;
  const relation = phraseAt(words, 1, [...grammar.within, ...ROW_RELATIONS]);
  const last = words.at(-1);
  const isNoun = (token: Token | undefined) => token !== undefined && isRowNoun(token, grammar, snapshot);
  const leads = phraseAt(words, 0, ROW_RELATIONS);
  return [
    // “read on about the summer party”.
    ...(leads === undefined ? [] : [words.slice(phraseLength(leads))]),
    ...(relation !== undefined && isNoun(first) ? [words.slice(1 + phraseLength(relation))] : []),
    ...(words.length > 1 && isNoun(last) ? [words.slice(0, -1)] : []),
  ];
}

/** @returns the reading if the row is there, or if several rows have the words: the user is asked which */
function readingIn(snapshot: Snapshot, reading: Reading): Reading | undefined {
  return matchTarget(reading, snapshot).type === 'none' ? undefined : reading;
}
