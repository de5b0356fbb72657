/** Names the container of an element: the form, dialog, region or row it is in. */
import { firstIn } from '../dom/clean-form';
import { safeText } from '../dom/safe-text';
import { composedAncestors } from '../dom/composed-tree';
import { rowTextBeside, isRow } from '../dom/row';

const CONTAINERS = 'form,dialog,[role="dialog"],fieldset,section,[role="region"],nav,aside,[aria-label]';
/** Controls have names but contain nothing else. */
const CONTROLS = 'button,a,[role="button"],[role="link"],[role="tab"],[role="menuitem"],[role="option"]';
const HEADINGS = 'h1,h2,h3,h4,legend,caption,[role="heading"],th[scope="row"]';

/**
 * Name of the nearest named form, dialog, region, list item or row around an element; empty if there is none.
 * @param ownName name of the element itself: a wrapper of that name is no container
 */
export function containerName(element: Element, ownName: string): string {
  for (const ancestor of composedAncestors(element)) {
    if (!(ancestor.matches(CONTAINERS) || isRow(ancestor)) || ancestor.matches(CONTROLS)) continue;
    const name =
      (ancestor.getAttribute('aria-label') ?? precedingHeading(element, ancestor)) ||
      (isRow(ancestor) && rowTextBeside(element, ancestor));
    if (name && name !== ownName) return name;
  }
  return '';
}

/** Text of the first heading in an element; empty if there is none. */
export function headingIn(element: Element): string {
  const heading = firstIn(element, HEADINGS);
  return heading ? safeText(heading) : '';
}

/** Text of the container's first heading; a heading after the element counts only in a row or list item. */
function precedingHeading(element: Element, container: Element): string {
  const heading = firstIn(container, HEADINGS);
  if (!heading) return '';
  const isAfter = (element.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return isAfter && !isRow(container) ? '' : safeText(heading);
}
