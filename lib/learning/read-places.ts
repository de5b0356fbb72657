/** Places where a page shows a value: behind a label in the same text, or after another text. */
import type { SnapshotNode } from '../page/words/snapshot';
import type { ReadPlace } from '../records/note';

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
}

/** Short texts of a page with a text before them that can find them again. */
export function findReadPlaces(nodes: readonly SnapshotNode[]): SeenText[] {
  const found: SeenText[] = [];
  let before = '';
  for (const node of nodes) {
    const text = shownText(node);
    if (text === '') continue;
    const labelled = LABELLED.exec(text);
    if (labelled?.[2] !== undefined && labelled[2].length <= MAX_VALUE_CHARS)
      found.push({ text: labelled[2], place: { after: labelled[1] ?? '', isSameNode: true } });
    if (text.length <= MAX_VALUE_CHARS && before !== '' && before.length <= MAX_LABEL_CHARS)
      found.push({ text, place: { after: before, isSameNode: false } });
    before = text;
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

/** @returns undefined if the page shows no text there, or shows different ones in several such places */
export function readAt(nodes: readonly SnapshotNode[], place: ReadPlace): string | undefined {
  const found = place.isSameNode
    ? nodes.flatMap((node) => textBehind(shownText(node), place))
    : findReadPlaces(nodes).flatMap(({ text, place: { after, isSameNode } }) =>
        !isSameNode && after === place.after ? [text] : [],
      );
  const texts = new Set(found);
  const [only] = texts;
  return texts.size === 1 ? only : undefined;
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
