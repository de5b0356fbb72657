/** bearingControl finds the control that has the role and the name for a nameless one inside it, such as the button in a box with `role=button`. */
import { isActionable } from '../dom/actionable';
import { explicitRole, WIDGET_ROLES } from '../dom/aria-role';
import { composedAncestors } from '../dom/composed-tree';
import { isField, nameOf } from '../dom/element-state';

/** A name of symbols alone, such as the glyph of an icon, says nothing. */
const SAYS = /[\p{L}\p{N}]/u;
/** Things that a control inside acts upon: the lock beside the name of a tree entry is no press on the entry. */
const THING_ROLES: ReadonlySet<string> = new Set(['treeitem', 'option', 'tab', 'row']);
/** A control further up holds more than the pressed one. */
const MAX_LEVELS = 3;

/** @returns the element itself if it has a name, or no control lies around it alone */
export function bearingControl(element: Element): Element {
  if (isField(element) || SAYS.test(nameOf(element))) return element;
  for (const around of composedAncestors(element, MAX_LEVELS)) {
    const role = explicitRole(around);
    if (role !== undefined && WIDGET_ROLES.has(role))
      return nameOf(around, role) !== '' && isAlone(element, around) && !isOnThing(element, around, role)
        ? around
        : element;
  }
  return element;
}

function isAlone(element: Element, around: Element): boolean {
  return ![...around.querySelectorAll('*')].some((other) => !element.contains(other) && isActionable(other));
}

/** Whether the control stands beside words of the thing that it acts upon. */
function isOnThing(element: Element, around: Element, role: string): boolean {
  const own = (around.textContent ?? '').replace(element.textContent ?? '', '');
  return THING_ROLES.has(role) && SAYS.test(own);
}
