/** rowMenuOrder reads “mark Ostrava as won” where the row of Ostrava has one closed menu, whose entries the page makes when it opens. */
import { normalizeText } from '../core/text';
import type { Snapshot, SnapshotNode } from '../page/words/snapshot';
import type { Command, Reading } from '../records/command';
import { isUnseenMenu } from './closed-entries';
import { type Grammar, phraseAt } from './languages/grammar';
import { OutlineIndex, textOfNodes } from './outline-index';
import { tokensOf } from './request-tokens';
import { ROW_RELATIONS } from './row-button';
import { isKnownNoun } from './row-noun';

/** Questions, and what has more than one order; pinned by the policy's hash. */
export const NO_ORDER =
  /[?,;:]|^(?:what|who|whose|how|when|where|which|why|is|are|does|do|did|was|wie|wer|wann|wo|warum|welche\p{L}?|ist|quel\p{L}*|qui|que|qué|quién|cuándo|dónde|cuál|comment|combien|où)\s|\s(?:and|then|und|dann|et|puis|y|luego)\s/iu;
const MAX_WORDS = 10;
const MIN_NAME_CHARS = 3;
/** A card without a role has at most this many nodes before its menu. */
const MAX_CARD_NODES = 12;

/** @returns undefined unless the order names exactly one row, which has exactly one such menu */
export function rowMenuOrder(words: string, grammars: readonly Grammar[], snapshot: Snapshot): Command | undefined {
  if (NO_ORDER.test(words) || words.split(/\s+/).length > MAX_WORDS) return undefined;
  const said = normalizeText(words).split(' ');
  const spans = spansOfRows(said, grammars, snapshot);
  const longest = Math.max(0, ...spans.map(({ length }) => length));
  const [span, ...others] = spans.filter(({ length }) => length === longest);
  if (!span || others.length > 0) return undefined;
  const name = said.slice(span.at, span.at + span.length).join(' ');
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

/** Words of the order behind its verb that only one of the rows with such a menu has: the longest for each row. */
function spansOfRows(
  said: readonly string[],
  grammars: readonly Grammar[],
  { nodes }: Snapshot,
): { at: number; length: number }[] {
  const outline = new OutlineIndex(nodes);
  const menus = nodes.flatMap((node, at) => (isUnseenMenu(node) ? [at] : []));
  const rows = menus.map((at) => outline.rowOf(at));
  const starts = new Set(menus);
  const texts = menus
    .flatMap((at, i) => {
      const row = rows[i];
      // A row has one such menu.
      if (row !== undefined) return rows.indexOf(row) === rows.lastIndexOf(row) ? [outline.textOf(row)] : [];
      return menus.length > 1 ? [textOfNodes(fromLastTexts(outline.cardBefore(at, starts, MAX_CARD_NODES)))] : [];
    })
    .map((text) => ` ${text.replace(/\s+/g, ' ')} `);
  return texts.flatMap((text, row) => {
    for (let length = said.length - 1; length > 0; length--) {
      for (let at = 1; at + length <= said.length; at++) {
        const words = said.slice(at, at + length).join(' ');
        const has = (other: string) => other.includes(` ${words} `);
        const isArticle = grammars.some(({ articles }) => articles.includes(words));
        const isOwn = !isArticle && has(text) && !texts.some((other, i) => i !== row && has(other));
        if (isOwn && words.length >= MIN_NAME_CHARS) return [{ at, length }];
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
  return [tokens, bare, placed, nameless]
    .map((part) => part.map(({ raw }) => raw).join(' '))
    .filter((text) => text !== '');
}
