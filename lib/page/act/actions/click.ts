/** Click, double click and hover. */
import { clickAt, hoverAt, type Point } from '../input/pointer';
import { checkedState, isField } from '../../dom/element-state';
import { type ActOf, done, failed } from '../input/action';
import { metAt, pressOn, readyTarget } from '../input/actionability';

export const click: ActOf<'click'> = async (action, context) => {
  const target = await readyTarget(action.ref, context);
  if (target.type === 'failed') return failed(target.reason);
  const { element, pressed, point } = target;
  const before = switchState(element);
  hoverAt(pressed, point);
  clickAt(pressed, point);
  // A switch can be switched back; what any other click set off, only the page knows.
  if (before === undefined || before === 'mixed' || element.matches('[type="radio"],[role="radio"]')) return done();
  return done(checkedState(element), async () => {
    if (!element.isConnected) return false;
    if (switchState(element) !== before) await pressOn(element);
    return switchState(element) === before;
  });
};

/** What a press on a switch changes: checked, pressed, or whether something is open. */
function switchState(element: Element): string | undefined {
  const checked = checkedState(element);
  if (checked !== undefined) return checked;
  if (element.localName === 'summary') return String((element.parentElement as HTMLDetailsElement | null)?.open);
  // What opens a menu is closed by other means, and pressing it again may open another.
  if (element.hasAttribute('aria-haspopup')) return undefined;
  return element.getAttribute('aria-pressed') ?? element.getAttribute('aria-expanded') ?? undefined;
}

export const doubleClick: ActOf<'doubleClick'> = async (action, context) => {
  const target = await readyTarget(action.ref, context);
  if (target.type === 'failed') return failed(target.reason);
  hoverAt(target.pressed, target.point);
  clickAt(target.pressed, target.point);
  if (!target.element.isConnected) return failed('not-visible', 'the element left after the first click');
  clickAt(secondTarget(target), target.point, 2);
  return done();
};

/** The second click goes where the first did, or into the field that the first one opened in its place. */
function secondTarget({ element, pressed, point }: { element: Element; pressed: Element; point: Point }): Element {
  const first = pressed.isConnected ? pressed : element;
  const met = metAt(first, point);
  return isField(met) ? met : first;
}

export const hover: ActOf<'hover'> = async (action, context) => {
  const target = await readyTarget(action.ref, context);
  if (target.type === 'failed') return failed(target.reason);
  hoverAt(target.pressed, target.point);
  return done();
};
