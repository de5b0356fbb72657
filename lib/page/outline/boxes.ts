/** Where the words and parts of an element are, asked of the browser as seldom as can be. */
import { isVisuallyHidden, type AncestorContext, contextInside } from '../dom/clipping';
import { EMPTY_REGION, type Region } from '../dom/rect';
import { plainText } from '../../core/text';
import type { Level } from './walk-stack';

/** A leaf whose own box clips its text away, as boxes for screen readers alone do. */
export function isLeafVisuallyHidden(
  element: Element,
  context: AncestorContext,
  style: CSSStyleDeclaration,
  position: string,
  rect: Region,
): boolean {
  const isSmall = rect.right - rect.left < 2 || rect.bottom - rect.top < 2;
  return isSmall
    ? contextInside(element, context, () => rect).reachable === EMPTY_REGION
    : isVisuallyHidden(style, position);
}

/** Whether an element has words of its own, or a name by attribute. */
export function hasOwnText(element: Element): boolean {
  for (let child = element.firstChild; child; child = child.nextSibling)
    if (child.nodeType === Node.TEXT_NODE && plainText((child as Text).data) !== '') return true;
  return element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby');
}

/** Inline parts are where their line is, cells where their row is; asking for their own box costs more than it tells. */
export function rectOfLineOrRow(
  element: Element,
  style: CSSStyleDeclaration,
  level: Level | undefined,
): Region | undefined {
  const around = level?.rect;
  if (!around) return undefined;
  const name = element.localName;
  if (name === 'td' || name === 'th') return isInsideRowBox(element, style, level, around) ? around : undefined;
  return !element.hasAttributes() && style.display === 'inline' ? around : undefined;
}

/** A cell that cannot stick out of its row, of a row that is all in view from left to right. */
function isInsideRowBox(
  cell: Element,
  style: CSSStyleDeclaration,
  { style: row, context }: Level,
  box: Region,
): boolean {
  const { left, right } = context.visible;
  return (
    box.left >= left &&
    box.right <= right &&
    style.display === 'table-cell' &&
    style.position === 'static' &&
    row.display === 'table-row' &&
    !cell.hasAttribute('rowspan')
  );
}

/** Where the letters are: text may flow out of a box without a size, or have none itself. */
export function textRect(text: Text): Region {
  const range = text.ownerDocument.createRange();
  range.selectNodeContents(text);
  return range.getBoundingClientRect();
}

export function isBlock(style: CSSStyleDeclaration): boolean {
  return style.display !== 'inline' && style.display !== 'contents';
}
