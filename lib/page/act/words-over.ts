/** wordsOver: words that are painted over a control by something else: a pseudo-element of a box around it, a neighbour, a drawing. */
import { isMatching } from '../dom/clean-form';
import { boxOf, composedChildren, composedParent, isElement, windowOf } from '../dom/composed-tree';
import { pseudoText } from '../dom/pseudo-text';
import { safeText } from '../dom/safe-text';

const LEVELS = 3;
const MAX_NEIGHBOURS = 12;
/** A neighbour that covers less of the control than this only touches it. */
const MIN_COVERED = 0.3;
const CONTROL = 'a,button,input,select,textarea,[role],[tabindex]';

export function wordsOver(element: Element): string {
  const words: string[] = [];
  const own = boxOf(element);
  let at = element;
  for (let up = 0; up < LEVELS; up++) {
    const box = composedParent(at);
    if (!box || box.localName === 'body' || box.localName === 'html') break;
    words.push(...laidText(box), ...neighbours(at, box).flatMap((one) => drawnText(one, own)));
    at = box;
  }
  return words.join(' ').trim();
}

/** Text of pseudo-elements that are taken out of the flow: they lie on the content of their box. */
function laidText(box: Element): string[] {
  const view = windowOf(box);
  return (['::before', '::after'] as const).flatMap((which) =>
    /^(?:absolute|fixed)$/.test(view.getComputedStyle(box, which).position) ? [pseudoText(box, which)] : [],
  );
}

function neighbours(element: Element, box: Element): Element[] {
  const others = composedChildren(box).filter(isElement);
  if (others.length > MAX_NEIGHBOURS) return [];
  return others.filter((one) => one !== element && !isMatching(one, CONTROL));
}

function drawnText(one: Element, own: DOMRect): string[] {
  const over = boxOf(one);
  const width = Math.min(own.right, over.right) - Math.max(own.left, over.left);
  const height = Math.min(own.bottom, over.bottom) - Math.max(own.top, over.top);
  if (width <= 0 || height <= 0 || width * height < MIN_COVERED * own.width * own.height) return [];
  return [one.localName === 'svg' ? (one.textContent ?? '') : safeText(one)];
}
