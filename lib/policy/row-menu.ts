/** rowMenuOrder reads “mark Ostrava as won” where the row of Ostrava has one closed menu, whose entries the page makes when it opens. */
import { normalizeText } from '../core/text';
import type { Snapshot, SnapshotNode } from '../page/words/snapshot';
import type { Command, Reading } from '../records/command';
import { isUnseenMenu } from './closed-entries';
import { foldWord, type Grammar, phraseAt } from './languages/grammar';
import { isVerbOf } from './languages/verb-forms';
import { OutlineIndex, textOfNodes } from './outline-index';
import { tokensOf } from './request-tokens';
import { ROW_RELATIONS } from './row-button';
import { isKnownNoun } from './row-noun';

/** Questions, presses of what is named, and what has more than one order; pinned by the policy's hash. */
export const NO_ORDER =
  /[?,;:]|^(?:please |bitte )?(?:click|press|tap|klicke?|drücke?|tippe?|clique[rz]?|appuie[rz]?|pulsa|haz)\s|^(?:what|who|whose|how|when|where|which|why|is|are|does|do|did|was|wie|wer|wann|wo|warum|welche\p{L}?|ist|quel\p{L}*|qui|que|qué|quién|cuándo|dónde|cuál|comment|combien|où)\s|\s(?:and|then|und|dann|et|puis|y|luego)\s/iu;
/** Entries that take the row away, by any of their verbs; pinned by the policy's hash. */
export const TAKE_AWAY: readonly (readonly string[])[] = Object.freeze([
  ['delete', 'remove'],
  ['löschen', 'entfernen'],
  ['supprimer', 'retirer', 'enlever'],
  ['eliminar', 'borrar', 'quitar'],
]);
/** The other verbs that take a row away, in all languages: a page may speak another one than its user. */
function synonymsOf(verb: string): readonly string[] {
  const verbs = TAKE_AWAY.flat();
  const isOne = verbs.some((one) => one === verb || isVerbOf(foldWord(verb), one));
  return isOne ? verbs.filter((one) => one !== verb) : [];
}
const MAX_WORDS = 10;
const MIN_NAME_CHARS = 3;
/** A card without a role has at most this many nodes before its menu. */
const MAX_CARD_NODES = 12;

/** @returns undefined unless the order names exactly one row, which has exactly one such menu */
export function rowMenuOrder(words: string, grammars: readonly Grammar[], snapshot: Snapshot): Command | undefined {
  if (NO_ORDER.test(words) || words.split(/\s+/).length > MAX_WORDS) return undefined;
  const said = normalizeText(words.replace(/[’']s(?=\s)/gu, '')).split(' ');
  const rows = rowsWithMenu(snapshot);
  const spans = spansOfRows(said, grammars, rows);
  const longest = Math.max(0, ...spans.map(({ length }) => length));
  const [own, ...others] = spans.filter(({ length }) => length === longest);
  const span = spanOfBag(said, grammars, rows) ?? (others.length === 0 ? own : undefined);
  if (!span) return undefined;
  const { name } = span;
  const [head, tail] = [said.slice(0, span.at), said.slice(span.at + span.length)];
  const targets = grammars.flatMap((grammar) => [
    ...entriesMeant([...head, ...tail].join(' '), grammar, snapshot),
    ...entriesMeant([...withoutNounOfRow(head, grammar, snapshot), ...tail].join(' '), grammar, snapshot),
  ]);
  // The shortest says best what is missing.
  const readings = [...new Set(targets)]
    .toReversed()
    .map((target): Reading => ({ verb: 'click', target, quoted: true, within: name }));
  const [first] = readings;
  return first && { ...first, words, readings };
}

/** Words of an order that name a row. */
interface RowSpan {
  at: number;
  length: number;
  name: string;
}

/** “hide the comment of Yusuf”, where the row says “Comment by Yusuf”: all words behind the verb that lead to no other. */
function spanOfBag(
  said: readonly string[],
  grammars: readonly Grammar[],
  rows: readonly MenuRow[],
): RowSpan | undefined {
  const isLeading = (word: string) =>
    ROW_RELATIONS.includes(word) ||
    grammars.some(({ articles, within }) => articles.includes(word) || within.includes(word));
  const words = said.slice(1).filter((word) => !isLeading(word));
  const [row, ...others] = rows.filter(({ text }) => words.every((word) => text.includes(` ${word} `)));
  if (!row || others.length > 0 || words.length < 2) return undefined;
  return { at: 1, length: said.length - 1, name: words.join(' ') };
}

interface MenuRow {
  text: string;
  /** Whole names in the row. */
  names: readonly string[];
}

/** The rows and cards that have one such menu each. */
function rowsWithMenu({ nodes }: Snapshot): MenuRow[] {
  const outline = new OutlineIndex(nodes);
  const menus = nodes.flatMap((node, at) => (isUnseenMenu(node) ? [at] : []));
  const rows = menus.map((at) => outline.rowOf(at) ?? cardAround(at, outline, nodes));
  const starts = new Set(menus);
  return menus.flatMap((at, i) => {
    const row = rows[i];
    if (row === undefined && menus.length < 2) return [];
    const inside =
      row === undefined
        ? fromLastTexts(outline.cardBefore(at, starts, MAX_CARD_NODES))
        : nodes.slice(row, outline.endOf(row));
    // A row has one such menu.
    if (row !== undefined && rows.indexOf(row) !== rows.lastIndexOf(row)) return [];
    const text = ` ${textOfNodes(inside).replace(/\s+/g, ' ')} `;
    return [{ text, names: inside.map(({ name }) => normalizeText(name)) }];
  });
}

/** The card that is pressed as a whole, in which the menu stands. */
function cardAround(at: number, outline: OutlineIndex, nodes: Snapshot['nodes']): number | undefined {
  return outline.ancestors(at).find((one) => nodes[one]?.ref !== undefined && nodes[one]?.name !== '');
}

/** Words of the order behind its verb that only one of the rows has, or has as a whole name: the longest for each row. */
function spansOfRows(said: readonly string[], grammars: readonly Grammar[], rows: readonly MenuRow[]): RowSpan[] {
  return rows.flatMap((row) => {
    const others = rows.filter((other) => other !== row);
    for (let length = said.length - 1; length > 0; length--) {
      for (let at = 1; at + length <= said.length; at++) {
        const words = said.slice(at, at + length).join(' ');
        const has = ({ text }: MenuRow) => text.includes(` ${words} `);
        const isNamed = row.names.includes(words) && !others.some(({ names }) => names.includes(words));
        const isArticle = grammars.some(({ articles }) => articles.includes(words));
        const isOwn = !isArticle && has(row) && (isNamed || !others.some(has));
        if (isOwn && words.length >= MIN_NAME_CHARS) return [{ at, length, name: words }];
      }
    }
    return [];
  });
}

/** “mark the one from” before a name: without the words that only lead to it. */
function withoutNounOfRow(head: readonly string[], { articles, within }: Grammar, snapshot: Snapshot): string[] {
  const rest = tokensOf(head.join(' '));
  const isLast = (fits: (index: number) => boolean) => rest.length > 1 && fits(rest.length - 1);
  if (isLast((at) => phraseAt(rest, at, [...within, ...ROW_RELATIONS]) !== undefined)) rest.pop();
  if (isLast((at) => isKnownNoun(rest[at]?.folded ?? '', snapshot))) rest.pop();
  if (isLast((at) => phraseAt(rest, at, articles) !== undefined)) rest.pop();
  return rest.map(({ raw }) => raw);
}

/** From the last texts in a row on: a card without a role begins with them. */
function fromLastTexts(nodes: readonly SnapshotNode[]): readonly SnapshotNode[] {
  const last = nodes.findLastIndex(({ ref }) => ref === undefined);
  const before = nodes.slice(0, last).findLastIndex(({ ref }) => ref !== undefined);
  return nodes.slice(before + 1);
}

/** The order without the row's name: as it stands, without articles and prepositions that lead to it, and without its noun. */
function entriesMeant(rest: string, { articles, within }: Grammar, snapshot: Snapshot): string[] {
  const tokens = tokensOf(rest);
  const bare = tokens.filter((_, i) => !phraseAt(tokens, i, articles));
  const placed = bare.filter((_, i) => i === 0 || !phraseAt(bare, i, within) || i < bare.length - 1);
  const nameless = placed.filter(({ folded }, i) => i === 0 || i < placed.length - 1 || !isKnownNoun(folded, snapshot));
  // “pin the slugs issue to the top” for “Pin to top”.
  const inner = bare.filter(({ folded }, i) => i === 0 || i === bare.length - 1 || !isKnownNoun(folded, snapshot));
  return [tokens, bare, placed, nameless, inner]
    .map((part) => part.map(({ raw }) => raw).join(' '))
    .flatMap((text) => (text === '' ? [] : [...synonymsOf(text), text]));
}
