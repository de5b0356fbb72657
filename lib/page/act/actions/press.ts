/** Press a key or a combination on an element, or on whatever has the focus. */
import { pressChord } from '../input/keyboard';
import { focusNearest } from '../input/pointer';
import { fieldValue, isField, isSecret } from '../../dom/element-state';
import { deepFocus } from '../../dom/composed-tree';
import { writeValue } from '../input/field-value';
import { type ActOf, done, failed } from '../input/action';
import { readyTarget } from '../input/actionability';
import { parseKeys } from '../../dom/key-chord';

export const press: ActOf<'press'> = async (action, context) => {
  const chord = parseKeys(action.keys);
  if (!chord) return failed('unknown-key', action.keys);
  if (action.ref !== undefined) {
    const target = await readyTarget(action.ref, context, false);
    if (target.type === 'failed') return failed(target.reason);
    const { element } = target;
    const before = isField(element) ? fieldValue(element) : undefined;
    focusNearest(element);
    pressChord(element, chord);
    const changed = before !== undefined && element.isConnected && fieldValue(element) !== before;
    return changed ? done(undefined, async () => (await writeValue(element, before)) === before) : done();
  }
  const focused = deepFocus(context.document);
  if (isSecret(focused) && [...chord.key].length === 1) return failed('not-editable');
  pressChord(focused, chord);
  return done();
};
