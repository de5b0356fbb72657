/** Presses on the keys of a pad become one step that spells a number of the request. */
import { expect, test } from 'vitest';
import { hashTexts } from '../../../lib/core/text-hash';
import { induce } from '../../../lib/learning/induce';
import { isAtStart, spells } from '../../../lib/learning/pad-keys';
import { templateText } from '../../../lib/records/template';
import { pick, save, shown } from './shown-run';

const keys = (text: string) => [...text].map((key) => pick(key, 'button', { tag: 'button' }));

test('keys that spell a number of the request are a blank', () => {
  const { procedure } = induce(shown('open the gate with 4711', [...keys('4711'), save]));
  expect(procedure?.steps).toHaveLength(2);
  expect(templateText(procedure?.steps[0]?.pad?.text ?? [])).toMatch(/^‹.+›$/u);
  expect(templateText(procedure?.request ?? [])).toMatch(/^open the gate with ‹.+›$/u);
});

test('keys that spell no number of the request stay what they are', () => {
  const { procedure } = induce(shown('open the gate of the yard', [...keys('4711'), save]));
  expect(procedure?.steps).toHaveLength(5);
  expect(procedure?.steps.some(({ pad }) => pad !== undefined)).toBe(false);
});

test('a display may group the digits', () => {
  expect(spells('4,711', '4711')).toBe(true);
  expect(spells('14711', '4711')).toBe(false);
  expect(spells('4711 minutes', '4711')).toBe(false);
});

test('a display that holds something already is told by what stood there at first', () => {
  const first = pick('4', 'button', { tag: 'button' });
  const run = shown('open the gate with 4711', [first, ...keys('711'), save]);
  const [step, ...rest] = run.steps;
  if (!step) throw new Error('no step');
  const facts = [
    { fact: 'appeared' as const, role: 'text', name: '•' },
    { fact: 'disappeared' as const, role: 'text', name: 'Code?' },
  ];
  const { procedure } = induce({ ...run, steps: [{ ...step, effect: { facts } }, ...rest] });
  const from = procedure?.steps[0]?.pad?.from;
  expect(from).toBe(hashTexts(['Code?']));
  expect(isAtStart(['Gate', 'Code?'], from)).toBe(true);
  expect(isAtStart(['Gate', '•'], from)).toBe(false);
});
