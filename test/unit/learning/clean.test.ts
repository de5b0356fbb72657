/** cleanTrace removes dead ends and keeps steps that may have had an effect. */
import { expect, test } from 'vitest';
import { cleanTrace } from '../../../lib/learning/clean';
import type { RunStep } from '../../../lib/records/run';
import { facts } from '../guard/make';

let n = 0;
const step = (name: string, before: string, more: Partial<RunStep> = {}): RunStep =>
  ({
    n: ++n,
    token: `tok_${n}`,
    action: { verb: 'click', ref: `e${n}` },
    by: 'model',
    facts: facts({ name }),
    target: name,
    url: '',
    before,
    state: 'done',
    undoable: false,
    at: 0,
    ...more,
  }) as RunStep;
const names = (steps: readonly RunStep[]) => steps.map(({ target }) => target);

test('removes a menu opened and closed, a page left again and a toggle clicked twice', () => {
  expect(names(cleanTrace([step('Help', 's0'), step('Close', 's1'), step('Save', 's0')], 's2'))).toEqual(['Save']);
  const back = step('', 's1', { action: { verb: 'goBack' } });
  expect(names(cleanTrace([step('Wrong page', 's0'), back, step('Save', 's0')], 's2'))).toEqual(['Save']);
  const twice = { action: { verb: 'click' as const, ref: 'e99' } };
  expect(names(cleanTrace([step('Bold', 's0', twice), step('Bold', 's1', twice), step('Save', 's0')], 's2'))).toEqual([
    'Save',
  ]);
});

test('keeps steps that return to the same page state after an effect', () => {
  // Settings opened, toggled and saved: the page state is the same as before.
  const saved = [step('Settings', 's0'), step('Dark', 's1'), step('Save', 's2')];
  expect(names(cleanTrace(saved, 's0'))).toEqual(['Settings', 'Dark', 'Save']);
  // A form submitted on the way.
  const form = facts({ name: 'Send' });
  const sent = [
    step('Form', 's0'),
    step('Send', 's1', { facts: { ...form, submits: true } }),
    step('Close', 's2'),
    step('Next', 's0'),
  ];
  expect(names(cleanTrace(sent, 's3'))).toHaveLength(4);
  // A step without a visible effect may have changed something elsewhere.
  expect(names(cleanTrace([step('Like', 's0'), step('Save', 's0')], 's0'))).toEqual(['Like', 'Save']);
  // Unknown page states remove nothing.
  const unknown = [step('Help', '', { before: undefined }), step('Close', '', { before: undefined })];
  expect(cleanTrace(unknown, undefined)).toHaveLength(2);
});

test('removes the two clicks of a double click', () => {
  const press = step('Flow', 's0');
  const ref = 'ref' in press.action ? (press.action.ref ?? 'e1') : 'e1';
  const double = { ...step('Flow', 's0'), action: { verb: 'doubleClick' as const, ref } };
  const kept = cleanTrace([step('Open', 's0'), press, press, double, press], 's9');
  expect(kept.map(({ action }) => action.verb)).toEqual(['click', 'doubleClick', 'click']);
});

test('a text that the page gave another form is the one that was typed', () => {
  const write = (text: string, more: Partial<RunStep> = {}) =>
    step(text, 's0', { action: { verb: 'type', ref: 'e7', text }, ...more });
  expect(names(cleanTrace([write('1250'), write('1,250.00')], 's0'))).toEqual(['1250']);
  expect(names(cleanTrace([write('1250'), write('1300')], 's0'))).toEqual(['1300']);
});

test('keeps the option that was meant, and not those that its letters chose on the way', () => {
  const option = (text: string, at: number) =>
    step(text, 's0', { action: { verb: 'select', ref: 'e1', options: [text] }, at });
  expect(names(cleanTrace([option('March', 0), option('May', 120)], 's1'))).toEqual(['May']);
  expect(names(cleanTrace([option('March', 0), option('May', 5000)], 's1'))).toEqual(['March', 'May']);
  expect(names(cleanTrace([option('Mon', 0), option('Tue', 120)], 's1'))).toEqual(['Mon', 'Tue']);
});

test('keeps the text as the page wrote it where the request has it so', () => {
  const typed = (text: string) => step(text, 's0', { action: { verb: 'type', ref: 'e1', text } });
  expect(names(cleanTrace([typed('120'), typed('120,00')], 's1', 'pay 120,00 to Petra'))).toEqual(['120,00']);
  expect(names(cleanTrace([typed('120'), typed('120,00')], 's1', 'pay 120 to Petra'))).toEqual(['120']);
});
