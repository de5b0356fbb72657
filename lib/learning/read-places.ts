/** Places where a page shows a value: behind a label in the same text, or after another text. */
import type { SnapshotNode } from '../page/words/snapshot';
import type { ReadPlace } from '../records/note';

/** Longer texts are no values. */
const MAX_VALUE_CHARS = 60;
const MAX_LABEL_CHARS = 80;
/** Texts remembered from one page, at most. */
const MAX_PLACES = 80;
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

/** @returns undefined if the page shows no text there, or shows different ones in several such places */
export function readAt(nodes: readonly SnapshotNode[], place: ReadPlace): string | undefined {
  const texts = new Set(
    findReadPlaces(nodes).flatMap((seen) =>
      seen.place.after === place.after && seen.place.isSameNode === place.isSameNode ? [seen.text] : [],
    ),
  );
  const [only] = texts;
  return texts.size === 1 ? only : undefined;
}

/** The node's text; a field shows its value, which is not its name. */
function shownText({ name, role }: SnapshotNode): string {
  return role === 'textbox' || role === 'searchbox' || role === 'combobox' || role === 'spinbutton' ? '' : name.trim();
}
