/** isReversible promises an undo only for verbs and roles that can be reverted. */
import { expect, test } from 'vitest';
import { VERBS } from '../../../lib/page/words/action';
import { isReversible } from '../../../lib/policy/reversible';

test.each([
  ['click', 'button', false],
  ['click', undefined, false],
  ['click', 'link', true],
  ['click', 'checkbox', true],
  ['doubleClick', 'checkbox', false],
  ['press', 'textbox', false],
  ['check', 'checkbox', true],
  ['type', 'textbox', true],
  ['select', 'combobox', true],
  ['goTo', undefined, true],
  ['drag', 'listitem', false],
  ['attach', 'button', false],
])('returns for %s on %s: %s', (verb, role, expected) => {
  expect(isReversible(verb, role)).toBe(expected);
});

test('promises no undo for an unknown verb', () => {
  expect(VERBS.every((verb) => typeof isReversible(verb, undefined) === 'boolean')).toBe(true);
  expect(isReversible('launch', 'button')).toBe(false);
});
