/** Choices when a form is sent: an option not chosen, a box kept or ticked against the request, and all that is as it was asked for. */
import { expect, test } from 'vitest';
import { findChoiceAtSend } from '../../../../lib/agent/evidence/choice-at-send';
import { findNamedAlternative } from '../../../../lib/agent/evidence/choices';
import { outline, runOf, step } from './make';

const ticked = (...refs: string[]) =>
  refs.map((ref) => step({ action: { verb: 'check', ref, checked: true }, target: 'checkbox “x”' }));
const atSend = (request: string, form: string, refs: string[] = []) =>
  findChoiceAtSend(runOf(request, `${form}\ne9 button Order`, ticked(...refs)), { verb: 'click', ref: 'e9' });

const PAINT = 'e1 combobox Finish=Gloss {Gloss|Matt|Silk}\ne2 spinbutton Buckets=4';

test('an option that the request names and the list does not show', () => {
  expect(atSend('order 4 buckets of matt paint', PAINT)).toEqual({ kind: 'unset', name: 'Finish', wanted: 'Matt' });
  expect(atSend('order 4 buckets of matt paint', PAINT.replace('=Gloss', '=Matt'))).toBeUndefined();
  expect(atSend('order 4 buckets of paint', PAINT)).toBeUndefined();
  // Both are named: which one is meant is not known.
  expect(atSend('order gloss paint, not matt', PAINT)).toBeUndefined();
  // The list belongs to another button.
  expect(atSend('order matt paint', `${PAINT}\ne3 button Look up`)).toBeUndefined();
});

test('a ticked box that the request wants to be without', () => {
  const pizza = 'e1 checkbox Olives [checked]\ne2 checkbox Capers [checked]';
  expect(atSend('order the pizza without olives', pizza)).toMatchObject({ kind: 'unset', name: 'Olives' });
  expect(atSend('bestelle die Pizza ohne Capers', pizza)).toMatchObject({ name: 'Capers' });
  expect(atSend('order the pizza with olives', pizza)).toBeUndefined();
  expect(atSend('order it without olives', pizza.replace('Olives [checked]', 'Olives [unchecked]'))).toBeUndefined();
});

test('a box ticked beside the one that the request names', () => {
  const label = 'e1 checkbox Insurance [checked]\ne2 checkbox Express (9 €) [checked]';
  expect(atSend('order the parcel with insurance', label, ['e1', 'e2'])).toMatchObject({ kind: 'surplus' });
  expect(atSend('order the parcel with insurance', label, ['e1'])).toBeUndefined();
  expect(atSend('order the parcel with insurance and express', label, ['e1', 'e2'])).toBeUndefined();
  const terms = 'e1 checkbox Insurance [checked]\ne2 checkbox I accept the terms [checked]';
  expect(atSend('order the parcel with insurance', terms, ['e1', 'e2'])).toBeUndefined();
  // None of the boxes is named: the request may say it in other words.
  expect(atSend('order it safe', label, ['e2'])).toBeUndefined();
});

test('a remark behind an option is no part of its name', () => {
  const { nodes } = outline('e1 radio Heron (out) [unchecked]\ne2 radio Swan [unchecked]');
  const swan = { verb: 'check', ref: 'e2', checked: true } as const;
  expect(findNamedAlternative('reserve the boat Heron', swan, nodes)).toBe('Heron (out)');
  expect(findNamedAlternative('reserve the boat Swan', swan, nodes)).toBeUndefined();
});
