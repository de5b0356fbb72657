/** pseudoText: the text that a style sheet puts before or after the content of an element, as far as it can be read. */
import { alphaOf, contrast, MIN_CONTRAST, parseColor } from './color';
import { windowOf } from './composed-tree';

/** Text with less opacity, or in smaller letters, cannot be read. */
const MIN_OPACITY = 0.12;
const MIN_FONT_PX = 4;

/** The text of a `::before` or `::after` pseudo-element; of `content: "*" / "required"` the alternative text. */
export function pseudoText(element: Element, which: '::before' | '::after'): string {
  const style = windowOf(element).getComputedStyle(element, which);
  const { content } = style;
  if (content === 'none' || content === 'normal' || content === '""' || content === '') return '';
  const alternative = /\/\s*((?:"(?:[^"\\]|\\.)*"\s*)+)$/.exec(content)?.[1] ?? content;
  const strings = alternative.match(/"(?:[^"\\]|\\.)*"/g);
  if (!strings || !isReadable(style, element)) return '';
  return strings.map((quoted) => quoted.slice(1, -1).replace(/\\(.)/g, '$1')).join('');
}

function isReadable(style: CSSStyleDeclaration, element: Element): boolean {
  if (style.display === 'none' || style.visibility !== 'visible' || Number(style.opacity) < MIN_OPACITY) return false;
  if (Number.parseFloat(style.fontSize) < MIN_FONT_PX || alphaOf(style.color) < MIN_OPACITY) return false;
  const letters = parseColor(style.color);
  const ground = [style, windowOf(element).getComputedStyle(element)]
    .filter(({ backgroundImage }) => backgroundImage === 'none')
    .map(({ backgroundColor }) => parseColor(backgroundColor))
    .find((color) => color !== undefined && color[3] >= 0.98);
  return !letters || !ground || contrast(letters, ground) >= MIN_CONTRAST;
}
