/** answerBlocks and linkParts: the paragraphs, lists and links in the plain text of an answer. */

const BULLET = /^\s*[-*•]\s+(.+)$/;
const NUMBERED = /^\s*(\d{1,4})[.)]\s+(.+)$/;
/** A named link, or an address, which may hold brackets in pairs. */
const LINK =
  /\[([^\]\n]{1,200})\]\((https?:\/\/[^\s)]{1,2000})\)|(https?:\/\/(?:[^\s<>"'()[\]]|\([^\s()]{0,200}\)){1,2000})/g;
/** Marks that end the sentence rather than the address. */
const SENTENCE_END = /[.,;:!?…]+$/;

interface Item {
  text: string;
  /** Its own number, so that “12. May” stays the twelfth. */
  number?: number;
}
type AnswerBlock =
  | { kind: 'paragraph'; text: string }
  | { kind: 'bullets'; items: Item[] }
  | { kind: 'numbered'; items: Item[] };

/** Lines that begin like list items become lists, all others paragraphs. */
export function answerBlocks(lines: readonly string[]): AnswerBlock[] {
  const blocks: AnswerBlock[] = [];
  for (const line of lines) {
    if (line.trim() === '') continue;
    const [, bullet] = BULLET.exec(line) ?? [];
    const [, number, numbered] = NUMBERED.exec(line) ?? [];
    if (bullet !== undefined) addItem(blocks, 'bullets', { text: bullet });
    else if (numbered !== undefined) addItem(blocks, 'numbered', { text: numbered, number: Number(number) });
    else blocks.push({ kind: 'paragraph', text: line });
  }
  return blocks;
}

function addItem(blocks: AnswerBlock[], kind: 'bullets' | 'numbered', item: Item): void {
  const last = blocks.at(-1);
  if (last?.kind === kind) last.items.push(item);
  else blocks.push({ kind, items: [item] });
}

/** The parts of a line; a part with `href` is a link. */
export function linkParts(line: string): { text: string; href?: string }[] {
  const parts: { text: string; href?: string }[] = [];
  let from = 0;
  for (const match of line.matchAll(LINK)) {
    const named = match[2];
    const href = named ?? (match[3] ?? '').replace(SENTENCE_END, '');
    const end = match.index + (named === undefined ? href.length : match[0].length);
    if (match.index > from) parts.push({ text: line.slice(from, match.index) });
    parts.push({ text: match[1] ?? href, href });
    from = end;
  }
  if (from < line.length) parts.push({ text: line.slice(from) });
  return parts;
}
