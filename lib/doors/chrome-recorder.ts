/** parseChromeRecording reads a task recorded by the Recorder panel of Chrome's DevTools. */
import * as v from 'valibot';
import { parseKeyChord } from '../page/words/keys';
import {
  badRecording,
  checkRecording,
  checkTyped,
  isSameElement,
  originOf,
  parseRecordingFile,
  type RecordedStep,
  type Recording,
  type SelectorHints,
} from './recording';
import { canIdentify, hintsOfSelectors } from './selector-hints';

const text = v.pipe(v.string(), v.maxLength(4000));
const selectors = v.pipe(v.array(v.union([text, v.pipe(v.array(text), v.maxLength(20))])), v.maxLength(30));

const stepSchema = v.looseObject({
  type: text,
  target: v.optional(text),
  frame: v.optional(v.array(v.number())),
  selectors: v.optional(selectors),
  url: v.optional(text),
  value: v.optional(text),
  key: v.optional(text),
  button: v.optional(text),
  deviceType: v.optional(text),
  /** How long the press lasted, ms. */
  duration: v.optional(v.number()),
  assertedEvents: v.optional(v.pipe(v.array(v.looseObject({ type: text, url: v.optional(text) })), v.maxLength(20))),
});
type ChromeStep = v.InferOutput<typeof stepSchema>;

const fileSchema = v.looseObject({
  title: v.optional(text, ''),
  steps: v.pipe(v.array(stepSchema), v.minLength(1), v.maxLength(500)),
});

/** Steps that wait or set up the window: this program waits by itself. */
const HARMLESS_STEPS = new Set([
  'setViewport',
  'emulateNetworkConditions',
  'scroll',
  'waitForElement',
  'waitForExpression',
  'keyUp',
  'close',
]);
/** Kinds of steps with an element. */
const KINDS = new Set(['click', 'doubleClick', 'hover', 'change']);
const MAIN_BUTTONS = new Set(['primary', 'left']);
const POINTER_STEPS = new Set(['click', 'doubleClick']);
/** A touch that lasts so long opens a menu, ms. */
const LONG_TOUCH_MS = 500;
const MODIFIERS = new Set(['Control', 'Shift', 'Alt', 'Meta']);

/** @throws FieldnotesError 'bad-recording' with the step and the reason; a step that acts is never left out silently */
export function parseChromeRecording(fileText: string): Recording {
  const { title, steps } = parseRecordingFile(fileText, fileSchema);
  const start = steps.find((step) => step.type === 'navigate' && !isBrowserPage(step))?.url;
  if (start === undefined) throw badRecording('steps', 'has no "navigate" step: the site is unknown');
  const origin = originOf(start, 'steps');
  const held = new Set<string>();
  const skipped: string[] = [];
  let before: RecordedStep | undefined;
  let elsewhere: string | undefined;
  const read = steps.flatMap((step, i): RecordedStep[] => {
    const place = `steps.${i}`;
    if (step.type === 'keyUp' && step.key !== undefined) held.delete(step.key);
    if (HARMLESS_STEPS.has(step.type) || isBrowserPage(step)) {
      if (step.type !== 'keyUp' && step.type !== 'setViewport') skipped.push(step.type);
      return [];
    }
    if (step.type === 'keyDown' && step.key !== undefined && MODIFIERS.has(step.key)) {
      held.add(step.key);
      return [];
    }
    if (elsewhere !== undefined && step.type !== 'navigate')
      throw badRecording(place, `acts on another site, ${elsewhere}`);
    const made = toStep(step, place, origin, [...held]);
    elsewhere = otherSite(step, origin, place) ?? (step.type === 'navigate' ? undefined : elsewhere);
    if (step.type === 'change' && before !== undefined && isSwitched(made, before)) {
      // Only the change says that it was a box.
      before.target = made.target;
      return [];
    }
    before = made;
    return [made];
  });
  return checkRecording({ title: title.trim() || new URL(origin).host, origin, steps: read, skipped }, 'steps');
}

/** A recording that was begun in a new tab opens that page first. */
function isBrowserPage({ type, url = '' }: ChromeStep): boolean {
  return type === 'navigate' && /^(?:chrome|edge|brave|about|chrome-search):/u.test(url);
}

function toStep(step: ChromeStep, place: string, origin: string, held: readonly string[]): RecordedStep {
  if (step.type === 'navigate') {
    const url = step.url ?? '';
    if (originOf(url, place) !== origin) throw badRecording(place, `leads to another site, ${originOf(url, place)}`);
    return { verb: 'goTo', url };
  }
  if ((step.target ?? 'main') !== 'main') throw badRecording(place, 'acts in another tab');
  if (step.frame !== undefined && step.frame.length > 0) throw badRecording(place, 'acts in a frame');
  if (step.type === 'keyDown') {
    if (step.key === undefined) throw badRecording(place, 'has no key');
    const keys = [...held, step.key === ' ' ? 'Space' : step.key].join('+');
    if (!parseKeyChord(keys)) throw badRecording(place, `presses "${keys.slice(0, 40)}", which is no key here`);
    return { verb: 'press', keys, ...pathAsserted(step, origin, place) };
  }
  if (!KINDS.has(step.type)) throw badRecording(place, `"${step.type.slice(0, 40)}" has no counterpart`);
  const target = hintsOfSelectors(selectorsOf(step.selectors ?? []));
  if (!canIdentify(target)) throw badRecording(place, 'has no selector with a name, id or attribute');
  if (held.length > 0 && POINTER_STEPS.has(step.type))
    throw badRecording(place, `holds ${held.join('+')} while it presses`);
  if (step.deviceType === 'touch' && (step.duration ?? 0) >= LONG_TOUCH_MS)
    throw badRecording(place, 'holds a finger down');
  const common = { target, ...pathAsserted(step, origin, place) };
  switch (step.type) {
    case 'click':
      if (!MAIN_BUTTONS.has(step.button ?? 'primary'))
        throw badRecording(place, `uses the ${(step.button ?? '').slice(0, 40)} button`);
      return { verb: 'click', ...common };
    case 'doubleClick':
      return { verb: 'doubleClick', ...common };
    case 'hover':
      return { verb: 'hover', ...common };
    default:
      if (step.value === undefined) throw badRecording(place, 'has no value');
      return { ...common, ...changeOf(target, checkTyped(step.value, place)) };
  }
}

/** Value of a box without one of its own (HTML, “the input element”, state Checkbox). */
const BOX_VALUE = 'on';
const BOX_ROLES = new Set(['checkbox', 'radio', 'switch', 'menuitemcheckbox', 'menuitemradio']);

/** A box reports its change as a field does: it is switched, nothing is typed. */
function changeOf(target: SelectorHints, value: string): RecordedStep {
  if (target.tag === 'select') return { verb: 'select', target, value };
  if (!isBox(target, value)) return { verb: 'type', target, value };
  const role = target.role ?? (target.type === 'radio' ? 'radio' : 'checkbox');
  const box = { tag: 'input', ...target, role };
  if (value === 'true' || value === 'false') return { verb: 'check', target: box, checked: value === 'true' };
  return { verb: 'click', target: box };
}

function isBox({ role = '', type, tag, placeholder }: SelectorHints, value: string): boolean {
  if (BOX_ROLES.has(role) || type === 'checkbox' || type === 'radio') return true;
  const isField = tag === 'textarea' || placeholder !== undefined || /^(?:textbox|searchbox|combobox)$/u.test(role);
  return value === BOX_VALUE && !isField && (type === undefined || type === '');
}

/** Whether the step switches a box that the click before it has switched already. */
function isSwitched({ verb, target }: RecordedStep, before: RecordedStep): boolean {
  return (verb === 'click' || verb === 'check') && before.verb === 'click' && isSameElement(target, before.target);
}

/** Parts of a control's drawing and text: `aria/Close`, `aria/[role="img"]` is a press on Close. */
const PART_OF_CONTROL = /^aria\/.*\[role="(?:img|image|generic|none|presentation|StaticText|graphics-symbol)"\]$/su;

/**
 * A selector of several parts leads through shadow roots, and through the names of what is around: the last part is the element.
 * Where the pointer met a nameless part of a control, only the names tell the control.
 */
function selectorsOf(selectors: readonly (string | readonly string[])[]): string[] {
  const paths = selectors.map((one) => (typeof one === 'string' ? [one] : one));
  const inner = paths.find((path) => path.length > 1 && PART_OF_CONTROL.test(path.at(-1) ?? ''));
  if (inner === undefined) return paths.map((path) => path.at(-1) ?? '');
  return [inner.at(-2) ?? '', ...paths.flat().filter((part) => part.startsWith('text/'))];
}

/** The page that the step led to. */
/** The other site that a step is said to lead to. */
function otherSite({ assertedEvents }: ChromeStep, origin: string, place: string): string | undefined {
  const url = assertedEvents?.findLast((event) => event.type === 'navigation')?.url;
  const led = url === undefined || url === '' ? origin : originOf(url, place);
  return led === origin ? undefined : led;
}

function pathAsserted({ assertedEvents }: ChromeStep, origin: string, place: string): Pick<RecordedStep, 'path'> {
  const url = assertedEvents?.find((event) => event.type === 'navigation')?.url;
  if (url === undefined || url === '') return {};
  return originOf(url, place) === origin ? { path: new URL(url).pathname } : {};
}
