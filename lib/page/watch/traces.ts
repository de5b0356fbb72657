/** Reads the traces of an act: whether a created element is still present, which controls delete or undo, how far a text was edited. */
import { normalizeText, plainText } from '../../core/text';
import { roleOf } from '../dom/aria-role';
import { nameOf } from '../dom/element-state';
import { closestComposed, elementsIn } from '../dom/composed-tree';
import { ownText } from '../dom/safe-text';
import { isVisible } from '../dom/visibility';

/** Words of controls that delete or undo, in the main languages. */
export const DELETE_WORDS =
  /(?<![\p{L}])(?:delet|remov|discard|trash|undo|revert|erase|lösch|entfern|rückgängig|verwerf|supprim|annul|effac|elimin|borr|deshacer|cancella|rimuov|exclu|apag|desfaz|verwijder|ongedaan|usuń|cofnij|удал|отмен)|删除|撤销|削除|元に戻す/iu;
/** Words of controls that undo the last action. */
export const UNDO_WORDS = /undo|revert|rückgängig|annul|deshacer|desfaz|ongedaan|cofnij|отмен|撤销|元に戻す/iu;

/** Ancestors searched for the clicked control, the target included. */
const MAX_CONTROL_LEVELS = 5;
const MAX_CONTROL_TEXT_CHARS = 80;
/** Prefix of a name tested against the text content before the expensive name computation, characters. */
const NAME_PREFIX_CHARS = 20;

/** Name, tooltip, class and text of the control around a click target. */
export function controlText(element: Element): string {
  const isControl = (candidate: Element) => candidate.matches('button,a,[role="button"],[role="menuitem"],input');
  const control = closestComposed(element, isControl, MAX_CONTROL_LEVELS);
  const text = plainText((control ?? element).textContent ?? '').slice(0, MAX_CONTROL_TEXT_CHARS);
  if (!control) return `${nameOf(element)} ${text}`;
  return `${nameOf(control)} ${control.getAttribute('title') ?? ''} ${control.getAttribute('class') ?? ''} ${text}`;
}

/** Whether an element of that role and name is visible now. */
export function isPresent(document: Document, made: { role: string; name: string }): boolean {
  const wanted = normalizeText(made.name);
  const prefix = made.name.slice(0, NAME_PREFIX_CHARS);
  for (const element of elementsIn(document)) {
    if (!(element.textContent ?? '').includes(prefix) && !element.hasAttribute('aria-label')) continue;
    if (made.role !== 'text' && roleOf(element) !== made.role) continue;
    const texts =
      made.role === 'text'
        ? [element.textContent ?? '', ownText(element)]
        : [nameOf(element) || (element.textContent ?? '')];
    if (texts.some((text) => normalizeText(plainText(text)) === wanted) && isVisible(element)) return true;
  }
  return false;
}

/** Share of a text that the user changed, 0..1: the part outside the common prefix and suffix. */
export function editRatio(ours: string, theirs: string): number {
  const longest = Math.max(ours.length, theirs.length);
  if (longest === 0) return 0;
  let start = 0;
  while (start < Math.min(ours.length, theirs.length) && ours[start] === theirs[start]) start++;
  let end = 0;
  while (end < Math.min(ours.length, theirs.length) - start && ours.at(-1 - end) === theirs.at(-1 - end)) end++;
  return (longest - start - end) / longest;
}
