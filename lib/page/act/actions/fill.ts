/** The acts `select` and `check`: each reads the state back before it reports done. */
import { pollUntil } from '../../../core/poll';
import { normalizeText } from '../../../core/text';
import { clickAt, type Point } from '../input/pointer';
import { isDateGroup } from '../../dom/date-parts';
import { selectedLabels, switchedState } from '../../dom/element-state';
import { elementsIn, isInput, isSelect } from '../../dom/composed-tree';
import { clickablePoint } from '../../dom/hit-test';
import { isVisible } from '../../dom/visibility';
import { chooseOptions } from '../input/field-value';
import { type ActContext, type ActionHandler, type ActOutcome, done, failed } from '../input/action';
import { chooseOption } from './choose-option';
import { nearestLabels } from './nearest-labels';
import { readMoment } from '../input/native-value';
import { toggleByMarks } from './toggle-by-marks';
import { type } from './type';
import { nextFrame } from '../../dom/next-frame';
import { clickWhenStable, hitTargetAt, waitForActionable } from '../input/actionability';

/** A pressed box shows its new state within this, ms. */
const STATE_TIMEOUT_MS = 1_200;

export const select: ActionHandler<'select'> = async (action, context) => {
  const target = await waitForActionable(action.ref, context, false);
  if (target.type === 'failed') return failed(target.reason);
  const { element } = target;
  const [value] = action.options;
  // A time is chosen in a group of spin buttons by typing it.
  if (isDateGroup(element) && value !== undefined) return type({ verb: 'type', ref: action.ref, text: value }, context);
  // So is a date in a field with a calendar.
  if (isInput(element) && opensCalendar(element) && value !== undefined && isDate(element, value))
    return type({ verb: 'type', ref: action.ref, text: value }, context);
  if (isInput(element) && element.list) return chooseSuggestion(element, action, context);
  if (!isSelect(element)) return chooseOption(action.ref, action.options, context);
  const before = selectedLabels(element);
  const chosen = chooseOptions(element, action.options);
  if (!chosen)
    return failed(
      'no-such-option',
      nearestLabels(
        [...element.options].map((option) => option.label),
        action.options[0] ?? '',
      ).join(', '),
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

function opensCalendar(field: HTMLInputElement): boolean {
  return field.readOnly || /^(?:dialog|grid)$/.test(field.getAttribute('aria-haspopup') ?? '');
}

function isDate(field: Element, text: string): boolean {
  return readMoment(field, text, { date: true, time: false }) !== undefined;
}

/** Fills a field with the value of a suggestion of its datalist, which is named by its label or value. */
function chooseSuggestion(
  field: HTMLInputElement,
  { ref, options }: Parameters<typeof select>[0],
  context: ActContext,
): ActOutcome | Promise<ActOutcome> {
  const [wanted = ''] = options;
  const suggestions = [...(field.list?.options ?? [])];
  // A list that suggests nothing is an empty text field's.
  if (suggestions.length === 0) return type({ verb: 'type', ref, text: wanted }, context);
  const isNamed = (name: string) => normalizeText(name) === normalizeText(wanted);
  const suggestion = suggestions.find(({ label, value }) => isNamed(label) || isNamed(value));
  if (suggestion) return type({ verb: 'type', ref, text: suggestion.value }, context);
  return failed(
    'no-such-option',
    nearestLabels(
      suggestions.map(({ label }) => label),
      wanted,
    ).join(', '),
  );
}

export const check: ActionHandler<'check'> = async (action, context) => {
  const target = await waitForActionable(action.ref, context);
  if (target.type === 'failed') return failed(target.reason);
  const { element } = target;
  const before = switchedState(element);
  const wanted = action.checked ? 'checked' : 'unchecked';
  if (before === undefined)
    return toggleByMarks(element, wanted, context, () => clickAt(target.pointerTarget, target.point));
  if (before === wanted) return done(wanted);
  const toRestore = isRadio(element) ? checkedRadioInGroup(element) : element;
  const { pointerTarget, point } = partToPress(element) ?? target;
  clickAt(pointerTarget, point);
  const stateNow = () => (context.element(action.ref) ? switchedState(element) : wanted);
  // Where a server draws the state, it comes late.
  await pollUntil(() => stateNow() === wanted, {
    timeoutMs: STATE_TIMEOUT_MS,
    wait: nextFrame,
    signal: context.signal,
  });
  await nextFrame();
  const now = stateNow();
  if (now !== wanted) return failed('state-not-kept', now);
  // A group of radio buttons without a checked one cannot be brought back to that state.
  if (before === 'mixed' || !toRestore) return done(wanted);
  return done(wanted, () => restoreState(element, toRestore, before));
};

/** The part that a switch which takes no focus itself has for it: its middle may be beside the part that is pressed. */
function partToPress(element: Element): { pointerTarget: Element; point: Point } | undefined {
  if (isInput(element) || element.hasAttribute('tabindex')) return undefined;
  const [part, another] = elementsIn(element).filter((one) => one.getAttribute('tabindex') === '0' && !isInput(one));
  const point = part && !another && isVisible(part) ? clickablePoint(part) : undefined;
  return part && point ? { pointerTarget: hitTargetAt(part, point), point } : undefined;
}

/** @param toClick the element itself, or the radio button that was checked before */
async function restoreState(element: Element, toClick: Element, before: string): Promise<boolean> {
  if (!toClick.isConnected) return false;
  if (switchedState(element) !== before) await clickWhenStable(toClick);
  await nextFrame();
  return switchedState(element) === before;
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
