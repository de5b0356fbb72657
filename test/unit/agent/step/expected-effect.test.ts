/** An expected effect of a press counts what the texts written right before it have changed, and nothing that must come by the press. */
import { expect, test } from 'vitest';
import { showsExpectedEffect } from '../../../../lib/agent/step/expected-effect';
import type { EffectFact } from '../../../../lib/page/words/effect';
import type { Run } from '../../../../lib/records/run';
import { outline, step } from '../evidence/make';

const GONE: EffectFact = { fact: 'disappeared', role: 'listitem', name: '' };
const NEW_PATH: EffectFact = { fact: 'path', path: '/kept' };
const before = outline('e1 searchbox Search=Eggs\nlistitem Eggs\n  text 0 left\n  e2 button Restock');
const after = outline('e1 searchbox Search=Eggs\nlistitem Eggs\n  text 10 left\n  e2 button Restock');

const pressed = (must: EffectFact[], seen: EffectFact[]) =>
  ({
    snapshot: before,
    steps: [
      step({ action: { verb: 'type', ref: 'e1', text: 'Eggs' }, seen }),
      step({ n: 2, action: { verb: 'click', ref: 'e2' }, changes: true, expected: { must, some: [GONE] } }),
    ],
  }) as unknown as Run;

test('rows that a search took away were expected of the press behind it', () => {
  expect(showsExpectedEffect(pressed([], [GONE]), after)).toBe(true);
});

test('without them the press lacks its effect, and so does a press that changes nothing', () => {
  expect(showsExpectedEffect(pressed([], []), after)).toBe(false);
  expect(showsExpectedEffect(pressed([], [GONE]), before)).toBe(false);
});

test('a change that must come is wanted of the press itself', () => {
  expect(showsExpectedEffect(pressed([NEW_PATH], [GONE, NEW_PATH]), after)).toBe(false);
});
