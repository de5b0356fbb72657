/** recorderFileOf writes a task in the format of the Recorder panel of Chrome's DevTools. */
import type { ExportedLocator, ExportedStep } from '../notebook/exchange/format';
import { requestText } from '../records/note';
import { fillKnown, type Template } from '../records/template';
import { exampleValues } from './example-values';
import { flatSteps } from './flat-steps';
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
    ...flatSteps(task, notes).flatMap((step) => stepsOf(step, targetOf(step, notes), values)),
  ];
  return `${JSON.stringify({ title: requestText(task.request), steps }, null, 2)}\n`;
}

function stepsOf(
  step: ExportedStep,
  locator: ExportedLocator | undefined,
  values: Readonly<Record<string, string>>,
): RecorderStep[] {
  if (step.each) throw badRecording('', 'a repeated step has no counterpart in the Recorder');
  const fill = (template: Template | undefined) => fillKnown(template ?? [], values);
  const at = locator
    ? { target: 'main', selectors: selectorsOf(locator, step.named ? fill(step.named) : locator.name) }
    : { target: 'main' };
  const point = { offsetX: 2, offsetY: 2 };
  switch (step.verb) {
    case 'click':
      return [{ type: 'click', ...at, ...point }];
    case 'doubleClick':
      return [{ type: 'doubleClick', ...at, ...point }];
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
      return [...(locator ? [{ type: 'click', ...at, ...point }] : []), ...keysOf(step.keys ?? '')];
    case 'goTo':
      return [{ type: 'navigate', url: fill(step.url), assertedEvents: [] }];
    case 'scroll':
      return [{ type: 'scroll', target: 'main', x: 0, y: 600 }];
    default:
      throw badRecording('', `a step of kind "${step.verb}" has no counterpart in the Recorder`);
  }
}

/** `Control+s` as key presses in order, and their releases in reverse. */
function keysOf(keys: string): RecorderStep[] {
  const parts = keys === '+' ? ['+'] : keys.split('+');
  return [
    ...parts.map((key) => ({ type: 'keyDown', target: 'main', key })),
    ...parts.toReversed().map((key) => ({ type: 'keyUp', target: 'main', key })),
  ];
}

function selectorsOf(locator: ExportedLocator, name: string): string[][] {
  const { role, tag, id, testId, nameAttribute, placeholder } = locator;
  const attribute = (attributeName: string, value: string | undefined) =>
    value === undefined ? [] : [[`${tag}[${attributeName}=${JSON.stringify(value)}]`]];
  const unique = uniqueAttribute(locator);
  const selectors = [
    ...(unique === undefined ? [] : [[unique]]),
    ...(name === '' ? [] : [[`aria/${name}[role="${role}"]`]]),
    ...attribute('data-testid', testId),
    ...attribute('id', id),
    ...attribute('name', nameAttribute),
    ...attribute('placeholder', placeholder),
    ...(name === '' ? [] : [[`text/${name}`]]),
  ];
  if (selectors.length === 0) throw badRecording('', `the ${role} has no name`);
  return selectors;
}
