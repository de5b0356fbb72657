/** Adds visible text nodes to the outline, joined where inline elements split a line. */
import { plainText, truncateText } from '../../core/text';
import type { Legibility } from '../dom/legibility';
import { containsRegion, EMPTY_REGION, isEmpty, overlaps, regionOf } from '../dom/rect';
import { shownPart } from '../dom/shown-part';
import { isBlock, rectOfLineOrRow, textRect } from './boxes';
import { isLeafVisuallyHidden, rectOf, type Visit } from './visit';
import type { WalkResult } from './walk-result';
import type { Level, TextSource } from './walk-stack';

/** Longer texts are truncated, characters. */
const MAX_TEXT_CHARS = 400;

/** Where a text node is: in its element, and the level of that element's parent. */
interface TextPlace {
  source: TextSource;
  legibility: Legibility;
  parent: Level | undefined;
}

/** Adds the text nodes of an element without child elements. */
export function addLeafText(visit: Visit, legibility: Legibility, result: WalkResult): void {
  const { element, context: own, depth, style, parent } = visit;
  const context = depth === own.depth ? own : { ...own, depth };
  const source: TextSource = { element, style, context, rect: visit.rect, isShown: true };
  let isChecked = false;
  for (let child = element.firstChild; child; child = child.nextSibling) {
    const content = child.nodeType === Node.TEXT_NODE ? plainText((child as Text).data) : '';
    if (content === '') continue;
    if (!isChecked && isLeafVisuallyHidden(visit)) return;
    isChecked = true;
    source.rect = rectOf(visit);
    addText(child as Text, content, { source, parent, legibility }, result);
  }
}

/** Adds a text node if it is visible. @param content its plain text */
export function addText(text: Text, content: string, place: TextPlace, result: WalkResult): void {
  if (content === '') return;
  const { source, parent, legibility } = place;
  const { element, context, style } = source;
  if (context.reachable === EMPTY_REGION || !source.isShown || !legibility.isLegible(element)) return;
  source.rect ??= rectOfLineOrRow(element, style, parent) ?? regionOf(element.getBoundingClientRect());
  const { rect } = source;
  if (style.contentVisibility === 'hidden') return;
  // Letters may lie outside of a box that is moved, or clips what it is too small for.
  const isInLine = style.display === 'inline' && parent !== undefined && clipsText(parent.style);
  const isDoubtful = isInLine || isEmpty(rect) || !containsRegion(context.reachable, rect) || clipsText(style);
  const letters = isDoubtful ? textRect(text) : rect;
  if (!overlaps(letters, context.reachable)) return;
  const isWhole = !isDoubtful || (containsRegion(context.reachable, letters) && !clipsText(style));
  const shown = isWhole ? content : plainText(shownPart(text));
  if (shown === '' || appendToLastText(shown, place, result)) return;
  const name = truncateText(shown, MAX_TEXT_CHARS);
  const node = { depth: context.depth, role: 'text', name, states: [], inViewport: false };
  result.entries.push({ kind: 'text', node, element, target: element, rect, visible: context.visible });
}

/** Whether the element shows no more of its text than fits into it. */
function clipsText({ display, overflowX, overflowY }: CSSStyleDeclaration): boolean {
  return display !== 'inline' && [overflowX, overflowY].some((axis) => axis === 'hidden' || axis === 'clip');
}

/** Joins text that inline elements such as `b` split. @returns false if the text needs its own entry */
function appendToLastText(content: string, { source, parent }: TextPlace, { entries, blocks }: WalkResult): boolean {
  const { element, context } = source;
  const last = entries.at(-1);
  // The last entry of a block stays as it is: the block may be reused as a whole.
  const isOfBlock = blocks.at(-1)?.entries[1] === entries.length;
  if (isOfBlock || last?.kind !== 'text' || last.node.depth !== context.depth) return false;
  if (last.node.name.length + content.length >= MAX_TEXT_CHARS) return false;
  // A block of its own is a line of its own: a row, a card.
  if (last.element !== element && isBlock(source.style)) return false;
  const outer = parent?.element;
  if (last.element !== element && last.element !== outer && last.element.parentElement !== outer) return false;
  last.node = { ...last.node, name: `${last.node.name} ${content}` };
  return true;
}
