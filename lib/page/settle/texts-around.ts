/** textsAround lists the texts that a change of the document shows: of what came, and of the elements around it. */

import { queryIn } from '../dom/clean-form';
import { isElement } from '../dom/composed-tree';

/** Longer texts are content, characters. */
const MAX_TEXT = 400;
/** An element around a changed one shows its text as well; only so many are looked at. */
const MAX_AROUND = 3;
const MAX_PARTS = 12;

/** @param withAround whether the texts of the elements around it are listed too */
export function textsAround({ target, addedNodes }: MutationRecord, withAround: boolean): string[] {
  const texts: string[] = [];
  const add = (text: string | null) => {
    const plain = text?.trim() ?? '';
    if (plain !== '' && plain.length <= MAX_TEXT) texts.push(plain);
  };
  for (const node of [target, ...addedNodes]) for (const part of partsOf(node)) add(part.textContent);
  if (!withAround) return texts;
  let around: Node | null = target;
  for (let depth = 0; around && depth <= MAX_AROUND; depth++, around = around.parentNode) add(around.textContent);
  return texts;
}

/** A node and the elements in it, where they are few. */
function partsOf(node: Node): Node[] {
  if (!isElement(node) || (node.textContent ?? '').length > MAX_TEXT) return [node];
  const inner = [...queryIn(node, '*')];
  return inner.length > MAX_PARTS ? [node] : [node, ...inner];
}
