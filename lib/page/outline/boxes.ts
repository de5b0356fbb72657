/** Boxes of text and inline elements, taken from the line or row around them where possible: asking for a box can force a layout. */
import type { AncestorContext } from '../dom/clipping';
import { EMPTY_REGION, type Region } from '../dom/rect';
import { plainText } from '../../core/text';
import type { Level } from './walk-stack';

/** Whether an element has text nodes of its own, or aria-label or aria-labelledby. */
export function hasOwnText(element: Element): boolean {
  for (let child = element.firstChild; child; child = child.nextSibling)
    if (child.nodeType === Node.TEXT_NODE && plainText((child as Text).data) !== '') return true;
  return element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby');
}

/**
 * The box of the line or row around an element, for inline elements without attributes and for table cells.
 * @returns undefined if the element needs its own box
 */
export function rectOfLineOrRow(
  element: Element,
  style: CSSStyleDeclaration,
  parent: Level | undefined,
): Region | undefined {
  const parentRect = parent?.rect;
  if (!parentRect) return undefined;
  const name = element.localName;
  if (name === 'td' || name === 'th') return isInsideRowBox(element, style, parent) ? parentRect : undefined;
  return !element.hasAttributes() && style.display === 'inline' ? parentRect : undefined;
}

/** Whether a cell cannot overflow its row, and the row is visible over its whole width. */
function isInsideRowBox(cell: Element, style: CSSStyleDeclaration, row: Level): boolean {
  const { left, right } = row.context.visible;
  return (
    row.rect !== undefined &&
    row.rect.left >= left &&
    row.rect.right <= right &&
    style.display === 'table-cell' &&
    style.position === 'static' &&
    row.style.display === 'table-row' &&
    !cell.hasAttribute('rowspan')
  );
}

/** The box of the glyphs: text may overflow an element without a size. */
export function textRect(text: Text): Region {
  const range = text.ownerDocument.createRange();
  range.selectNodeContents(text);
  return range.getBoundingClientRect();
}

export function isBlock(style: CSSStyleDeclaration): boolean {
  return style.display !== 'inline' && style.display !== 'contents';
}

/** Whether a field in an element that clips all its content may be positioned outside it, as in drawn lists. */
export function hasEscapingField(element: Element, { absoluteReachable }: AncestorContext): boolean {
  return absoluteReachable !== EMPTY_REGION && element.querySelector('input,select,textarea') !== null;
}
