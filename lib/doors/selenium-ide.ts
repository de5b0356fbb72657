/** seleniumTests reads the tests of a Selenium IDE project (.side), one recording each. */
import * as v from 'valibot';
import {
  badRecording,
  checkRecording,
  checkTyped,
  isSameElement,
  MAX_RECORDINGS,
  originOf,
  parseRecordingFile,
  type RecordedStep,
  type Recording,
} from './recording';
import { canIdentify, hintsOfSelectors } from './selector-hints';

const text = v.pipe(v.string(), v.maxLength(4000));
const commandSchema = v.looseObject({
  command: text,
  target: v.optional(text, ''),
  targets: v.optional(v.pipe(v.array(v.array(text)), v.maxLength(30)), []),
  value: v.optional(text, ''),
});
type Command = v.InferOutput<typeof commandSchema>;

const projectSchema = v.looseObject({
  url: v.optional(text, ''),
  tests: v.pipe(
    v.array(
      v.looseObject({ name: v.pipe(text, v.minLength(1)), commands: v.pipe(v.array(commandSchema), v.maxLength(500)) }),
    ),
    v.minLength(1),
    v.maxLength(MAX_RECORDINGS),
  ),
});

/** Commands that wait, look, or set up the window. */
const HARMLESS =
  /^(?:setWindowSize|pause|setSpeed|close|echo|debugger|mouseOut|mouseUp|mouseDown|focus|blur|waitFor\w*|assert\w*|verify\w*|$)/u;
/** Commands with a counterpart here. */
const ACTS = new Set(
  'open click clickAt doubleClick doubleClickAt mouseOver type sendKeys select addSelection check uncheck'.split(' '),
);
const VARIABLE = /\$\{(?!KEY_)/u;
const KEY = /\$\{KEY_([A-Z_0-9]+)\}/u;
const KEY_NAMES: Readonly<Record<string, string>> = {
  ENTER: 'Enter',
  RETURN: 'Enter',
  TAB: 'Tab',
  ESC: 'Escape',
  ESCAPE: 'Escape',
  DOWN: 'ArrowDown',
  UP: 'ArrowUp',
  LEFT: 'ArrowLeft',
  RIGHT: 'ArrowRight',
  BACKSPACE: 'Backspace',
  BKSP: 'Backspace',
  DELETE: 'Delete',
  SPACE: 'Space',
};

interface SeleniumTest {
  title: string;
  /** @throws FieldnotesError 'bad-recording' with test, command and reason */
  read(): Recording;
}

/** A project may hold tests that are no task, such as an empty one or a login: each is read by itself. @throws FieldnotesError 'bad-recording' */
export function seleniumTests(fileText: string): SeleniumTest[] {
  const { url, tests } = parseRecordingFile(fileText, projectSchema);
  return tests.map(({ name, commands }, i) => ({
    title: name,
    read: () => readTest(name, commands, { url, place: `tests.${i}` }),
  }));
}

function readTest(
  title: string,
  commands: readonly Command[],
  { url, place }: { url: string; place: string },
): Recording {
  const opened = commands.find(({ command }) => command === 'open')?.target ?? '';
  const start = URL.canParse(opened, url || undefined) ? new URL(opened, url || undefined).href : url;
  const origin = originOf(start, place);
  const skipped: string[] = [];
  const steps: RecordedStep[] = [];
  for (const [n, command] of commands.entries()) {
    if (command.command.startsWith('//')) continue;
    const following = commands.slice(n + 1);
    if (HARMLESS.test(command.command) || isScroll(command) || isPassing(command, following)) {
      if (command.command !== '') skipped.push(command.command);
      continue;
    }
    if (isOptionOfChoice(command, commands.slice(0, n))) continue;
    const made = toSteps(command, `${place}.commands.${n}`, { base: start, origin });
    const last = steps.at(-1);
    if (command.command === 'sendKeys' && last) steps.splice(-1, 1, ...withKeys(last, made));
    else steps.push(...made);
  }
  return checkRecording({ title, origin, steps, skipped }, place);
}

/** Keys sent to a field that was just written go on behind its text. */
function withKeys(last: RecordedStep, made: readonly RecordedStep[]): RecordedStep[] {
  const [first, ...rest] = made;
  if (first?.verb !== 'type' || last.verb !== 'type' || !isSameElement(last.target, first.target))
    return [last, ...made];
  return [{ ...last, value: `${last.value ?? ''}${first.value ?? ''}` }, ...rest];
}

/** Selenium IDE writes scrolling by hand as a script. */
function isScroll({ command, target }: Command): boolean {
  return command === 'runScript' && /^window\.scroll(?:To|By)\(-?[\d.]+, ?-?[\d.]+\);?$/u.test(target);
}

/** Whether the pointer only passed over an element: it left, or pressed the same one, before anything else was done. */
function isPassing({ command, target }: Command, following: readonly Command[]): boolean {
  if (command !== 'mouseOver') return false;
  const next = following.find((one) => !isScroll(one) && !one.command.startsWith('//'));
  return next === undefined || next.command === 'mouseOut' || (next.command === 'click' && next.target === target);
}

/** Whether the click is on the option that the command before it chose: the recorder writes both. */
function isOptionOfChoice({ command, target, targets }: Command, before: readonly Command[]): boolean {
  if (command !== 'click' || before.findLast((one) => !/^(?:\/\/|mouse)/u.test(one.command))?.command !== 'select')
    return false;
  return hintsOfSelectors([target, ...targets.flatMap(([selector = '']) => selector)]).tag === 'option';
}

interface Site {
  base: string;
  origin: string;
}

function toSteps(command: Command, place: string, { base, origin }: Site): RecordedStep[] {
  const { command: name, value } = command;
  if (!ACTS.has(name)) throw badRecording(place, `"${name.slice(0, 40)}" has no counterpart`);
  if ([command.target, value].some((one) => VARIABLE.test(one)))
    throw badRecording(place, 'uses a variable of the test');
  if (name === 'open') {
    const url = new URL(command.target, base).href;
    if (originOf(url, place) !== origin) throw badRecording(place, `leads to another site, ${originOf(url, place)}`);
    return [{ verb: 'goTo', url }];
  }
  const target = hintsOfSelectors([command.target, ...command.targets.flatMap(([selector = '']) => selector)]);
  if (!canIdentify(target))
    throw badRecording(place, `"${name.slice(0, 40)}" has no locator with a name, id or attribute`);
  switch (name) {
    case 'click':
    case 'clickAt':
      return [{ verb: 'click', target }];
    case 'doubleClick':
    case 'doubleClickAt':
      return [{ verb: 'doubleClick', target }];
    case 'mouseOver':
      return [{ verb: 'hover', target }];
    case 'type':
      return [{ verb: 'type', target, value: checkTyped(value, place) }];
    case 'sendKeys':
      return keysOf(target, value, place);
    case 'select':
    case 'addSelection':
      return [{ verb: 'select', target, value: optionOf(value, place) }];
    default:
      return [{ verb: 'check', target, checked: name === 'check' }];
  }
}

/** @throws FieldnotesError 'bad-recording' for a place in the list, an id or a pattern: none names an option */
function optionOf(value: string, place: string): string {
  const option = value.replace(/^(?:label|value)=/u, '').replace(/^exact:/u, '');
  if (/^(?:(?:index|id)=|(?:regexpi?|glob):)/u.test(option))
    throw badRecording(place, `chooses "${value.slice(0, 40)}", which names no option`);
  return option;
}

/** Text before a key is typed; the key is pressed in the same field. */
function keysOf(target: RecordedStep['target'], value: string, place: string): RecordedStep[] {
  const key = KEY.exec(value);
  const typed = key ? value.slice(0, key.index) : value;
  const rest = key ? value.slice(key.index + key[0].length) : '';
  const keys = key && KEY_NAMES[key[1] ?? ''];
  if ((key && !keys) || rest !== '') throw badRecording(place, `keys "${value.slice(0, 40)}" have no counterpart`);
  const element = target ? { target } : {};
  return [
    ...(typed === '' ? [] : [{ verb: 'type' as const, ...element, value: typed }]),
    ...(keys ? [{ verb: 'press' as const, ...element, keys }] : []),
  ];
}
