/** labelOfBoxes: the words beside a row of boxes that take one sign each, which say what the signs are together. */
import { plainText } from '../../core/text';
import { attributeOf, queryIn } from './clean-form';
import { composedParent } from './composed-tree';
import { safeText } from './safe-text';

const LEVELS = 3;
const MAX_CHARS = 60;

/** @returns '' if nothing names them */
export function labelOfBoxes(box: Element, boxes: string): string {
  for (let at = composedParent(box), up = 0; at && up < LEVELS; at = composedParent(at), up++) {
    if (queryIn(at, boxes).length < 2) continue;
    const [legend] = queryIn(at, 'legend');
    const before = at.previousElementSibling;
    const named = attributeOf(at, 'aria-label') ?? referred(at) ?? (legend ? safeText(legend) : undefined);
    const text = plainText(named ?? (before ? safeText(before) : ''));
    return text.length <= MAX_CHARS ? text : '';
  }
  return '';
}

function referred(element: Element): string | undefined {
  const id = attributeOf(element, 'aria-labelledby');
  const label = id === null ? null : element.ownerDocument.getElementById(id);
  return label ? safeText(label) : undefined;
}
