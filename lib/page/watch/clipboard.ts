/** copiedText reads what the user copies and the element it stands in, so that a pasted value can be read there the next time. */
import { isElement, isInput, isTextArea } from '../dom/composed-tree';
import { isSecret } from '../dom/element-state';

/** Longer or multi-line text is content, not a value. */
const MAX_COPIED_CHARS = 200;
const MAX_PLACE_LEVELS = 6;

export interface CopiedText {
  text: string;
  place: Element;
}

/** @returns undefined if nothing, a secret, or more than one line was copied */
export function copiedText(document: Document): CopiedText | undefined {
  const focused = document.activeElement;
  if (focused && (isInput(focused) || isTextArea(focused))) {
    if (isSecret(focused)) return undefined;
    const { selectionStart: start, selectionEnd: end } = focused;
    if (start !== null && end !== null && start !== end) return asValue(focused.value.slice(start, end), focused);
  }
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const text = selection.toString();
  const start = selection.getRangeAt(0).startContainer;
  let place = isElement(start) ? start : start.parentElement;
  for (let level = 0; place && level < MAX_PLACE_LEVELS; level++) {
    // The innermost element that holds all of it: a selection by triple click ends in the next block.
    if ((place.textContent ?? '').includes(text.trim())) return asValue(text, place);
    place = place.parentElement;
  }
  return undefined;
}

function asValue(copied: string, place: Element): CopiedText | undefined {
  const text = copied.trim();
  return text === '' || text.length > MAX_COPIED_CHARS || /[\r\n]/u.test(text) ? undefined : { text, place };
}
