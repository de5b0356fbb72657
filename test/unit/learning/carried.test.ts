/** A thing carried into a list, boxes for one sign each, and rows that share a state become parts of a procedure. */
import { expect, test } from 'vitest';
import { induce } from '../../../lib/learning/induce';
import { templateText } from '../../../lib/records/template';
import type { Run } from '../../../lib/records/run';
import { pick, save, type Shown, shown } from './shown-run';

const drag: Shown = {
  action: { verb: 'drag', ref: 'e1', to: 'e2', place: 'into' },
  fingerprint: { role: 'generic', name: '', text: 'Bed 2', tag: 'div' },
};

function carried(request: string, onto?: string): Run {
  const run = shown(request, [drag]);
  return { ...run, steps: run.steps.map((step) => (onto === undefined ? step : { ...step, onto })) };
}

test('a thing carried into a named list is carried by its name, and the list is a blank too', () => {
  const { procedure } = induce(carried('move Bed 2 to Resting', 'Resting'));
  expect(procedure?.steps).toMatchObject([{ verb: 'drag', must: [], some: [] }]);
  const [step] = procedure?.steps ?? [];
  expect(templateText(step?.named ?? [])).toMatch(/^‹.+›$/u);
  expect(templateText(step?.onto ?? [])).toMatch(/^‹.+›$/u);
  expect(step?.locatorKey).toBeDefined();
});

test('a list that the request does not name is always the same', () => {
  const { procedure } = induce(carried('give Bed 2 a rest', 'Resting'));
  expect(templateText(procedure?.steps[0]?.onto ?? [])).toBe('Resting');
});

test('a drag to a place without a name is no procedure', () => {
  expect(induce(carried('move Bed 2 to Resting')).procedure).toBeUndefined();
});

const box = (text: string): Shown => ({
  action: { verb: 'type', ref: 'e1', text },
  fingerprint: { role: 'textbox', name: '', tag: 'input' },
});

function inBoxes(request: string, text: string): Run {
  const run = shown(request, [...[...text].map(box), save]);
  const facts = (step: Run['steps'][number], i: number) => step.facts && { ...step.facts, ref: `e${i + 1}` };
  return { ...run, steps: run.steps.map((step, i) => ({ ...step, facts: facts(step, i) })) };
}

test('signs in boxes of one each are typed as one value into the first of them', () => {
  const { procedure } = induce(inBoxes('open the locker 2204', '2204'));
  expect(procedure?.steps).toHaveLength(2);
  expect(templateText(procedure?.steps[0]?.text ?? [])).toMatch(/^‹.+›$/u);
  expect(procedure?.steps[0]?.pick).toEqual({ index: 0, from: 'start' });
});

test('signs that spell nothing of the request stay as they were', () => {
  expect(induce(inBoxes('open the locker of the gym', '2204')).procedure?.steps).toHaveLength(5);
});

const inRow = (text: string) =>
  pick('File', 'button', { tag: 'button', sameNamed: 4, row: { text, index: 0, count: 1 } });

test('rows that share a word of the request are a loop over the rows that have it', () => {
  const run = shown('file all Signed minutes', [inRow('M-104 · Signed'), inRow('M-106 · Signed')]);
  const { procedure } = induce(run);
  const [step, ...rest] = procedure?.steps ?? [];
  expect(rest).toEqual([]);
  expect(step?.each).toEqual({});
  expect(step?.within?.has.map(templateText)).toEqual([expect.stringMatching(/^‹.+›$/u)]);
});

test('rows of different names are no such loop', () => {
  const run = shown('file the minutes of both Berg and Holm', [inRow('Berg'), inRow('Holm')]);
  expect(induce(run).procedure?.steps.every(({ each }) => each === undefined)).toBe(true);
});

test('rows named alike by a last name are told by the whole name that the request says', () => {
  const row = { text: 'Carl', whole: ['Carl Adler 1'], index: 0, count: 1 };
  const { procedure } = induce(
    shown('call back Carl Adler 1', [pick('Call', 'button', { tag: 'button', sameNamed: 4, row })]),
  );
  expect(templateText(procedure?.request ?? [])).toMatch(/^call back ‹[^›]+›$/u);
});

test('the cross of a chip that the request names is pressed, and no notice that may be absent', () => {
  const row = { text: 'Honey', index: 0, count: 1 };
  const cross = pick('×', 'button', { tag: 'button', sameNamed: 3, row });
  const run = shown('take Honey off the sign', [cross]);
  const { procedure } = induce({ ...run, steps: run.steps.map((step) => ({ ...step, isTargetGone: true })) });
  expect(procedure?.steps[0]?.optional).toBeUndefined();
  expect(procedure?.steps[0]?.within?.has).toHaveLength(1);
});

test('a task of one press that closes something needs what it closes', () => {
  const run = shown('close the survey please', [pick('Close', 'button', { tag: 'button' })]);
  const { procedure } = induce({ ...run, steps: run.steps.map((step) => ({ ...step, isTargetGone: true })) });
  expect(procedure?.steps[0]?.optional).toBeUndefined();
});

test('a counter named after what it counts has the name as a blank', () => {
  const more = { ...pick('More Hem', 'button', { tag: 'button' }) };
  const run = shown('set the hem to 3 cm', [more, save]);
  const [step, ...rest] = run.steps;
  if (!step?.facts) throw new Error('no step');
  const facts = { ...step.facts, counter: { value: 0, other: 'e7' } };
  const after = { name: 'More Hem', classes: [], count: 3 };
  const { procedure } = induce({ ...run, steps: [{ ...step, facts, after }, ...rest] });
  expect(templateText(procedure?.request ?? [])).toMatch(/^set the ‹[^›]+› to ‹[^›]+› cm$/u);
  expect(templateText(procedure?.steps[0]?.named ?? [])).toMatch(/^More ‹[^›]+›$/u);
});
