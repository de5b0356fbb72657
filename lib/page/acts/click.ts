/** Click, double click and hover. */
import { checkedState } from '../semantics';
import { clickAt, hoverAt } from '../pointer';
import { type ActOf, done, failed } from './act';
import { readyTarget } from './target';

export const click: ActOf<'click'> = async (action, context) => {
  const target = await readyTarget(action.ref, context);
  if (target.type === 'failed') return failed(target.reason);
  const { element, pressed, point } = target;
  const before = checkedState(element);
  hoverAt(pressed, point);
  clickAt(pressed, point);
  // A toggle can be toggled back; what any other click set off, only the page knows.
  if (before === undefined || before === 'mixed' || element.matches('[type="radio"]')) return done();
  return done(checkedState(element), () => {
    if (checkedState(element) !== before) (element as HTMLElement).click();
    return checkedState(element) === before;
  });
};

export const doubleClick: ActOf<'doubleClick'> = async (action, context) => {
  const target = await readyTarget(action.ref, context);
  if (target.type === 'failed') return failed(target.reason);
  hoverAt(target.pressed, target.point);
  clickAt(target.pressed, target.point);
  if (!target.element.isConnected) return failed('stale-ref', 'the element left after the first click');
  clickAt(target.pressed.isConnected ? target.pressed : target.element, target.point, 2);
  return done();
};

export const hover: ActOf<'hover'> = async (action, context) => {
  const target = await readyTarget(action.ref, context);
  if (target.type === 'failed') return failed(target.reason);
  hoverAt(target.pressed, target.point);
  return done();
};
