/** What holds an element, by the name that its makers gave that: the form, the dialog, the row it is in. */
import { shownParent } from '../dom/composed-tree';
import { wordsBeside, isRow } from '../dom/row';

const NAMED = 'form,dialog,[role="dialog"],fieldset,section,[role="region"],nav,aside,[aria-label]';

/** Name of the nearest form, dialog, region, list item or row that has one. @param own what the element itself is called */
export function containerName(element: Element, own: string): string {
  for (let at = shownParent(element); at; at = shownParent(at)) {
    if (
      !(at.matches(NAMED) || isRow(at)) ||
      // What is pressed is called something, but holds nothing else.
      at.matches('button,a,[role="button"],[role="link"],[role="tab"],[role="menuitem"],[role="option"]')
    )
      continue;
    const name =
      (at.getAttribute('aria-label') ?? headingBefore(element, at)) || (isRow(at) && wordsBeside(element, at));
    // What is wrapped around a thing to name it holds nothing else.
    if (name && name !== own) return name;
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
  return isAfter && !isRow(holder) ? '' : (heading.textContent ?? '');
}
