/** isFilteredAlready: Enter after a text that filtered a list, and after one whose option was only offered. */
import { expect, test } from 'vitest';
import { isFilteredAlready } from '../../../../lib/agent/step/filtered-already';
import { outline, step } from '../evidence/make';

const enter = step({ action: { verb: 'press', ref: 'e1', keys: 'Enter' } });
const snapshot = outline('e1 textbox Skill=Vortrag');
const typed = (...names: string[]) =>
  step({
    action: { verb: 'type', ref: 'e1', text: 'Vortrag' },
    seen: names.map((name) => ({ fact: 'appeared' as const, role: 'generic', name })),
  });

test('a list that has filtered needs no key', () => {
  expect(isFilteredAlready({ steps: [typed('Vortrag am Montag'), enter], snapshot })).toBe(true);
  expect(isFilteredAlready({ steps: [typed(), enter], snapshot })).toBe(false);
});

test('an option that is only offered is not taken by a key that changes nothing', () => {
  expect(isFilteredAlready({ steps: [typed('Vortrag'), enter], snapshot })).toBe(false);
  // A cell that closed as it was left shows the text.
  expect(isFilteredAlready({ steps: [typed('Vortrag'), enter], snapshot: outline('text Vortrag') })).toBe(true);
});
