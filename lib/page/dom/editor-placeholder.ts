/** editorPlaceholder: the hint that an empty editor shows, which rich-text editors draw in many ways. */
import { plainText } from '../../core/text';
import { pseudoText } from './pseudo-text';

const HINT_ATTRIBUTES = ['aria-placeholder', 'data-placeholder', 'data-placeholder-active'];
/** A hint drawn as an element that takes no text. */
const HINT_SELECTOR = '[contenteditable="false"][class*="placeholder"]';

/** @returns empty if the editor has a text or shows no hint */
export function editorPlaceholder(editor: Element): string {
  const drawn = editor.querySelector(HINT_SELECTOR);
  const hint = plainText(drawn?.textContent ?? '');
  if (plainText(editor.textContent ?? '') !== hint) return '';
  if (hint !== '') return hint;
  for (const element of [editor, editor.firstElementChild]) {
    if (!element) continue;
    const attribute = HINT_ATTRIBUTES.map((name) => plainText(element.getAttribute(name) ?? '')).find(
      (text) => text !== '',
    );
    const text = attribute ?? plainText(pseudoText(element, '::before'));
    if (/\p{L}/u.test(text)) return text;
  }
  return '';
}
