/** The acts `type`, `clear`, `select` and `check`: each reads the value back before it reports done. */
import { truncateText } from '../../../core/text';
import { clickAt } from '../input/pointer';
import { checkedState, isField, isReadOnly, isSecret, fieldValue, selectedLabels } from '../../dom/element-state';
import { isInput, isSelect } from '../../dom/composed-tree';
import { chooseOptions, hasSameContent, writeValue } from '../input/field-value';
import { type ActContext, type ActionHandler, type ActOutcome, done, failed } from '../input/action';
import { chooseOption } from './choose-option';
import { nextFrame } from '../../dom/next-frame';
import { setSliderValue } from './slider';
import { clickWhenStable, waitForActionable } from '../input/actionability';

export const type: ActionHandler<'type'> = (action, context) => fill(action, context);
export const clear: ActionHandler<'clear'> = ({ ref }, context) => fill({ ref, text: '' }, context);

async function fill(
  { ref, text: written, append }: { ref: string; text: string; append?: true | undefined },
  context: ActContext,
): Promise<ActOutcome> {
  const target = await waitForActionable(ref, context, false);
  if (target.type === 'failed') return failed(target.reason);
  const { element } = target;
  if (isSecret(element)) return failed('not-editable', 'secret fields are filled in by the user');
  if (!isField(element) || isSelect(element)) return failed('not-editable');
  if (isReadOnly(element)) return failed('read-only');
  const before = fieldValue(element) ?? '';
  const text = append ? before + written : written;
  if (isAriaSlider(element)) return fillSlider(element, text);
  if ((await writeValue(element, text)) === undefined) return failed('not-editable');
  const held = context.element(ref) ? (fieldValue(element) ?? '') : undefined;
  if (held === undefined) return done(undefined);
  if (!hasSameContent(held, text)) return failed('value-not-kept', truncateText(held, 80));
  return done(undefined, async () => {
    if (!element.isConnected) return false;
    await writeValue(element, before);
    return hasSameContent(fieldValue(element) ?? '', before);
  });
}

/** A slider by role, not an input: moved by its keys. */
function isAriaSlider(element: Element): boolean {
  return element.getAttribute('role') === 'slider' && !isInput(element);
}

async function fillSlider(element: Element, text: string): Promise<ActOutcome> {
  const before = fieldValue(element) ?? '';
  const held = await setSliderValue(element, Number(text));
  if (Number(held) !== Number(text)) return failed('value-not-kept', held);
  return done(held, async () => Number(await setSliderValue(element, Number(before))) === Number(before));
}

export const select: ActionHandler<'select'> = async (action, context) => {
  const target = await waitForActionable(action.ref, context, false);
  if (target.type === 'failed') return failed(target.reason);
  const { element } = target;
  if (!isSelect(element)) return chooseOption(action.ref, action.options, context);
  const before = selectedLabels(element);
  const chosen = chooseOptions(element, action.options);
  if (!chosen)
    return failed(
      'no-such-option',
      [...element.options]
        .slice(0, 10)
        .map((option) => option.label)
        .join(', '),
    );
  await nextFrame();
  const held = selectedLabels(element);
  if (held.length !== chosen.length || chosen.some((label) => !held.includes(label)))
    return failed('value-not-kept', held.join(', '));
  return done(held.join(', '), () => {
    if (!element.isConnected) return false;
    chooseOptions(element, before);
    const now = selectedLabels(element);
    return now.length === before.length && before.every((label) => now.includes(label));
  });
};

export const check: ActionHandler<'check'> = async (action, context) => {
  const target = await waitForActionable(action.ref, context);
  if (target.type === 'failed') return failed(target.reason);
  const { element, pointerTarget, point } = target;
  const before = checkedState(element);
  if (before === undefined) return failed('not-editable');
  const wanted = action.checked ? 'checked' : 'unchecked';
  if (before === wanted) return done(wanted);
  const toRestore = isRadio(element) ? checkedRadioInGroup(element) : element;
  clickAt(pointerTarget, point);
  await nextFrame();
  await nextFrame();
  const now = context.element(action.ref) ? checkedState(element) : wanted;
  if (now !== wanted) return failed('state-not-kept', now);
  // A group of radio buttons without a checked one cannot be brought back to that state.
  if (before === 'mixed' || !toRestore) return done(wanted);
  return done(wanted, () => restoreState(element, toRestore, before));
};

/** @param toClick the element itself, or the radio button that was checked before */
async function restoreState(element: Element, toClick: Element, before: string): Promise<boolean> {
  if (!toClick.isConnected) return false;
  if (checkedState(element) !== before) await clickWhenStable(toClick);
  await nextFrame();
  return checkedState(element) === before;
}

function isRadio(element: Element): boolean {
  return element.matches('[type="radio"],[role="radio"]');
}

/** The checked radio button of the same group. @returns undefined if none is checked */
function checkedRadioInGroup(element: Element): Element | undefined {
  if (isInput(element)) {
    const group = [...(element.form ?? (element.getRootNode() as Document | ShadowRoot)).querySelectorAll('input')];
    return group.find((one) => one.type === 'radio' && one.name === element.name && one.checked);
  }
  return element.closest('[role="radiogroup"]')?.querySelector('[role="radio"][aria-checked="true"]') ?? undefined;
}
