/** A text that was typed and left in its field, while something else was pressed, was not sent. */
import { expect, test } from 'vitest';
import { findShortfall } from '../../../../lib/agent/evidence/shortfall';
import type { RunStep } from '../../../../lib/records/run';
import { runOf, step } from './make';

const typed = step({
  action: { verb: 'type', ref: 'e2', text: 'Borage' },
  target: 'textbox “Herb”',
  seen: [{ fact: 'value', role: 'textbox', name: 'Herb' }],
});
const pressed = (name: string, change: Partial<RunStep> = {}) =>
  step({ target: `button “${name}”`, seen: [{ fact: 'appeared', role: 'listitem', name: 'Sage' }], ...change });
const page = (value: string) => `listitem Sage\ne2 textbox Herb=${value}\ne3 button Plant\ne1 button Next page`;
const code = (request: string, value: string, press: RunStep) =>
  findShortfall(runOf(request, page(value), [typed, press]), 'Done.')?.code;

test('a text that stands in its field after another button was pressed was not sent', () => {
  expect(code('plant the herb Borage', 'Borage', pressed('Next page'))).toBe('unseen-send');
});

test('a text that was sent may stand', () => {
  expect(code('plant the herb Borage', 'Borage', pressed('Plant'))).toBeUndefined();
  expect(code('plant the herb Borage', 'Borage', pressed('Next page', { sent: true }))).toBeUndefined();
  const seen = step({ target: '', seen: [{ fact: 'appeared', role: 'text', name: 'Planted: Borage' }] }).effect;
  expect(code('plant the herb Borage', 'Borage', pressed('Next page', { effect: seen }))).toBeUndefined();
});
