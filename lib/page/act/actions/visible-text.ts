/** findVisibleText finds text that a user can see now: no hidden, clipped or off-screen text, no scripts, styles or templates. */
import { plainText, truncateText } from '../../../core/text';
import { ownerOf } from '../../dom/clean-form';
import { elementsIn, isHtml, isInput, isNeverRendered, styleOf, windowOf } from '../../dom/composed-tree';
import { fieldValue, isField } from '../../dom/element-state';
import { Legibility } from '../../dom/legibility';
import { safeText } from '../../dom/safe-text';
import { seenValue } from '../../dom/seen-value';
import { shownPart } from '../../dom/shown-part';
import { isVisible } from '../../dom/visibility';

export interface TextPlace {
  element: Element;
  /** The text with some of what stands around it. */
  line: string;
  /** Box of the text itself, viewport coordinates. */
  box: DOMRect;
}

const CHARS_BEFORE = 60;
const CHARS_AFTER = 100;
const MAX_LINE_CHARS = 200;

/** Innermost elements that show the text, in document order. */
export function findVisibleText(document: Document, wanted: string): TextPlace[] {
  const folded = fold(wanted);
  if (folded === '') return [];
  const [firstWord = ''] = folded.split(' ');
  const places: TextPlace[] = [];
  const legibility = new Legibility(isVisible);
  for (const element of elementsIn(document)) {
    if (isNeverRendered(element)) continue;
    const place = isTextField(element)
      ? placeInField(element, folded)
      : placeInText({ element, legibility }, folded, firstWord);
    if (place) places.push(place);
  }
  return places;
}

const fold = (text: string) => plainText(text).toLowerCase();

function isTextField(element: Element): boolean {
  return isField(element) || (isInput(element) && /^(?:button|submit|reset)$/.test(element.type));
}

function placeInField(element: Element, folded: string): TextPlace | undefined {
  const held = isField(element) ? (fieldValue(element) ?? '') : (element.getAttribute('value') ?? '');
  const value = plainText(seenValue(element, held) ?? '');
  if (!value.toLowerCase().includes(folded) || !isVisible(element)) return undefined;
  return { element, line: truncateText(value, MAX_LINE_CHARS), box: element.getBoundingClientRect() };
}

interface Candidate {
  element: Element;
  legibility: Legibility;
}

function placeInText({ element, legibility }: Candidate, folded: string, firstWord: string): TextPlace | undefined {
  const content = safeText(element);
  if (!content.toLowerCase().includes(firstWord)) return undefined;
  const text = plainText(content);
  const lower = text.toLowerCase();
  const at = lower.indexOf(folded);
  if (at < 0 || countOf(folded, lower) <= countInChildren(element, folded) || !isVisible(element)) return undefined;
  // The rendered text leaves out hidden parts, such as an inner element with `display: none`.
  if (isHtml(element) && !fold(element.innerText).includes(folded)) return undefined;
  const box = textBox({ element, legibility }, firstWord);
  if (!box || !isOnPage(element, box)) return undefined;
  const seen = seenPartOf({ element, legibility });
  const seenAt = seen === undefined ? at : seen.toLowerCase().indexOf(folded);
  if (seenAt < 0) return undefined;
  // The line is left out where a part of it is secret as well as a part unseen.
  const isPlain = seen === undefined || plainText(element.textContent) === text;
  const around = isPlain ? (seen ?? text) : folded;
  const start = isPlain ? seenAt : 0;
  const line = around.slice(Math.max(0, start - CHARS_BEFORE), start + folded.length + CHARS_AFTER);
  return { element, line: truncateText(line, MAX_LINE_CHARS), box };
}

/** The text of an element that can be seen. @returns undefined if all of it can */
function seenPartOf({ element, legibility }: Candidate): string | undefined {
  const walker = ownerOf(element).createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const seen: string[] = [];
  let isWhole = true;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (plainText(node.data) === '') continue;
    const parent = node.parentElement;
    const part = parent && legibility.isLegible(parent) ? shownPart(node) : '';
    isWhole &&= part === node.data;
    seen.push(part);
  }
  return isWhole ? undefined : plainText(seen.join(' '));
}

function countInChildren(element: Element, folded: string): number {
  let count = 0;
  for (const child of element.children) count += countOf(folded, fold(child.textContent ?? ''));
  return count;
}

function countOf(part: string, text: string): number {
  return text.split(part).length - 1;
}

/** The box of the first legible text node that holds the word. */
function textBox({ element, legibility }: Candidate, word: string): DOMRect | undefined {
  const { document } = windowOf(element);
  const walker = ownerOf(element).createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    const at = text.toLowerCase().indexOf(word);
    const parent = node.parentElement;
    if (at < 0 || !parent || !legibility.isLegible(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    if (isCutOff(parent, range.getBoundingClientRect())) continue;
    range.setStart(node, at);
    range.setEnd(node, at + word.length);
    return range.getBoundingClientRect();
  }
  return undefined;
}

/** Whether an element that is too small shows nothing of a text in it. */
function isCutOff(element: Element, text: DOMRect): boolean {
  const { display, overflowX } = styleOf(element);
  const clips = display !== 'inline' && /^(?:hidden|clip)$/.test(overflowX);
  return clips && text.left >= element.getBoundingClientRect().right;
}

/** Whether the box has an area and scrolling can reach it: text indented far to the left is off the page. */
function isOnPage(element: Element, box: DOMRect): boolean {
  const { scrollX, scrollY } = windowOf(element);
  return box.width > 0 && box.height > 0 && box.right + scrollX > 0 && box.bottom + scrollY > 0;
}
