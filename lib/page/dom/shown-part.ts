/** shownPart: the part of a text that lies on the page and within the boxes that cut it off, as a person sees it. */
import { composedParent, shadowRootOf, styleOf, windowOf } from './composed-tree';

const CLIPS = /^(?:hidden|clip)$/;
/** Letters that stand out of a box by less are not cut off, px. */
const SLACK_PX = 2;
/** Letters of a line that are kept behind its “…”: names are cut like that everywhere. */
const MAX_BEHIND_ELLIPSIS = 60;

interface Cut {
  bottom: number;
  right: number;
  /** A sign says that the line goes on. */
  hasEllipsis: boolean;
}

/** @returns '' for a text that lies outside, or is not drawn at all */
export function shownPart(text: Text): string {
  const element = text.parentElement;
  if (!element) return text.data;
  // A browser that shows frames shows no text of theirs.
  if (element.localName === 'iframe') return '';
  // The content of a host is only drawn where its shadow has a place for it.
  if (shadowRootOf(element) && (text.assignedSlot === null || isInClosedPart(text.assignedSlot, element))) return '';
  const range = text.ownerDocument.createRange();
  range.selectNodeContents(text);
  const letters = range.getBoundingClientRect();
  // Boxes that are not laid out yet have no size.
  if (letters.width === 0) return text.data;
  const { scrollX, scrollY } = windowOf(element);
  if (letters.right + scrollX <= 0 || letters.bottom + scrollY <= 0) return '';
  const cut: Cut = { bottom: Number.POSITIVE_INFINITY, right: Number.POSITIVE_INFINITY, hasEllipsis: false };
  let position = 'static';
  for (
    let at: Element | null = element;
    at && at.localName !== 'body' && position !== 'fixed';
    at = composedParent(at)
  ) {
    const style = styleOf(at);
    // A box clips what is placed by it, not what is placed by a box around it.
    if (position === 'absolute' && style.position === 'static') continue;
    ({ position } = style);
    if (style.display === 'inline' || style.display === 'contents') continue;
    const [clipsX, clipsY] = [CLIPS.test(style.overflowX), CLIPS.test(style.overflowY)];
    if (!clipsX && !clipsY) continue;
    const box = at.getBoundingClientRect();
    if (clipsX && (letters.left >= box.right || letters.right <= box.left)) return '';
    if (clipsY && (letters.top >= box.bottom || letters.bottom <= box.top)) return '';
    if (clipsY) cut.bottom = Math.min(cut.bottom, box.bottom);
    if (clipsX && style.direction === 'ltr' && box.right < cut.right) {
      cut.right = box.right;
      cut.hasEllipsis = style.textOverflow !== 'clip';
    }
  }
  return beforeCut(text, range, letters, cut);
}

/** Whether a place for the content of a host lies in a part of its shadow that is closed. */
function isInClosedPart(slot: Element, host: Element): boolean {
  let inside: Element = slot;
  for (let at = composedParent(slot); at && at !== host; at = composedParent(at)) {
    if (at.localName === 'details' && !at.hasAttribute('open') && inside.localName !== 'summary') return true;
    inside = at;
  }
  return false;
}

/** Lines go down, and letters of a line that does not wrap to the right. */
function beforeCut(text: Text, range: Range, letters: DOMRect, cut: Cut): string {
  let end = text.length;
  const isBeyond = (isOut: (letter: DOMRect) => boolean) => {
    let [from, to] = [0, text.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      range.setStart(text, middle);
      range.setEnd(text, middle + 1);
      const letter = range.getBoundingClientRect();
      // A blank at the end of a line has no box.
      if (letter.width > 0 && isOut(letter)) to = middle;
      else from = middle + 1;
    }
    return from;
  };
  if (letters.bottom > cut.bottom + SLACK_PX)
    end = isBeyond(({ top, bottom }) => (top + bottom) / 2 > cut.bottom - SLACK_PX);
  const isOneLine = range.startContainer === text && letters.height < 2 * heightOfLetter(text, range);
  if (isOneLine && letters.right > cut.right + SLACK_PX) {
    const shown = isBeyond(({ left }) => left >= cut.right);
    end = Math.min(end, cut.hasEllipsis ? shown + MAX_BEHIND_ELLIPSIS : shown);
  }
  return text.data.slice(0, end);
}

function heightOfLetter(text: Text, range: Range): number {
  const at = Math.max(0, text.data.search(/\S/));
  range.setStart(text, at);
  range.setEnd(text, at + 1);
  return range.getBoundingClientRect().height;
}
