/** A button that the request's verb names is the act itself: it is not pressed to look for a list. */
import { expect, test } from 'vitest';
import { isNamedByVerb, isStepSign } from '../../../../lib/agent/step/open-by-press';
import { facts } from '../../guard/make';

test.each([
  ['charge 7.25', 'Charge', undefined, true],
  ['please charge 7.25', 'Charge', undefined, true],
  ['charge 7.25', 'Charge', true, false],
  ['choose Large in Size', 'Size', undefined, false],
  ['charged 7.25', 'Charge', undefined, false],
])('“%s” on %s', (request, name, opens, isAct) => {
  expect(isNamedByVerb(request, { ...facts({ name }), ...(opens ? { opens } : {}) })).toBe(isAct);
});

test.each([
  ['−', undefined, true],
  ['+', undefined, true],
  ['▾', undefined, false],
  ['+', true, false],
  ['Shino', undefined, false],
])('the sign %s is pressed to count, not to open', (name, opens, isSign) => {
  expect(isStepSign({ ...facts({ name }), ...(opens ? { opens } : {}) })).toBe(isSign);
});
