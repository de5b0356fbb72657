/** locateWithin finds an element by the row, card or group that holds the values of the request. */
import { plainText } from '../../core/text';
import { isActionable } from '../dom/actionable';
import { PageIndex } from '../dom/page-index';
import { nameOf } from '../dom/element-state';
import type { Refs } from '../refs/refs';
import type { Fingerprint, LocateResult, WithinRow } from '../words/element';
import { isInColumn } from './column-of';
import { holdsValue, loneRowOf, namesakesOf, rowOf, rowTexts, sameKindOf, wordsIn } from './row-of';

/** Refs of near candidates that are reported, at most. */
const MAX_REPORTED = 3;

/**
 * The element of the remembered role and name in the one row that holds all values; a row that holds them as whole texts
 * goes before one that holds them among other words.
 * @returns missing `gone` if no row holds them, `ambiguous` if several do
 */
export function locateWithin(document: Document, wanted: Fingerprint, within: WithinRow, refs: Refs): LocateResult {
  const page = new PageIndex(document);
  const candidates = candidatesFor(page, wanted, within);
  const holding = within.isSelf
    ? candidates.map((element) => ({ element, row: element, index: 0, count: 1, isWhole: false }))
    : candidates.flatMap((element) => {
        const found =
          rowOf(element, candidates) ?? (candidates.length === 1 ? loneRowOf(element, within.has) : undefined);
        if (!found) return [];
        const holds = within.has.map((value) => holdsValue(found.row, element, value));
        return holds.includes('none') ? [] : [{ element, ...found, isWhole: holds.every((one) => one === 'whole') }];
      });
  const whole = holding.filter(({ isWhole }) => isWhole);
  const best = whole.length > 0 ? whole : holding;
  const rows = new Set(best.map(({ row }) => row));
  const { column } = within;
  const [first] = best;
  const near = best.slice(0, MAX_REPORTED).map(({ element }) => refs.refFor(element));
  if (!first)
    return {
      type: 'missing',
      reason: 'gone',
      near: candidates.slice(0, MAX_REPORTED).map((element) => refs.refFor(element)),
    };
  const [only] = rows.size === 1 ? best : [];
  if (only && within.isWhole && !within.isSelf && whole.length === 0 && !isKnownByValues(only, candidates, within.has))
    return { type: 'missing', reason: 'gone', near };
  if (rows.size > 1) return { type: 'missing', reason: 'ambiguous', near };
  if (column !== undefined) return inColumn(best, column, refs);
  const match =
    best.length === 1
      ? first
      : first.count === within.count
        ? best.find(({ index }) => index === within.index)
        : undefined;
  if (!match) return { type: 'missing', reason: 'ambiguous', near };
  return { type: 'found', ref: refs.refFor(match.element), how: 'same', score: 1, margin: 1 };
}

interface InRow {
  element: Element;
  row: Element;
}

/** Whether the texts that hold the values have no other words but those that all rows have, or the kind before a number: “Room 4”. */
function isKnownByValues({ element, row }: InRow, candidates: readonly Element[], values: readonly string[]): boolean {
  const others = candidates.flatMap((other) => {
    const found = other === element ? undefined : rowOf(other, candidates);
    return found && found.row !== row ? [rowTexts(found.row, other).join(' ')] : [];
  });
  const texts = rowTexts(row, element);
  return values.every((value) => {
    const holding = texts.filter((text) => holdsWords(text, value));
    return holding.length === 0 || holding.some((text) => !hasWordsOfItsOwn(text, value, others));
  });
}

function hasWordsOfItsOwn(text: string, value: string, others: readonly string[]): boolean {
  const [words, wanted] = [wordsIn(text), wordsIn(value)];
  const at = words.findIndex((_, i) => wanted.every((word, j) => words[i + j] === word));
  const isCommon = (word: string) => others.length > 0 && others.every((other) => wordsIn(other).includes(word));
  const before = /^\d/u.test(value) ? [] : words.slice(0, at);
  return [...before, ...words.slice(at + wanted.length)].some((word) => !isCommon(word));
}

const holdsWords = (text: string, value: string) =>
  ` ${wordsIn(text).join(' ')} `.includes(` ${wordsIn(value).join(' ')} `);

function candidatesFor(page: PageIndex, wanted: Fingerprint, within: WithinRow): Element[] {
  if (within.isSelf) return itemsHolding(page, wanted, within);
  if (within.isContent) return sameKindOf(page, wanted);
  const { names = [wanted.name] } = within;
  return names.flatMap((name) => namesakesOf(page, { ...wanted, name }));
}

/** The only element of a row that stands in the column, wherever the column is now. */
function inColumn(best: readonly { element: Element }[], column: string, refs: Refs): LocateResult {
  const [first, second] = best.filter(({ element }) => isInColumn(element, column));
  const near = best.slice(0, MAX_REPORTED).map(({ element }) => refs.refFor(element));
  if (!first || second) return { type: 'missing', reason: first ? 'ambiguous' : 'changed', near };
  return { type: 'found', ref: refs.refFor(first.element), how: 'same', score: 1, margin: 1 };
}

/** Elements of the remembered role and tag whose own name holds all values, and no other words of its own if they were all of them. */
function itemsHolding(page: PageIndex, wanted: Fingerprint, { has, isWhole }: WithinRow): Element[] {
  const nameIn = (element: Element) =>
    plainText(nameOf(element, wanted.role, page.nameCache) || (element.textContent ?? ''));
  const items = page.elements
    .filter((element) => element.localName === wanted.tag && (wanted.role !== 'generic' || isActionable(element)))
    .map((element) => ({ element, name: nameIn(element) }))
    .filter(({ name }) => name !== '');
  const holding = items.filter(
    ({ element, name }) => has.every((value) => holdsWords(name, value)) && page.isReachable(element),
  );
  if (!isWhole) return holding.map(({ element }) => element);
  const known = new Set([...has, wanted.name].flatMap(wordsIn));
  const isShared = (word: string, own: string) =>
    /\d/u.test(word) || known.has(word) || items.every(({ name }) => name === own || wordsIn(name).includes(word));
  return holding
    .filter(({ name }) =>
      wordsIn(name).every((word) => (items.length > 1 ? isShared(word, name) : known.has(word) || /\d/u.test(word))),
    )
    .map(({ element }) => element);
}
