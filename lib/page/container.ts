/** What holds an element, by the name that its makers gave that: the form, the dialog, the row it is in. */
import { shownParent } from './tree';

/** Name of the nearest form, dialog, region, list item or row that has one. */
export function containerName(element: Element): string {
  for (let at = shownParent(element); at; at = shownParent(at)) {
    if (
      !at.matches(
        'form,dialog,[role="dialog"],fieldset,section,article,li,tr,[role="row"],[role="region"],[role="listitem"],nav,aside,[aria-label]',
      ) ||
      // What is pressed is called something, but holds nothing else.
      at.matches('button,a,[role="button"],[role="link"],[role="tab"],[role="menuitem"],[role="option"]')
    )
      continue;
    const name = at.getAttribute('aria-label') ?? headingBefore(element, at);
    if (name) return name;
  }
  return '';
}

const HEADINGS = 'h1,h2,h3,h4,legend,caption,[role="heading"],th[scope="row"]';

export function headingIn(element: Element): string {
  return element.querySelector(HEADINGS)?.textContent ?? '';
}

/** The first heading of what holds an element; one that comes after it is of something else, but in a row or an item of a list. */
function headingBefore(element: Element, holder: Element): string {
  const heading = holder.querySelector(HEADINGS);
  if (!heading) return '';
  const isAfter = (element.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return isAfter && !holder.matches('li,tr,[role="row"],[role="listitem"],article') ? '' : (heading.textContent ?? '');
}
