/** What an act left behind: what a field holds, whether a thing that was made is still there, and what takes things away. */
import { foldedText, plainText } from '../../core/text';
import { nameOf, roleOf } from '../dom/element-state';
import { elementsIn, shownParent } from '../dom/composed-tree';
import { isVisible } from '../dom/visibility';
/** Words on a control that takes things back or away, in main languages. */
export const TAKES_AWAY =
  /(?<![\p{L}])(?:delet|remov|discard|trash|undo|revert|erase|lösch|entfern|rückgängig|verwerf|supprim|annul|effac|elimin|borr|deshacer|cancella|rimuov|exclu|apag|desfaz|verwijder|ongedaan|usuń|cofnij|удал|отмен)|删除|撤销|削除|元に戻す/iu;
/** Those that take back the last thing done. */
export const TAKES_BACK = /undo|revert|rückgängig|annul|deshacer|desfaz|ongedaan|cofnij|отмен|撤销|元に戻す/iu;

/** Name and tooltip of the pressed thing and the control around it. */
export function wordsAround(element: Element): string {
  for (let at: Element | null = element, up = 0; at && up < 5; at = shownParent(at), up++) {
    if (!at.matches('button,a,[role="button"],[role="menuitem"],input')) continue;
    return `${nameOf(at)} ${at.getAttribute('title') ?? ''} ${at.getAttribute('class') ?? ''} ${plainText(at.textContent ?? '').slice(0, 80)}`;
  }
  return `${nameOf(element)} ${plainText(element.textContent ?? '').slice(0, 80)}`;
}

/** Whether something of that role and name can be seen now. */
export function isThere(document: Document, made: { role: string; name: string }): boolean {
  const wanted = foldedText(made.name);
  for (const element of elementsIn(document)) {
    if (!(element.textContent ?? '').includes(made.name.slice(0, 20)) && !element.hasAttribute('aria-label')) continue;
    if (made.role !== 'text' && roleOf(element) !== made.role) continue;
    const texts =
      made.role === 'text'
        ? [element.textContent ?? '', ownText(element)]
        : [nameOf(element) || (element.textContent ?? '')];
    if (texts.some((text) => foldedText(plainText(text)) === wanted) && isVisible(element)) return true;
  }
  return false;
}

/** The words that stand in the element itself, beside the controls in it. */
function ownText(element: Element): string {
  return [...element.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => node.textContent ?? '')
    .join(' ');
}

/** Share of our text that was changed, 0..1: what is not common at the start and the end. */
export function editRatio(ours: string, theirs: string): number {
  const longest = Math.max(ours.length, theirs.length);
  if (longest === 0) return 0;
  let start = 0;
  while (start < Math.min(ours.length, theirs.length) && ours[start] === theirs[start]) start++;
  let end = 0;
  while (end < Math.min(ours.length, theirs.length) - start && ours.at(-1 - end) === theirs.at(-1 - end)) end++;
  return (longest - start - end) / longest;
}
