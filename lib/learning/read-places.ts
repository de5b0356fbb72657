/** Places where a page shows a value: behind a label in the same text, or after another text. */
import { normalizeText } from '../core/text';
import type { SnapshotNode } from '../page/words/snapshot';
import type { ReadPlace } from '../records/read-place';
import { fillKnown, isConstant, toTemplate } from '../records/template';

/** Longer texts are no values. */
const MAX_VALUE_CHARS = 60;
const MAX_LABEL_CHARS = 80;
/** Texts remembered from one page, at most. */
const MAX_PLACES = 80;
/** A label with such signs belongs to one item. */
const HAS_DATA = /[\d@]/u;
const LABELLED = /^(.{1,80}?:)\s+(\S.*)$/u;

export interface SeenText {
  text: string;
  place: ReadPlace;
  /** The texts before the place, the nearest first. */
  earlier?: string[] | undefined;
}

/** Cells between the name of a row and its value, at most. */
const MAX_OVER = 4;
const IS_NUMBER = /^[^\p{L}]*\d[^\p{L}]*(?:\p{L}{1,3})?$/u;

/** Short texts of a page with a text before them that can find them again. */
export function findReadPlaces(nodes: readonly SnapshotNode[]): SeenText[] {
  const found: SeenText[] = [];
  const lines: string[] = [];
  for (const node of nodes) {
    const text = shownText(node);
    if (text === '') continue;
    const [before = '', ...earlier] = lines;
    const labelled = LABELLED.exec(text);
    if (labelled?.[2] !== undefined && labelled[2].length <= MAX_VALUE_CHARS)
      found.push({ text: labelled[2], place: { after: labelled[1] ?? '', isSameNode: true } });
    if (text.length <= MAX_VALUE_CHARS && before !== '' && before.length <= MAX_LABEL_CHARS)
      found.push({ text, place: { after: before, isSameNode: false }, ...(earlier.length > 0 ? { earlier } : {}) });
    lines.unshift(text);
    lines.length = Math.min(lines.length, MAX_OVER + 1);
  }
  return found.slice(0, MAX_PLACES);
}

/**
 * The place of a value that a page showed, alone or as a part of a text: “Order 4711”, “Order 4711 of Ann”.
 * @returns undefined if no text that was seen has the value
 */
export function placeOfValue<T extends SeenText>(seen: readonly T[], value: string): T | undefined {
  const whole = seen.find(({ text }) => text === value);
  if (whole) return whole;
  for (const one of seen) {
    const at = one.text.lastIndexOf(value);
    const before = one.text.slice(0, Math.max(at, 0));
    const rest = one.text.slice(at + value.length);
    if (at <= 0 || !/\s$/u.test(before) || before.length > MAX_LABEL_CHARS || HAS_DATA.test(before)) continue;
    const place = { after: before.trim(), isSameNode: true };
    if (rest === '') return { ...one, text: value, place };
    if (!/\s/u.test(value) && /^[\s,.;:)·|–-]/u.test(rest))
      return { ...one, text: value, place: { ...place, isWord: true } };
  }
  return undefined;
}

/**
 * The place of a value by the nearest text before it that names what the request is about: “37.50” of the row of ‹name›.
 * @returns the place as it was seen if no such text holds a value of the request
 */
export function placeByValues(
  { text, place, earlier = [] }: SeenText,
  values: Readonly<Record<string, string>>,
): ReadPlace {
  const lines = [place.after, ...(place.isSameNode ? [] : earlier)];
  const over = lines.findIndex((line) => !isConstant(toTemplate(line, values)));
  if (over < 0) return place;
  const behind = toTemplate(lines[over] ?? '', values);
  const number = IS_NUMBER.test(text) ? { isNumber: true as const } : {};
  return { ...place, after: '', behind, ...(over > 0 ? { over } : {}), ...number };
}

/** The place with the values of a request in it. */
export function placeFor({ behind, ...place }: ReadPlace, values: Readonly<Record<string, string>>): ReadPlace {
  return behind ? { ...place, after: fillKnown(behind, values) } : place;
}

/** @returns undefined if the page shows no text there, shows different ones in several such places, or one of another kind */
export function readAt(nodes: readonly SnapshotNode[], place: ReadPlace): string | undefined {
  const text = textAt(nodes, place);
  return text !== undefined && place.isNumber && !IS_NUMBER.test(text) ? undefined : text;
}

function textAt(nodes: readonly SnapshotNode[], place: ReadPlace): string | undefined {
  const found = place.isSameNode
    ? nodes.flatMap((node) => textBehind(shownText(node), place))
    : findReadPlaces(nodes).flatMap(({ text, place: { after, isSameNode }, earlier = [] }) =>
        !isSameNode && isLine([after, ...earlier][place.over ?? 0], place) ? [text] : [],
      );
  const texts = new Set(found);
  const [only] = texts;
  return texts.size === 1 ? only : undefined;
}

/** A name of the request may be written in other letters there. */
function isLine(line: string | undefined, { after }: ReadPlace): boolean {
  return line !== undefined && normalizeText(line) === normalizeText(after);
}

function textBehind(text: string, { after, isWord }: ReadPlace): string[] {
  if (!text.startsWith(`${after} `)) return [];
  const behind = text.slice(after.length).trim();
  const value = isWord ? behind.split(/\s/u)[0]?.replace(/[,.;:)]+$/u, '') : behind;
  return value === undefined || value === '' || value.length > MAX_VALUE_CHARS ? [] : [value];
}

/** The node's text; a field shows its value, which is not its name. */
function shownText({ name, role }: SnapshotNode): string {
  return role === 'textbox' || role === 'searchbox' || role === 'combobox' || role === 'spinbutton' ? '' : name.trim();
}
