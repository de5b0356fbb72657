/** codeBoxes: the boxes of a code that has one for each of its signs, as pages ask for one-time codes and serial numbers. */
import { queryIn } from '../../dom/clean-form';
import { composedAncestors, isInput } from '../../dom/composed-tree';
import { isField } from '../../dom/element-state';
import { isVisible } from '../../dom/visibility';

const MIN_BOXES = 3;
const MAX_BOX_WIDTH_PX = 90;
const MAX_LEVELS = 3;

/** @returns the boxes from the first one on; undefined unless there are as many as signs in the text */
export function codeBoxes(first: Element, text: string): HTMLInputElement[] | undefined {
  const signs = [...text];
  if (signs.length < MIN_BOXES || /\s/.test(text) || !isInput(first) || !isBox(first)) return undefined;
  for (const around of composedAncestors(first, MAX_LEVELS)) {
    const fields = queryIn(around, 'input').filter(isInput).filter(isVisible);
    if (fields.length < MIN_BOXES) continue;
    return fields[0] === first && fields.length === signs.length && fields.every(isBox) ? fields : undefined;
  }
  return undefined;
}

function isBox(field: HTMLInputElement): boolean {
  return isField(field) && field.value.length <= 1 && field.getBoundingClientRect().width <= MAX_BOX_WIDTH_PX;
}
