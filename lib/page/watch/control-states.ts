/** statesAround reads the states and values of the controls near a press, to see afterwards which of them the press changed. */
import { checkedState, isField, isSecret } from '../dom/element-state';
import { isContentEditable, isInput, isSelect, isTextArea, shadowRootOf } from '../dom/composed-tree';
import { writtenValue } from './written-value';

/** Elements on the event path, innermost first, whose controls are read. */
const MAX_PATH_ELEMENTS = 8;
/** Ancestors of the target in which controls are searched, and the descendants such an ancestor has at the most. */
const MAX_GROUP_LEVELS = 4;
const MAX_GROUP_DESCENDANTS = 80;
const CONTROL_SELECTOR = 'input,select,textarea,[aria-checked],[role="slider"],[role="spinbutton"]';

export type ControlStates = ReadonlyMap<Element, string>;

export interface ChangedControl {
  control: Element;
  /** The state now; of a removed control the state that the press gave it. */
  now: string;
}

export function statesAround(path: readonly Element[]): ControlStates {
  const states = new Map<Element, string>();
  const add = (element: Element | null) => {
    const state = element && !states.has(element) ? stateOf(element) : undefined;
    if (element && state !== undefined) states.set(element, state);
  };
  for (const [level, element] of path.slice(0, MAX_PATH_ELEMENTS).entries()) {
    add(element);
    if (element.localName === 'label') add((element as HTMLLabelElement).control);
    if (level > MAX_GROUP_LEVELS || element.getElementsByTagName('*').length > MAX_GROUP_DESCENDANTS) continue;
    for (const root of [element, shadowRootOf(element)])
      for (const control of root?.querySelectorAll(CONTROL_SELECTOR) ?? []) add(control);
  }
  return states;
}

/**
 * The control that a press changed: of several the box, radio button or switch that is checked now.
 * @param pressed the pressed control: if the page removed it, the press changed it
 * @returns undefined if no control changed
 */
export function changedControl(states: ControlStates, pressed: Element | undefined): ChangedControl | undefined {
  const changed: ChangedControl[] = [];
  for (const [control, before] of states) {
    const now = control.isConnected ? stateOf(control) : removedState(control, before, pressed);
    if (now !== undefined && now !== before) changed.push({ control, now });
  }
  return changed.find(({ now }) => now === 'checked') ?? changed.find(({ now }) => now === 'unchecked') ?? changed[0];
}

function removedState(control: Element, before: string, pressed: Element | undefined): string | undefined {
  if (control !== pressed) return undefined;
  // A list of options that closes on choice takes the chosen radio button or box with it.
  return before === 'unchecked' ? 'checked' : before === 'checked' ? 'unchecked' : undefined;
}

function stateOf(element: Element): string | undefined {
  const checked = checkedState(element);
  if (checked !== undefined) return checked;
  const isValue = isInput(element) || isTextArea(element) || isSelect(element) || isContentEditable(element);
  if (!isField(element) || isSecret(element)) return undefined;
  return isValue || /^(?:slider|spinbutton)$/u.test(element.getAttribute('role') ?? '')
    ? writtenValue(element)
    : undefined;
}
