/** recorderFileOf writes a task in the format of the Recorder panel of Chrome's DevTools. */
import type { ExportedLocator, ExportedStep } from '../notebook/exchange/format';
import { requestText } from '../records/note';
import { fillKnown, type Template } from '../records/template';
import { exampleValues } from './example-values';
import { flatSteps } from './flat-steps';
import { keyNames } from './key-names';
import type { TaskAtSite } from './playwright-test';
import { badRecording } from './recording';
import { targetOf } from './step-words';
import { uniqueAttribute } from './unique-attribute';

type RecorderStep = Record<string, unknown>;

/** @throws FieldnotesError 'bad-recording' if a step has no counterpart in the format */
export function recorderFileOf({ origin, task, notes, path, examples = {} }: TaskAtSite): string {
  const values = exampleValues(task, examples);
  const steps: RecorderStep[] = [
    {
      type: 'setViewport',
      width: 1280,
      height: 800,
      deviceScaleFactor: 1,
      isMobile: false,
      hasTouch: false,
      isLandscape: false,
    },
    { type: 'navigate', url: origin + path, assertedEvents: [] },
    ...flatSteps(task, notes).flatMap((step) => stepsOf(step, targetOf(step, notes), { values, origin })),
  ];
  return `${JSON.stringify({ title: requestText(task.request), steps }, null, 2)}\n`;
}

interface Filling {
  values: Readonly<Record<string, string>>;
  origin: string;
}

function stepsOf(
  step: ExportedStep,
  locator: ExportedLocator | undefined,
  { values, origin }: Filling,
): RecorderStep[] {
  checkCounterpart(step, locator);
  const fill = (template: Template | undefined) => fillKnown(template ?? [], values);
  const at = locator
    ? { target: 'main', selectors: selectorsOf(locator, step.named && fill(step.named)) }
    : { target: 'main' };
  const path = step.must.find((one) => one.fact === 'path')?.path;
  const leads = path ? { assertedEvents: [{ type: 'navigation', url: origin + fill(path), title: '' }] } : {};
  const point = { offsetX: 2, offsetY: 2 };
  switch (step.verb) {
    case 'click':
      return [{ type: 'click', ...at, ...point, ...leads }];
    case 'doubleClick':
      return [{ type: 'doubleClick', ...at, ...point, ...leads }];
    case 'rightClick':
      return [{ type: 'click', ...at, ...point, button: 'secondary' }];
    case 'hover':
      return [{ type: 'hover', ...at }];
    case 'type':
      return [{ type: 'change', ...at, value: fill(step.text) }];
    case 'clear':
      return [{ type: 'change', ...at, value: '' }];
    case 'select':
      return [{ type: 'change', ...at, value: fill(step.options?.[0]) }];
    case 'check':
      return [{ type: 'click', ...at, ...point }];
    case 'press':
      return [...(locator ? [{ type: 'click', ...at, ...point }] : []), ...keysOf(step.keys ?? '', leads)];
    case 'goTo':
      return [{ type: 'navigate', url: fill(step.url), assertedEvents: [] }];
    case 'scroll':
      return scrollOf(step);
    default:
      throw badRecording('', `a step of kind "${step.verb}" has no counterpart in the Recorder`);
  }
}

/** @throws FieldnotesError 'bad-recording' for what the Recorder would do otherwise than it was learned */
function checkCounterpart(step: ExportedStep, locator: ExportedLocator | undefined): void {
  const why =
    (step.each && 'a repeated step') ||
    (step.optional && 'an optional step') ||
    (step.goal && 'a press that depends on a state') ||
    ((step.options?.length ?? 0) > 1 && step.verb === 'select' && 'a choice of several options') ||
    (locator?.frame !== undefined && 'an act in a frame');
  if (why) throw badRecording('', `${why} has no counterpart in the Recorder`);
}

/** The Recorder scrolls a page to a place, counted from its top. */
function scrollOf({ direction = 'down' }: ExportedStep): RecorderStep[] {
  const y = { top: 0, down: 600, bottom: 1_000_000 }[direction as string];
  if (y === undefined) throw badRecording('', `scrolling ${direction} has no counterpart in the Recorder`);
  return [{ type: 'scroll', target: 'main', x: 0, y }];
}

/** `Control+s` as key presses in order, and their releases in reverse. @param leads the assertion of the page that the last press opens */
function keysOf(keys: string, leads: object): RecorderStep[] {
  const names = keyNames(keys);
  return [
    ...names.map((key, i) => ({ type: 'keyDown', target: 'main', key, ...(i === names.length - 1 ? leads : {}) })),
    ...names.toReversed().map((key) => ({ type: 'keyUp', target: 'main', key })),
  ];
}

/** @param named the item that a value names: the marks of the item that the step was learned on are of another one */
function selectorsOf(locator: ExportedLocator, named: string | undefined): string[][] {
  const { role, tag, id, testId, nameAttribute, placeholder } = locator;
  const name = named ?? locator.name;
  const byName = name === '' ? [] : [[`aria/${name}[role="${role}"]`], [`text/${name}`]];
  if (named !== undefined && byName.length > 0) return byName;
  const attribute = (attributeName: string, value: string | undefined) =>
    value === undefined ? [] : [[`${tag}[${attributeName}=${JSON.stringify(value)}]`]];
  const unique = uniqueAttribute(locator);
  const selectors = [
    ...(unique === undefined ? [] : [[unique]]),
    ...byName.slice(0, 1),
    ...attribute('data-testid', testId),
    ...attribute('id', id),
    ...attribute('name', nameAttribute),
    ...attribute('placeholder', placeholder),
    ...byName.slice(1),
  ];
  if (selectors.length === 0) throw badRecording('', `the ${role} has no name`);
  return selectors;
}
