/** Chips behind “and”, folders named by a value and more, presses that only leave a field, and pagers. */
import { expect, test } from 'vitest';
import { induce } from '../../../lib/learning/induce';
import type { EffectFact } from '../../../lib/page/words/effect';
import { templateText } from '../../../lib/records/template';
import { pick, type Shown, save, shown, type } from './shown-run';

function learn(request: string, steps: readonly Shown[], effects: readonly EffectFact[][]) {
  const run = shown(request, steps);
  const seen = run.steps.map((step, i) => ({ ...step, effect: { facts: effects[i] ?? [] } }));
  return induce({ ...run, steps: seen }).procedure;
}
const pressed = (name: string): EffectFact[] => [{ fact: 'state', role: 'button', name, state: 'pressed' }];
const button = (name: string) => pick(name, 'button', { tag: 'button', among: { index: 0, count: 7 } });

test('the second of two chips is a value as well', () => {
  const days = [button('Monday'), button('Thursday'), save];
  const procedure = learn('set up bread on Monday and Thursday', days, [pressed('Monday'), pressed('Thursday')]);
  expect(Object.keys(procedure?.lists ?? {})).toHaveLength(1);
});

test('a folder whose name says more than the value', () => {
  const opened: EffectFact[] = [{ fact: 'state', role: 'button', name: 'Rex Ms Aalto', state: 'expanded' }];
  const procedure = learn('send Rex home at once', [button('Rex Ms Aalto'), save], [opened]);
  expect(templateText(procedure?.request ?? [])).toMatch(/^send ‹.+› home at once$/u);
  expect(procedure?.steps[0]?.within?.isSelf).toBe(true);
});

test('a press beside the field by which a text is kept is no step of its own', () => {
  const kept: EffectFact[] = [
    { fact: 'appeared', role: 'cell', name: 'Ms Pohl' },
    { fact: 'disappeared', role: 'textbox', name: 'Contact' },
  ];
  const steps = [type('Contact', 'Ms Pohl'), pick('Rates', 'heading', { tag: 'h1' })];
  const procedure = learn('change the contact to Ms Pohl', steps, [[], kept]);
  expect(procedure?.steps.map(({ verb }) => verb)).toEqual(['type']);
});

test('nothing is expected of another page of a list', () => {
  const turned: EffectFact[] = [
    { fact: 'disappeared', role: 'button', name: 'Tap' },
    { fact: 'appeared', role: 'text', name: 'Keg K-17' },
  ];
  const steps = [button('Next'), pick('K-17', 'option', { among: { index: 0, count: 5 } })];
  const procedure = learn('tap the keg K-17', steps, [turned]);
  expect(procedure?.steps[0]).toMatchObject({ must: [], some: [] });
  expect(procedure?.steps[0]?.shows).toBeUndefined();
});
