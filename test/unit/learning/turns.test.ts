/** Presses on a button that goes round its values become one step with the value in the end as its goal. */
import { expect, test } from 'vitest';
import { induce } from '../../../lib/learning/induce';
import { templateText } from '../../../lib/records/template';
import type { Run } from '../../../lib/records/run';
import { pick, save, shown, type } from './shown-run';

const button = pick('Priority', 'button', { tag: 'button', row: { text: 'Roof', index: 0, count: 1 } });

/** Presses that show these texts at the button, one after the other. */
function turned(request: string, values: readonly string[], beside: readonly string[] = ['Roof']): Run {
  const run = shown(request, [...values.slice(1).map(() => button), save]);
  const stands = (value = '') => [value, ...beside];
  const steps = run.steps.map((step, i) => {
    if (i >= values.length - 1 || !step.facts) return step;
    const facts = { ...step.facts, ref: 'e1', stands: stands(values[i]) };
    return { ...step, facts, after: { name: 'Priority', classes: [], stands: stands(values[i + 1]) } };
  });
  return { ...run, steps };
}

test('several presses become the value that stood there in the end', () => {
  const { procedure } = induce(turned('set the priority of Roof to High', ['Low', 'Medium', 'High']));
  const [step, ...rest] = procedure?.steps ?? [];
  expect(rest).toHaveLength(1);
  expect(step?.turn).toMatchObject({ at: 0, of: 2, most: 3 });
  expect(templateText(step?.turn?.to ?? [])).toMatch(/^‹.+›$/);
});

test('a value that the request does not name stays what it was', () => {
  const { procedure } = induce(turned('light up the lamp of Roof', ['dark', 'dim', 'bright']));
  expect(templateText(procedure?.steps[0]?.turn?.to ?? [])).toBe('bright');
});

test('one press is a value only if the request names it', () => {
  expect(
    induce(turned('set the priority of Roof to Medium', ['Low', 'Medium'])).procedure?.steps[0]?.turn,
  ).toBeDefined();
  expect(induce(turned('ask about the priority of Roof', ['Low', 'Medium'])).procedure?.steps[0]?.turn).toBeUndefined();
});

test('a number is counted, and a round that ends where it began is none', () => {
  const counted = induce(turned('give the Roof two more points', ['1 point', '2 points', '3 points']));
  expect(counted.procedure?.steps[0]?.turn).toBeUndefined();
  const round = induce(turned('look at all lamps of the Roof', ['dark', 'dim', 'dark']));
  expect(round.procedure?.steps[0]?.turn).toBeUndefined();
});

test('a text that the user gave, to a dialog of the page or in a field, was not turned to', () => {
  const run = turned('rename the room Roof to Attic', ['Roof', 'Attic'], []);
  const dialog = { type: 'prompt' as const, message: 'New name:', isAccepted: true, text: 'Attic' };
  const asked = { ...run, steps: run.steps.map((step, i) => (i === 0 ? { ...step, dialogs: [dialog] } : step)) };
  expect(induce(run).procedure?.steps[0]?.turn).toBeDefined();
  expect(induce(asked).procedure?.steps[0]?.turn).toBeUndefined();
  const [written] = shown('', [type('New name', 'Attic')]).steps;
  const steps = [...(written ? [written] : []), ...run.steps].map((step, i) => ({ ...step, n: i + 1 }));
  expect(induce({ ...run, steps }).procedure?.steps.some(({ turn }) => turn)).toBe(false);
});
