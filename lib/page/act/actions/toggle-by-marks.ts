/** toggleByMarks switches a control that declares no state: its classes, its data and its words tell whether it is on. */
import { pollUntil } from '../../../core/poll';
import { plainText } from '../../../core/text';
import { isInput, isSelect, isTextArea } from '../../dom/composed-tree';
import { nextFrame } from '../../dom/next-frame';
import { Redrawn } from '../../dom/replacement';
import { safeText } from '../../dom/safe-text';
import { clickWhenStable } from '../input/actionability';
import { type ActContext, type ActOutcome, done, failed } from '../input/action';
import { styledSwitch } from './styled-switch';

type Switched = 'checked' | 'unchecked';

/** A pressed toggle is drawn again within this, ms. */
const MARK_TIMEOUT_MS = 1_200;
/** A mark of the press itself, such as a ripple, is gone after this, ms. */
const REST_MS = 250;

const ON = new Set('on active activated selected checked pressed enabled toggled picked chosen lit'.split(' '));
const OFF = new Set('off inactive deactivated unselected deselected unchecked unpressed'.split(' '));
/** Further classes, which count only where a rule of the page draws a control by them. */
const DRAWN_ON = new Set('yes current now cur sel mine'.split(' '));
/** Words of a toggle that shows nothing but its state. */
const ON_TEXT = /^(?:on|enabled|an|ein|aktiviert|activé|oui|activado|encendido|[★♥❤⚑☑])\uFE0F?$/iu;
const OFF_TEXT = /^(?:off|disabled|aus|deaktiviert|désactivé|non|desactivado|apagado|[☆♡🤍⚐☐])\uFE0F?$/iu;
/** A box or dot drawn in front of the words: “☐ Half day only”. */
const ON_SIGN = /^[☑◉●🔘✅✓✔🗹]\uFE0F?\s*\S/u;
const OFF_SIGN = /^[☐○◯⬜]\uFE0F?\s*\S/u;
/** “data-state”, “data-active” and their like. */
const STATE_DATA = /^data-(?:[\w-]+-)?(?:state|status|active|selected|checked|pressed|on|toggled)$/u;

/** @param press presses the control as a hand does */
export async function toggleByMarks(
  element: Element,
  wanted: Switched,
  { signal }: ActContext,
  press: () => void,
): Promise<ActOutcome> {
  if (!mayToggle(element)) return failed('not-editable');
  const before =
    stateOf(element) ?? (element.parentElement && hasMarkedTwin(element) ? 'unchecked' : drawnState(element));
  if (before === wanted) return done(wanted);
  // Without a mark it is off, if it is a toggle at all: the press shows it. It can be on unseen, where off is wanted.
  if (before === undefined && wanted === 'unchecked') return failed('switch-tells-nothing');
  const drawn = new Redrawn(element);
  const stateNow = () =>
    stateOf(drawn.now) ?? drawnState(drawn.now) ?? (before === 'checked' ? 'unchecked' : undefined);
  const isSwitched = () => stateNow() === wanted;
  press();
  await pollUntil(isSwitched, { timeoutMs: MARK_TIMEOUT_MS, wait: nextFrame, signal });
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
  if (!drawn.now.isConnected || !isSwitched()) return failed('state-unseen');
  return done(wanted, async () => {
    const now = drawn.now;
    if (!now.isConnected) return false;
    if (isSwitched()) await clickWhenStable(now);
    await nextFrame();
    return !isSwitched();
  });
}

/** Fields, links, openers of menus and buttons that send a form are no toggles. */
export function mayToggle(element: Element): boolean {
  if (element.hasAttribute('aria-haspopup') || element.hasAttribute('aria-expanded')) return false;
  if (isInput(element) || isSelect(element) || isTextArea(element) || element.hasAttribute('href')) return false;
  return !(element.getAttribute('type') === 'submit' && element.closest('form'));
}

/** @returns undefined if no class, data or text of it is a state, or they contradict each other */
function stateOf(element: Element): Switched | undefined {
  const words = marksOf(element);
  const text = plainText(safeText(element));
  const isOn = ON_TEXT.test(text) || ON_SIGN.test(text) || words.some((word) => ON.has(word)) || isStruckOut(element);
  const isOff = OFF_TEXT.test(text) || OFF_SIGN.test(text) || words.some((word) => OFF.has(word));
  if (isOn === isOff) return undefined;
  return isOn ? 'checked' : 'unchecked';
}

/** An entry of a list that is done is crossed out. */
const isStruckOut = (element: Element): boolean =>
  getComputedStyle(element).textDecorationLine.includes('line-through');

/** The state that the page's style rules draw, such as that of a knob whose row has the class. */
const drawnState = (element: Element): Switched | undefined =>
  styledSwitch(element, (name) => ON.has(markOf(name)) || DRAWN_ON.has(markOf(name)));

/** The last word of a class: “is-on”, “tile--active”, “btnSelected”. */
const markOf = (name: string): string =>
  name
    .replace(/(?<=[a-z])(?=[A-Z])/g, '-')
    .split(/[-_]+/)
    .at(-1)
    ?.toLowerCase() ?? '';

/** The last word of each class, and the values of its state data. */
function marksOf(element: Element): string[] {
  const classes = [...element.classList].map(markOf);
  const data = [...element.attributes].flatMap(({ name, value }) => {
    if (!STATE_DATA.test(name)) return [];
    if (value === 'true' || value === '') return ['on'];
    return value === 'false' ? ['off'] : [value];
  });
  return [...classes, ...data].map((word = '') => word.toLowerCase());
}

/** Whether a control beside it, of the same kind, is marked as on: the mark is one that this control lacks. */
function hasMarkedTwin(element: Element): boolean {
  const beside = [...(element.parentElement?.children ?? [])].filter((one) => one !== element);
  return beside.some((one) => {
    const isSameKind =
      one.localName === element.localName && [...element.classList].every((name) => one.classList.contains(name));
    return isSameKind && stateOf(one) === 'checked';
  });
}
