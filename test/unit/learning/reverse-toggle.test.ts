/** reverseToggle turns the only switch of a task the other way, and oppositeRequests turn its order round. */
import { expect, test } from 'vitest';
import { oppositeRequests, reverseToggle } from '../../../lib/learning/reverse-toggle';
import type { ProcedureBody } from '../../../lib/records/note';

test.each([
  ['turn off surveys', 'turn on surveys'],
  ['switch the lamp off in the hall', 'switch the lamp on in the hall'],
  ['unlike the photo of Ben', 'like the photo of Ben'],
  ['schalte das Licht im Flur aus', 'schalte das Licht im Flur ein'],
  ['deaktiviere den Newsletter', 'aktiviere den Newsletter'],
])('“%s” is the opposite of “%s”', (request, opposite) => {
  expect(oppositeRequests(request)).toContain(opposite);
});

test('a request without an order for a switch has no opposite', () => {
  expect(oppositeRequests('add the letter on Monday')).toEqual([]);
});

const toggle: ProcedureBody['steps'][number] = {
  verb: 'click',
  goal: { state: 'checked' },
  must: [{ fact: 'state', role: 'switch', name: [{ text: 'Sound' }], state: 'checked' }],
  some: [],
  class: 'R1',
  says: ['abc'],
};
const save: ProcedureBody['steps'][number] = { verb: 'click', must: [], some: [], class: 'R2' };
const task = (steps: ProcedureBody['steps']): ProcedureBody => ({
  kind: 'procedure',
  request: [{ text: 'turn on sound' }],
  slots: [],
  steps,
});

test('expects the other state and no words of the site', () => {
  const reversed = reverseToggle(task([toggle, save]), () => 'Sound');
  expect(reversed?.steps[0]).toMatchObject({
    goal: { state: 'unchecked' },
    must: [{ fact: 'state', state: 'unchecked' }],
  });
  expect(reversed?.steps[0]).not.toHaveProperty('says');
  expect(reversed?.steps[1]).toEqual(save);
});

test('finds a button that is called by its state by the name it has now', () => {
  const named = { ...toggle, goal: { state: 'pressed', name: [{ text: 'On' }] }, must: [] };
  expect(reverseToggle(task([named]), () => 'Off')?.steps[0]).toMatchObject({
    named: [{ text: 'On' }],
    goal: { state: 'unpressed', name: [{ text: 'Off' }] },
  });
});

test('turns a button round that shows its state by its name alone, if the task ends with it', () => {
  const renamed = { ...toggle, goal: { name: [{ text: 'Siren (on)' }] }, must: [] };
  const reversed = reverseToggle(task([save, renamed]), () => 'Siren (off)')?.steps[1];
  expect(reversed).toMatchObject({ named: [{ text: 'Siren (on)' }], goal: { name: [{ text: 'Siren (off)' }] } });
  expect(reversed?.goal).not.toHaveProperty('state');
  expect(reverseToggle(task([renamed, save]), () => 'Siren (off)')).toBeUndefined();
});

test('turns no task round that has no switch, or two', () => {
  expect(reverseToggle(task([save]), () => 'Save')).toBeUndefined();
  expect(reverseToggle(task([toggle, toggle]), () => 'Sound')).toBeUndefined();
});
