/** Tests whether an element is actionable: a native control, an ARIA widget, or a plain element that reacts to clicks. */
import { explicitRole, WIDGET_ROLES } from './aria-role';
import { queryIn } from './clean-form';
import { isDateGroup } from './date-parts';
import { hasInternals } from './internals';
import { composedParent, isContentEditable, isHtml, shadowRootOf, styleOf } from './composed-tree';

/** Elements with a click listener, reported by the script in the page's main world. */
const clickListeners = new WeakSet<Element>();

export function markClickListener(element: Element): void {
  clickListeners.add(element);
}

/** Whether an element (`own`) and an ancestor (`around`) have `cursor: pointer`, if the caller has computed it. */
export interface PointerCursor {
  around: boolean;
  own: boolean;
}

/** Whether an element has neither attributes nor a reported click listener. */
export function hasNoClickHint(element: Element, hasNoAttributes = !element.hasAttributes()): boolean {
  return hasNoAttributes && !clickListeners.has(element);
}

/** Native controls that are actionable without any attribute. */
const NATIVE_CONTROLS = new Set(['button', 'select', 'textarea', 'summary', 'input']);

/** Whether an element is a native control, an ARIA widget, or a plain element that reacts to clicks. */
export function isActionable(
  element: Element,
  cursor?: PointerCursor,
  name = element.localName,
  hasNoAttributes?: boolean,
): boolean {
  if (hasInternals(element) && WIDGET_ROLES.has(explicitRole(element) ?? '')) return true;
  // Fast path for most elements of a page.
  if (cursor && !cursor.own && !NATIVE_CONTROLS.has(name) && hasNoClickHint(element, hasNoAttributes)) return false;
  if (name === 'svg') return isSmall(element) && isClickTarget(element, cursor);
  if (!isHtml(element)) {
    if (name === 'a' && (element.hasAttribute('href') || element.hasAttribute('xlink:href'))) return true;
    return isNamedShape(element) && isClickTarget(element, cursor);
  }
  switch (name) {
    case 'button':
    case 'select':
    case 'textarea':
    case 'summary':
      return true;
    case 'input':
      return (element as HTMLInputElement).type !== 'hidden';
    case 'a':
    case 'area':
      return element.hasAttribute('href') || isClickTarget(element, cursor);
    case 'video':
    case 'audio':
      return element.hasAttribute('controls');
    case 'option':
    case 'optgroup':
    case 'label':
      return false;
  }
  if (element.hasAttributes()) {
    const role = element.hasAttribute('role') ? explicitRole(element) : undefined;
    if (role === 'group' && isDateGroup(element)) return true;
    if (role !== undefined && WIDGET_ROLES.has(role)) {
      if (!FOCUS_ONLY_ROLES.test(role) || element.hasAttribute('tabindex')) return true;
      if (role === 'listbox') return false;
    }
    if (element.hasAttribute('contenteditable') && isContentEditable(element)) return isEditingHost(element);
  }
  return isClickTarget(element, cursor);
}

/** A shape of a drawing with a name of its own, such as a bar of a chart. */
function isNamedShape(element: Element): boolean {
  return element.hasAttribute('aria-label') || [...element.children].some(({ localName }) => localName === 'title');
}

/** Widget roles that only take the focus: options of a listbox are clicked instead, and cells only if focusable. */
const FOCUS_ONLY_ROLES = /^(?:listbox|gridcell)$/;

function isEditingHost(element: Element): boolean {
  const parent = composedParent(element);
  return !(parent && isContentEditable(parent));
}

const INNER_CONTROLS =
  'a[href],button,input,select,textarea,summary,[role="button"],[role="link"],[role="menuitem"],[role="option"],[role="tab"],[role="checkbox"],[role="radio"],[role="switch"]';
/** Items that are dragged one by one. */
const DRAGGED = '[draggable="true"]';
const HOSTED_CONTROLS = `${INNER_CONTROLS},[role="combobox"],[role="spinbutton"],[role="slider"],[role="textbox"]`;
/** Containers with a tabindex for scrolling or scripted focus, not for clicks. */
const FOCUS_ONLY_SELECTOR =
  'main,section,article,nav,aside,header,footer,dialog,[role="main"],[role="region"],[role="tabpanel"],[role="dialog"],[role="alertdialog"],[role="menu"],[role="grid"],[role="group"],[role="toolbar"],[role="document"],[role="presentation"],[role="none"]';

/** Whether a plain element reacts to clicks: a click handler, a tabindex, or `cursor: pointer` that it does not inherit. */
export function isClickTarget(element: Element, cursor?: PointerCursor): boolean {
  if (element.localName === 'body' || element.localName === 'html') return false;
  if (element.localName.includes('-') && hostsControl(element)) return false;
  if (element.hasAttributes()) {
    if (element.hasAttribute('onclick')) return true;
    if (element.matches(DRAGGED) && element.querySelector(INNER_CONTROLS) === null) return !isLarge(element);
    const tabIndex = element.getAttribute('tabindex');
    if (tabIndex !== null && Number(tabIndex) >= 0 && !element.matches(FOCUS_ONLY_SELECTOR)) return !isLarge(element);
  }
  // A delegated listener for controls inside makes no target.
  if (clickListeners.has(element) && element.localName !== 'label')
    return (
      element.querySelector(INNER_CONTROLS) === null &&
      // Rows of which one at a time can have the focus are pressed one by one.
      element.querySelector(`[tabindex],${DRAGGED}`) === null &&
      !holdsItems(element) &&
      !isLarge(element) &&
      isSmall(element) &&
      (showsPointer(element, cursor) || !hasPointerCursorInside(element))
    );
  if (!showsPointer(element, cursor) || lendsPointer(element)) return false;
  // `cursor` is inherited: the target is the outermost element that has it, unless it contains controls.
  if (cursor?.around ?? parentShowsPointer(element)) return false;
  return element.localName !== 'label' && element.querySelector(INNER_CONTROLS) === null && !hasSlottedControl(element);
}

/** Whether a control is slotted into the element, which is part of a shadow tree then. */
function hasSlottedControl(element: Element): boolean {
  if (element.getRootNode().nodeType !== Node.DOCUMENT_FRAGMENT_NODE) return false;
  return queryIn<HTMLSlotElement>(element, 'slot').some((slot) =>
    slot
      .assignedElements({ flatten: true })
      .some((one) => one.matches(INNER_CONTROLS) || queryIn(one, INNER_CONTROLS).length > 0),
  );
}

/** Whether a custom element without a role is only the host of a control, which is listed itself. */
function hostsControl(host: Element): boolean {
  if (host.hasAttribute('role')) return false;
  return [host, shadowRootOf(host)].some((root) =>
    root ? queryIn(root, HOSTED_CONTROLS).some((control) => control.checkVisibility()) : false,
  );
}

function showsPointer(element: Element, cursor: PointerCursor | undefined): boolean {
  return cursor?.own ?? styleOf(element).cursor === 'pointer';
}

/** Lists and tables listen for their items and rows, which are pressed and dragged one by one. */
function holdsItems({ localName, childElementCount }: Element): boolean {
  return childElementCount > 1 && /^(?:ul|ol|menu|table|tbody|thead|dl)$/.test(localName);
}

/**
 * Whether `cursor: pointer` of the element is meant for its items: those of a list, and the cells of a table that has the cursor
 * as a whole, such as the weeks of a month.
 */
export function lendsPointer(element: Element): boolean {
  if (/^(?:table|tbody|thead)$/.test(element.localName)) return true;
  if (element.localName !== 'tr') return holdsItems(element);
  const { parentElement } = element;
  return parentElement !== null && styleOf(parentElement).cursor === 'pointer';
}

/** Elements with more text or descendants than this are containers, no click targets. */
const MAX_CLICK_TARGET_CHARS = 200;
const MAX_CLICK_TARGET_DESCENDANTS = 8;

function isSmall(element: Element): boolean {
  return element.getElementsByTagName('*').length <= MAX_CLICK_TARGET_DESCENDANTS;
}

function isLarge(element: Element): boolean {
  return (element.textContent ?? '').length > MAX_CLICK_TARGET_CHARS;
}

/** Descendants checked for `cursor: pointer` at the most. */
const MAX_CURSOR_CHECKS = 40;

/** Whether a descendant has `cursor: pointer`: then a listener on the element is delegated from it. */
function hasPointerCursorInside(element: Element): boolean {
  return [...element.querySelectorAll('*')]
    .slice(0, MAX_CURSOR_CHECKS)
    .some((inner) => styleOf(inner).cursor === 'pointer');
}

function parentShowsPointer(element: Element): boolean {
  const parent = composedParent(element);
  return parent !== null && styleOf(parent).cursor === 'pointer' && !lendsPointer(parent);
}
