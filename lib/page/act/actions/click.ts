/** The acts `click`, `doubleClick`, `rightClick` and `hover`. */
import { watchNewTab } from '../input/new-tab';
import { clickAt, hoverAt, rightClickAt } from '../input/pointer';
import { isCoveredByControl, wordsWatch } from '../input/same-words';
import { checkedState, isField } from '../../dom/element-state';
import { type ActionHandler, done, failed } from '../input/action';
import { isInput } from '../../dom/composed-tree';
import { type ActionTarget, hitTargetAt, clickWhenStable, waitForActionable } from '../input/actionability';

export const click: ActionHandler<'click'> = async (action, context) => {
  const target = await waitForActionable(action.ref, context);
  if (target.type === 'failed') return failed(target.reason);
  const { element, pointerTarget, point } = target;
  if (isInput(element) && element.type === 'file') return failed('needs-hand');
  const before = toggleState(element);
  const isSame = wordsWatch(element);
  hoverAt(pointerTarget, point);
  if (!isSame()) return failed('stale-ref');
  if (isCoveredByControl(pointerTarget, point)) return failed('covered');
  context.forgetChanges();
  const newTab = watchNewTab(pointerTarget);
  const isClicked = clickAt(pointerTarget, point, { isSame });
  const opens = newTab();
  // A toggle that turned as the button went down is turned, and says so: the click that is left out would be one too many.
  if (!isClicked) return before !== undefined && toggleState(element) !== before ? done() : failed('words-changed');
  if (opens !== undefined) return { result: { type: 'done', undoable: false, opens } };
  // Only a toggle can be undone by clicking again; a radio button or any other click cannot.
  if (before === undefined || before === 'mixed' || element.matches('[type="radio"],[role="radio"]')) return done();
  return done(checkedState(element), async () => {
    if (!element.isConnected) return false;
    if (toggleState(element) !== before) await clickWhenStable(element);
    return toggleState(element) === before;
  });
};

/** The state that a click toggles: checked, pressed, expanded or open. @returns undefined if the element is no toggle */
function toggleState(element: Element): string | undefined {
  const checked = checkedState(element);
  if (checked !== undefined) return checked;
  if (element.localName === 'summary') return String((element.parentElement as HTMLDetailsElement | null)?.open);
  // A menu closes by other means than its button, and a second click may open another menu.
  if (element.hasAttribute('aria-haspopup')) return undefined;
  return element.getAttribute('aria-pressed') ?? element.getAttribute('aria-expanded') ?? undefined;
}

export const doubleClick: ActionHandler<'doubleClick'> = async (action, context) => {
  const target = await waitForActionable(action.ref, context);
  if (target.type === 'failed') return failed(target.reason);
  const isSame = wordsWatch(target.element);
  hoverAt(target.pointerTarget, target.point);
  if (!isSame()) return failed('stale-ref');
  context.forgetChanges();
  if (!clickAt(target.pointerTarget, target.point, { isSame })) return failed('words-changed');
  if (!target.element.isConnected) return failed('not-visible', 'the element left after the first click');
  clickAt(secondTarget(target), target.point, { count: 2 });
  return done();
};

type ReadyTarget = Extract<ActionTarget, { type: 'ready' }>;

/** The target of the second click: that of the first, or the field that the first click opened in its place. */
function secondTarget({ element, pointerTarget, point }: ReadyTarget): Element {
  const first = pointerTarget.isConnected ? pointerTarget : element;
  const hit = hitTargetAt(first, point);
  return isField(hit) ? hit : first;
}

/** Only a menu of the page's own opens: a page that has one keeps the browser's away. */
export const rightClick: ActionHandler<'rightClick'> = async (action, context) => {
  const target = await waitForActionable(action.ref, context);
  if (target.type === 'failed') return failed(target.reason);
  hoverAt(target.pointerTarget, target.point);
  context.forgetChanges();
  return rightClickAt(target.pointerTarget, target.point) ? done() : failed('no-own-menu');
};

export const hover: ActionHandler<'hover'> = async (action, context) => {
  const target = await waitForActionable(action.ref, context);
  if (target.type === 'failed') return failed(target.reason);
  hoverAt(target.pointerTarget, target.point);
  return done();
};
