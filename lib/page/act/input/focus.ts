/**
 * Moves the focus as a user does. While the window is not in front, as when the chat has the focus, browsers move
 * `activeElement` without any event, and pages that save on blur would save nothing: the events are dispatched then.
 * https://html.spec.whatwg.org/multipage/interaction.html#focus-update-steps
 */
import { ownerOf } from '../../dom/clean-form';
import { deepActiveElement, isWithin, windowOf } from '../../dom/composed-tree';

/** Focuses the element or its nearest focusable ancestor, as a native click does. */
export function focusNearest(element: Element): void {
  for (let at: Element | null = element; at; at = at.parentElement ?? (at.getRootNode() as ShadowRoot).host ?? null) {
    const focusable = at as HTMLElement;
    if (typeof focusable.focus !== 'function') continue;
    const root = at.getRootNode() as Document | ShadowRoot;
    const before = root.activeElement;
    const left = deepActiveElement(ownerOf(at));
    focusable.focus({ preventScroll: true });
    const { activeElement } = root;
    // A focus handler may move the focus on, to an editor it opens; the focus then stays there.
    if (activeElement === at || activeElement !== before) {
      dispatchFocusChange(left, deepActiveElement(ownerOf(at)));
      return;
    }
    if (at === ownerOf(at).body) return;
  }
}

/** The field that was left last, for keys that follow without a target. */
let leftField: WeakRef<Element> | undefined;

/** Takes the focus from the field, as a click beside it does. @returns false if the field has not got the focus */
export function leaveField(field: Element): boolean {
  const document = ownerOf(field);
  const focused = deepActiveElement(document);
  if (focused === document.body || !isWithin(focused, field)) return false;
  leftField = new WeakRef(focused);
  (focused as HTMLElement).blur();
  dispatchFocusChange(focused, deepActiveElement(document));
  return true;
}

/** The element that takes keys: the focused one, or the field that was left last while nothing has the focus. */
export function keyboardTarget(document: Document): Element {
  const focused = deepActiveElement(document);
  if (focused !== document.body) return focused;
  const left = leftField?.deref();
  return left?.isConnected && ownerOf(left) === document ? left : focused;
}

/**
 * Does what may have the page's own script move the focus, and dispatches the events that the browser then leaves out: lists
 * open on the `focus` that they give themselves.
 */
export function withFocusEvents<T>(document: Document, work: () => T): T {
  const before = deepActiveElement(document);
  const result = work();
  const after = deepActiveElement(document);
  if (after !== before) dispatchFocusChange(before, after);
  return result;
}

/** Dispatches the four focus events, in the order of UI Events, if the browser has not. */
function dispatchFocusChange(left: Element, got: Element): void {
  const document = ownerOf(got);
  if (left === got || document.hasFocus()) return;
  if (left !== document.body && left.isConnected) {
    dispatchFocus(left, 'blur', got);
    dispatchFocus(left, 'focusout', got);
  }
  // A blur handler may have moved the focus on.
  if (got === document.body || deepActiveElement(document) !== got) return;
  dispatchFocus(got, 'focus', left);
  dispatchFocus(got, 'focusin', left);
}

function dispatchFocus(element: Element, type: 'focus' | 'blur' | 'focusin' | 'focusout', other: Element): void {
  const relatedTarget = other === ownerOf(element).body ? null : other;
  const { FocusEvent } = windowOf(element);
  element.dispatchEvent(
    new FocusEvent(type, { bubbles: type === 'focusin' || type === 'focusout', composed: true, relatedTarget }),
  );
}
