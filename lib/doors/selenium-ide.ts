/** parseSeleniumProject reads the tests of a Selenium IDE project (.side), one recording each. */
import * as v from 'valibot';
import {
  badRecording,
  checkRecording,
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

/** @throws FieldnotesError 'bad-recording' with test, command and reason */
export function parseSeleniumProject(fileText: string): Recording[] {
  const { url, tests } = parseRecordingFile(fileText, projectSchema);
  return tests.map(({ name, commands }, i) => {
    const place = `tests.${i}`;
    const opened = commands.find(({ command }) => command === 'open')?.target ?? '';
    const start = URL.canParse(opened, url || undefined) ? new URL(opened, url || undefined).href : url;
    const origin = originOf(start, place);
    const skipped: string[] = [];
    const steps = commands.flatMap((command, n): RecordedStep[] => {
      if (command.command.startsWith('//')) return [];
      if (HARMLESS.test(command.command) || isScroll(command) || isPassing(command, commands.slice(n + 1))) {
        if (command.command !== '') skipped.push(command.command);
        return [];
      }
      return toSteps(command, `${place}.commands.${n}`, { base: start, origin });
    });
    return checkRecording({ title: name, origin, steps, skipped }, place);
  });
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

interface Site {
  base: string;
  origin: string;
}

function toSteps(command: Command, place: string, { base, origin }: Site): RecordedStep[] {
  const { command: name, value } = command;
  if (name === 'open') {
    const url = new URL(command.target, base).href;
    if (originOf(url, place) !== origin) throw badRecording(place, `leads to another site, ${originOf(url, place)}`);
    return [{ verb: 'goTo', url }];
  }
  const target = hintsOfSelectors([command.target, ...command.targets.flatMap(([selector = '']) => selector)]);
  if (!canIdentify(target))
    throw badRecording(place, `"${name.slice(0, 40)}" has no locator with a name, id or attribute`);
  if (/\$\{(?!KEY_)/u.test(value)) throw badRecording(place, 'uses a variable of the test');
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
      return [{ verb: 'type', target, value }];
    case 'sendKeys':
      return keysOf(target, value, place);
    case 'select':
    case 'addSelection':
      return [{ verb: 'select', target, value: value.replace(/^(?:label|value|id)=/u, '') }];
    case 'check':
    case 'uncheck':
      return [{ verb: 'check', target, checked: name === 'check' }];
    default:
      throw badRecording(place, `"${name.slice(0, 40)}" has no counterpart`);
  }
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
