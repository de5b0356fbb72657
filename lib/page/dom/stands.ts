/** standsAt: the short texts on a button and in the small box around it, one of which may be the state that a press turns on. */
import { plainText } from '../../core/text';
import { isMatching } from './clean-form';
import { composedAncestors, forEachComposedChild, isElement, isNeverRendered } from './composed-tree';
import { isField, sortOrderOf } from './element-state';
import { isRow } from './row';
import { isSecret } from './secrets';

/** Ancestors of a button that are searched for its row or box. */
const MAX_LEVELS = 4;
/** A larger box is a page or a form. */
const MAX_DESCENDANTS = 24;
/** A box with more texts is content. */
const MAX_TEXTS = 8;
const MAX_TEXT_CHARS = 40;
const BUTTONS = 'button,[role="button"]';

/** @returns the button's own text first, then the others in order, then the order of its column; undefined if the element is no button */
export function standsAt(button: Element): string[] | undefined {
  if (!isMatching(button, BUTTONS)) return undefined;
  const own = textsIn(button, undefined).join(' ').slice(0, MAX_TEXT_CHARS);
  const box = boxAround(button);
  const beside = box ? textsIn(box, button) : [];
  const order = sortOrderOf(button);
  return [
    own,
    ...(beside.length <= MAX_TEXTS ? beside.map((text) => text.slice(0, MAX_TEXT_CHARS)) : []),
    ...(order === undefined ? [] : [order]),
  ];
}

/** The row around the button, or the largest box that holds no other button. */
function boxAround(button: Element): Element | undefined {
  const ancestors = [...composedAncestors(button, MAX_LEVELS)].filter(
    (one) => one.getElementsByTagName('*').length <= MAX_DESCENDANTS,
  );
  return ancestors.find(isRow) ?? ancestors.findLast((one) => one.querySelectorAll(BUTTONS).length <= 1);
}

/** The texts of an element, one for each text node, without those of the button and of other controls. */
function textsIn(element: Element, button: Element | undefined): string[] {
  const texts: string[] = [];
  const isSkipped = (child: Element) =>
    child === button ||
    isNeverRendered(child) ||
    isField(child) ||
    isSecret(child) ||
    isMatching(child, `${BUTTONS},script,style,template`);
  const read = (node: Element): void =>
    forEachComposedChild(node, (child) => {
      if (texts.length > MAX_TEXTS) return;
      if (child.nodeType === Node.TEXT_NODE) {
        const text = plainText((child as Text).data);
        if (text !== '') texts.push(text);
      } else if (isElement(child) && !isSkipped(child)) read(child);
    });
  read(element);
  return texts;
}
