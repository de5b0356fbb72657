/** takeOffered: what was typed is an option of the list that the field has opened: it is pressed, as many pages forget a text that is only typed. */
import { plainText } from '../../../core/text';
import { isInput } from '../../dom/composed-tree';
import { fieldValue } from '../../dom/element-state';
import { nextFrame } from '../../dom/next-frame';
import { isVisible } from '../../dom/visibility';
import { clickWhenStable } from './actionability';
import { listsBelow } from './popup-watch';

/** The field of a search asks for what is typed; its suggestions lead elsewhere. */
const SEARCHES = '[type="search"],[role="searchbox"],[role="search"] *';

/** @returns whether an option was pressed */
export async function takeOffered(field: Element): Promise<boolean> {
  const text = plainText(fieldValue(field) ?? '');
  if (!isInput(field) || !field.isConnected || text === '' || field.matches(SEARCHES)) return false;
  const option = offeredOption(listsBelow(field), text);
  if (!option || !(await clickWhenStable(option))) return false;
  await nextFrame();
  return true;
}

/** The only element in the lists that shows the text and leads to no other page. */
function offeredOption(lists: readonly Element[], text: string): Element | undefined {
  const showing = lists
    .flatMap((list) => [...list.querySelectorAll('*')])
    .filter((one) => plainText(one.textContent ?? '') === text && isVisible(one));
  const innermost = new Set(showing.filter((one) => !showing.some((other) => other !== one && one.contains(other))));
  const [only, ...others] = innermost;
  return only && others.length === 0 && !only.closest('a[href],button[type="submit"]') ? only : undefined;
}
