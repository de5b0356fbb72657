/** isNamedByItsValue: whether what names a drawn list is the option that it shows, which changes with each choice. */
import { isSelect } from './composed-tree';

export function isNamedByItsValue(element: Element, role: string): boolean {
  const ids = role === 'combobox' && !isSelect(element) ? element.getAttribute('aria-labelledby')?.trim() : undefined;
  if (!ids) return false;
  const root = element.getRootNode() as Document | ShadowRoot;
  return ids.split(/\s+/).every((id) => element.contains(root.getElementById?.(id) ?? null));
}
