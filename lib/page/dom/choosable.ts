/** Says (isChoosable) whether options can be chosen in an element; what is only pressed has none. */
import { isContentEditable, isInput, isSelect, shadowRootOf } from './composed-tree';
import { roleOf } from './aria-role';
import { replacedControlOf } from './replaced-control';

const LISTS: ReadonlySet<string> = new Set(['combobox', 'listbox', 'radiogroup', 'tree', 'grid', 'treegrid', 'menu']);
const LISTS_INSIDE = 'select,[role="combobox"],[role="listbox"],input[list],[aria-haspopup="listbox"]';

export function isChoosable(element: Element): boolean {
  if (isSelect(element) || LISTS.has(roleOf(element))) return true;
  const popup = element.getAttribute('aria-haspopup');
  if (popup !== null && popup !== 'false') return true;
  // Elements of a maker's own say by their name what they are.
  if (/-(?:select|combobox|combo-box|dropdown|picker|autocomplete|listbox|typeahead)\b/.test(element.localName))
    return true;
  // ARIA 1.1 puts the role on a box around the text field.
  if (isInput(element) && (element.hasAttribute('list') || element.closest('[role="combobox"]') !== null)) return true;
  if (replacedControlOf(element)) return true;
  if (element.hasAttribute('aria-autocomplete') || element.hasAttribute('aria-owns')) return true;
  return !isContentEditable(element) && (shadowRootOf(element) ?? element).querySelector(LISTS_INSIDE) !== null;
}
