/** Type, clear, select and check: whatever sets the value of a field, read back before it is called done. */
import { shortened } from '../../../core/text';
import { clickAt } from '../input/pointer';
import { checkedState, isField, isReadOnly, isSecret, fieldValue, selectedLabels } from '../../dom/element-state';
import { isInput, isSelect } from '../../dom/composed-tree';
import { chooseOptions, sameContent, writeValue } from '../input/field-value';
import { type ActContext, type ActOf, type ActOutcome, done, failed } from '../input/action';
import { choose } from './choose-option';
import { nextFrame } from '../../dom/next-frame';
import { slideTo } from './slider';
import { pressOn, readyTarget } from '../input/actionability';

export const type: ActOf<'type'> = (action, context) => write(action.ref, action.text, context);
export const clear: ActOf<'clear'> = (action, context) => write(action.ref, '', context);

async function write(ref: string, text: string, context: ActContext): Promise<ActOutcome> {
  const target = await readyTarget(ref, context, false);
  if (target.type === 'failed') return failed(target.reason);
  const { element } = target;
  if (isSecret(element)) return failed('not-editable', 'secret fields are filled in by the user');
  if (!isField(element) || isSelect(element)) return failed('not-editable');
  if (isReadOnly(element)) return failed('read-only');
  const before = fieldValue(element) ?? '';
  if (isOwnSlider(element)) return slide(element, text);
  if ((await writeValue(element, text)) === undefined) return failed('not-editable');
  const held = context.element(ref) ? (fieldValue(element) ?? '') : undefined;
  if (held === undefined) return done(undefined);
  if (!sameContent(held, text)) return failed('value-not-kept', shortened(held, 80));
  return done(undefined, async () => {
    if (!element.isConnected) return false;
    await writeValue(element, before);
    return sameContent(fieldValue(element) ?? '', before);
  });
}

/** A slider made of plain elements, moved by its keys. */
function isOwnSlider(element: Element): boolean {
  return element.getAttribute('role') === 'slider' && !isInput(element);
}

async function slide(element: Element, text: string): Promise<ActOutcome> {
  const before = fieldValue(element) ?? '';
  const held = await slideTo(element, Number(text));
  if (Number(held) !== Number(text)) return failed('value-not-kept', held);
  return done(held, async () => Number(await slideTo(element, Number(before))) === Number(before));
}

export const select: ActOf<'select'> = async (action, context) => {
  const target = await readyTarget(action.ref, context, false);
  if (target.type === 'failed') return failed(target.reason);
  const { element } = target;
  if (!isSelect(element)) return choose(action.ref, action.options, context);
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

export const check: ActOf<'check'> = async (action, context) => {
  const target = await readyTarget(action.ref, context);
  if (target.type === 'failed') return failed(target.reason);
  const { element, pressed, point } = target;
  const before = checkedState(element);
  if (before === undefined) return failed('not-editable');
  const wanted = action.checked ? 'checked' : 'unchecked';
  if (before === wanted) return done(wanted);
  const chosen = isRadio(element) ? chosenRadio(element) : element;
  clickAt(pressed, point);
  await nextFrame();
  await nextFrame();
  const now = context.element(action.ref) ? checkedState(element) : wanted;
  if (now !== wanted) return failed('state-not-kept', now);
  // Of radios the one that was chosen is chosen again; where none was, none can be.
  return before === 'mixed' || !chosen ? done(wanted) : done(wanted, () => setBack(element, chosen, before));
};

async function setBack(element: Element, pressed: Element, before: string): Promise<boolean> {
  if (!pressed.isConnected) return false;
  if (checkedState(element) !== before) await pressOn(pressed);
  await nextFrame();
  return checkedState(element) === before;
}

function isRadio(element: Element): boolean {
  return element.matches('[type="radio"],[role="radio"]');
}

/** The radio of the same group that is chosen now. */
function chosenRadio(element: Element): Element | undefined {
  if (isInput(element)) {
    const group = [...(element.form ?? (element.getRootNode() as Document | ShadowRoot)).querySelectorAll('input')];
    return group.find((one) => one.type === 'radio' && one.name === element.name && one.checked);
  }
  return element.closest('[role="radiogroup"]')?.querySelector('[role="radio"][aria-checked="true"]') ?? undefined;
}
