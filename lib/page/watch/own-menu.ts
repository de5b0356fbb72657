/** onOwnMenu tells a right click that opens the page's own menu; the browser's menu is no act on the page. */
import type { ElementFacts } from '../words/element';
import { isSecret } from '../dom/element-state';
import { eventControlOf, eventPathOf } from './event-target';
import { placeOf } from './press-watch';

export function onOwnMenu(
  event: MouseEvent,
  describe: (element: Element) => ElementFacts,
  report: (place: string) => void,
): void {
  const control = eventControlOf(event);
  const facts = control && !isSecret(control) ? describe(control) : undefined;
  const place = placeOf({ facts, path: eventPathOf(event) });
  setTimeout(() => event.defaultPrevented && report(place));
}
