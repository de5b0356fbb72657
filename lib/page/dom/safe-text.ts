/** safeText, spacedText: an element's text without scripts, styles and what fields hold; ownText: the text that is its own. */
import { isElement, isNeverRendered, styleOf } from './composed-tree';
import { textOf, queryIn } from './clean-form';
import { isField } from './field';

/** Elements whose text nodes are no text of the page, or the content of a field. */
const SPECIAL =
  'script,style,noscript,template,textarea,select,option,[contenteditable]:not([contenteditable="false"]),[role="textbox"],[role="searchbox"]';

export function safeText(node: Node): string {
  if (!isElement(node)) return textOf(node);
  if (isOpaque(node)) return '';
  if (node.firstElementChild === null || queryIn(node, SPECIAL).length === 0) return textOf(node);
  let text = '';
  for (let child = node.firstChild; child; child = child.nextSibling) text += safeText(child);
  return text;
}

/** The same with a blank between boxes: two cells of a row are two words. */
export function spacedText(node: Node): string {
  if (!isElement(node)) return textOf(node);
  if (isOpaque(node)) return '';
  if (node.firstElementChild === null) return textOf(node);
  let text = '';
  for (let child = node.firstChild; child; child = child.nextSibling) {
    const isBox = isElement(child) && styleOf(child).display !== 'inline';
    text += isBox ? ` ${spacedText(child)} ` : spacedText(child);
  }
  return text;
}

/** Text of the element's own text nodes, without its descendants'. */
export function ownText(element: Element): string {
  return [...element.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => node.textContent ?? '')
    .join(' ');
}

function isOpaque(element: Element): boolean {
  return isNeverRendered(element) || element.localName === 'option' || isField(element);
}
