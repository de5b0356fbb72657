/** emptiesForm and findLeftInForm: forms that are empty after each entry, and texts of others in them. */
import { expect, test } from 'vitest';
import {
  emptiesForm,
  findLeftChip,
  findLeftInForm,
  hasOpenedPage,
  tickedBoxes,
} from '../../../../lib/agent/evidence/left-in-form';
import { outline, step } from './make';

const typed = [step({ action: { verb: 'type', ref: 'e1', text: 'Kim' }, target: 'textbox “Patient”' })];

test('a press empties its form if the typed text is gone and no other stands there', () => {
  expect(emptiesForm(typed, outline('e1 textbox Patient\ne2 textbox Remark'))).toBe(true);
  expect(emptiesForm(typed, outline('e1 textbox Patient\ne2 textbox Country=Norway'))).toBe(false);
  expect(emptiesForm(typed, outline('e1 textbox Patient=Kim'))).toBe(false);
  expect(emptiesForm([], outline('e1 textbox Patient'))).toBe(false);
});

test('names the field with a text that the run did not write', () => {
  const form = 'e1 textbox Patient=Kim\ne2 textbox Remark';
  expect(findLeftInForm(outline(form).nodes, typed)).toBeUndefined();
  expect(findLeftInForm(outline(`${form}=afraid`).nodes, typed)).toBe('Remark');
  expect(findLeftInForm(outline(`${form}=afraid [disabled]`).nodes, typed)).toBeUndefined();
});

test('names a chip of another task beside the own one', () => {
  const gone = { fact: 'disappeared' as const, role: 'button', name: [{ text: 'Remove ' }, { slot: 'to' }] };
  const chips = (names: string[]) => outline(names.map((name, i) => `e${i + 1} button ${name}`).join('\n')).nodes;
  const values = { to: 'Ann (Oslo)' };
  expect(findLeftChip(chips(['Remove Ann (Oslo)', 'Send note']), [gone], values)).toBeUndefined();
  expect(findLeftChip(chips(['Remove Bob', 'Remove Ann (Oslo)']), [gone], values)).toBe('Remove Bob');
});

test('names the box between the written field and the button that another task has ticked', () => {
  const press = step({ action: { verb: 'click', ref: 'e4' }, target: 'button “Pin up”' });
  const form = (urgent: string) =>
    outline(`e9 checkbox Done [checked]\ne1 textbox Patient=Kim\n${urgent}\ne4 button Pin up`);
  expect(tickedBoxes(form('e2 checkbox Urgent [checked]').nodes, [...typed, press])).toEqual(['Urgent']);
  expect(tickedBoxes(form('e2 checkbox Urgent [unchecked]').nodes, [...typed, press])).toEqual([]);
  const ticked = step({ action: { verb: 'check', ref: 'e2', checked: true }, target: 'checkbox “Urgent”' });
  expect(tickedBoxes(form('e2 checkbox Urgent [checked]').nodes, [...typed, ticked, press])).toEqual([]);
  expect(tickedBoxes(form('e2 checkbox Urgent [checked]').nodes, [press])).toBeUndefined();
});

test('boxes that a box of this run ticked along are its own', () => {
  const page = 'e1 checkbox All [checked]\ne2 checkbox R2 [checked]\ne3 checkbox R5 [checked]\ne4 button Archive';
  const all = (names: string[]) =>
    step({
      action: { verb: 'check', ref: 'e1', checked: true },
      target: 'checkbox “All”',
      seen: names.map((name) => ({ fact: 'state' as const, role: 'checkbox', name, state: 'checked' })),
    });
  const press = step({ action: { verb: 'click', ref: 'e4' }, target: 'button “Archive”' });
  expect(tickedBoxes(outline(page).nodes, [all(['R2', 'R5']), press])).toEqual([]);
  expect(tickedBoxes(outline(page).nodes, [all(['R5']), press])).toEqual(['R2']);
});

test('a run has opened the page that a step of it led to, and not the one that it began on', () => {
  const ticked = step({ seen: [{ fact: 'state', role: 'checkbox', name: 'Urgent', state: 'checked' }] });
  expect(hasOpenedPage([ticked])).toBe(false);
  expect(hasOpenedPage([step({ seen: [{ fact: 'path', path: '/lamp' }] }), ticked])).toBe(true);
});
