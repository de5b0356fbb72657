/** The act `press`: a key or chord on an element, or on the focused element. */
import { pressChord } from '../input/keyboard';
import { focusNearest, keyboardTarget } from '../input/focus';
import { isCoveredByControl, wordsWatch } from '../input/same-words';
import { fieldValue, isField, isSecret } from '../../dom/element-state';
import { clickablePoint, clickTarget, visibleCenter } from '../../dom/hit-test';
import { isUnderFixedBar } from '../../dom/visibility';
import { writeValue } from '../input/field-value';
import { type ActionHandler, done, failed } from '../input/action';
import { waitForActionable } from '../input/actionability';
import { parseKeyChord } from '../../dom/key-chord';

const activates = (key: string) => key === 'Enter' || key === ' ';

/** Whether a control lies over the element: a person would take the one that is seen for the one that is pressed. */
function isUnderAnother(element: Element): boolean {
  const target = clickTarget(element);
  const point = visibleCenter(target);
  if (point === undefined || clickablePoint(target) !== undefined) return false;
  return isCoveredByControl(target, point) && !isUnderFixedBar(target, point.x, point.y);
}

export const press: ActionHandler<'press'> = async (action, context) => {
  const chord = parseKeyChord(action.keys);
  if (!chord) return failed('unknown-key', action.keys);
  if (action.ref !== undefined) {
    const target = await waitForActionable(action.ref, context, false);
    if (target.type === 'failed') return failed(target.reason);
    const { element } = target;
    const before = isField(element) ? fieldValue(element) : undefined;
    if (activates(chord.key) && before === undefined && isUnderAnother(element)) return failed('covered');
    const isSame = wordsWatch(element);
    focusNearest(element);
    context.forgetChanges();
    if (!isSame()) return failed('words-changed');
    pressChord(element, chord, isSame);
    const changed = before !== undefined && element.isConnected && fieldValue(element) !== before;
    return changed ? done(undefined, async () => (await writeValue(element, before)) === before) : done();
  }
  const focused = keyboardTarget(context.document);
  if (isSecret(focused) && [...chord.key].length === 1) return failed('not-editable');
  focusNearest(focused);
  pressChord(focused, chord);
  return done();
};
