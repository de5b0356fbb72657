/** Lists of values: any number of them, in any wording, repeats the steps that were shown for each. */
import { expect, test } from 'vitest';
import { fillProcedure } from '../../../lib/learning/derive-values';
import { induce } from '../../../lib/learning/induce';
import { splitList } from '../../../lib/learning/lists';
import { matchRequest } from '../../../lib/learning/match-request';
import { fillTemplate, templateText } from '../../../lib/records/template';
import type { Run } from '../../../lib/records/run';
import { NOW, pick, save, shown, type, type Shown } from './shown-run';

const enter: Shown = {
  action: { verb: 'press', ref: 'e1', keys: 'Enter' },
  fingerprint: { role: 'textbox', name: 'Tags' },
};
const box = (name: string): Shown => ({
  action: { verb: 'check', ref: 'e1', checked: true },
  fingerprint: { role: 'checkbox', name, tag: 'input', type: 'checkbox' },
});

/** The acts that another request leads to, in words. */
function acts(run: Run, request: string): string[] | undefined {
  const { procedure } = induce(run);
  const match = procedure && matchRequest(procedure, request, NOW);
  const filled = match && procedure && fillProcedure({ ...procedure, steps: procedure.steps }, match.values, NOW);
  return filled?.body.steps.map((step) => {
    const value = step.text ?? step.named;
    return value ? fillTemplate(value, filled.values) : (step.keys ?? step.verb);
  });
}

const soup = shown('store the recipe "Soup" with the tags hot, cheap and quick', [
  type('Title', 'Soup'),
  ...['hot', 'cheap', 'quick'].flatMap((tag) => [type('Tags', tag), enter]),
  save,
]);

test('one parameter stands for the list in the request', () => {
  const { procedure } = induce(soup);
  expect(procedure && templateText(procedure.request)).toBe('store the recipe "‹recipe›" with the tags ‹tags›');
  expect(procedure?.steps).toHaveLength(4);
});

test('a page that goes on showing the values before is no use of them', () => {
  const tags = ['hot', 'cheap', 'quick'];
  let shownSoFar = '';
  const steps = soup.steps.map((step, i) => {
    if (step.action.verb !== 'press') return step;
    shownSoFar += ` ${tags[(i - 2) / 2]}`;
    return { ...step, effect: { facts: [{ fact: 'appeared' as const, role: 'text', name: shownSoFar.trim() }] } };
  });
  const { procedure } = induce({ ...soup, steps });
  expect(procedure && templateText(procedure.request)).toBe('store the recipe "‹recipe›" with the tags ‹tags›');
});

test.each([
  ['store the recipe "Pie" with the tags sweet, cold and slow', ['sweet', 'cold', 'slow']],
  ['store the recipe "Jam" with the tags sweet and red', ['sweet', 'red']],
  ['store the recipe "Tea" with the tags green', ['green']],
  ['store the recipe "Rye" with the tags "old style", "sour" and "dark"', ['old style', 'sour', 'dark']],
])('%s', (request, tags) => {
  const [, title = ''] = /"(\w+)"/u.exec(request) ?? [];
  expect(acts(soup, request)).toEqual([title, ...tags.flatMap((tag) => [tag, 'Enter']), 'click']);
});

test('boxes by name, spelled otherwise than in the request', () => {
  const run = shown('plan the course on monday and friday', [box('Monday'), box('Friday'), save]);
  expect(acts(run, 'plan the course on tuesday, wednesday and friday')).toEqual([
    'Tuesday',
    'Wednesday',
    'Friday',
    'click',
  ]);
});

test('values of different fields stay two parameters', () => {
  const run = shown('invite Ann and Bob to the game', [type('White', 'Ann'), type('Black', 'Bob'), save]);
  expect(induce(run).procedure?.slots).toHaveLength(2);
});

test('a press for each of two names is a list, one press of another kind is not', () => {
  const two = shown('show the charts Sales and Costs today', [pick('Sales', 'tab'), pick('Costs', 'tab')]);
  expect(acts(two, 'show the charts Costs, Staff and Sales today')).toEqual(['Costs', 'Staff', 'Sales']);
  const mixed = shown('show the charts Sales and Costs today', [pick('Sales', 'tab'), type('Name', 'Costs')]);
  expect(induce(mixed).procedure?.slots).toHaveLength(2);
});

test('a list with an empty place, or with words of another part, is no list', () => {
  expect(splitList('a, , b')).toEqual(['a', 'b']);
  expect(acts(soup, 'store the recipe "Pie" with the tags sweet, then delete it')).toBeUndefined();
});
