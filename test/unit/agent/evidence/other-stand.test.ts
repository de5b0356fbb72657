/** A state, an order or a place that is not the one of the request. */
import { expect, test } from 'vitest';
import { findOtherStand } from '../../../../lib/agent/evidence/other-stand';
import type { EffectFact } from '../../../../lib/page/words/effect';
import { runOf, step } from './make';

function stand(request: string, page: string, target = 'button “Go”', seen: EffectFact[] = []) {
  const steps = [step({ target, seen })];
  return findOtherStand(runOf(request, page, steps), steps);
}

test('a column that is sorted the other way', () => {
  const page = 'e1 button Year [ascending]\ne2 button Price';
  expect(stand('sort by Year descending', page)).toBe('Year');
  expect(stand('sort by Year ascending', page)).toBeUndefined();
  expect(stand('sort by Year', page)).toBeUndefined();
  expect(stand('sort by Price descending', page)).toBeUndefined();
});

test('a thing that is not at the top of its list', () => {
  const page = (names: string) =>
    names
      .split(' ')
      .map((name) => `listitem\n  text ${name}\n  e1 link ▲`)
      .join('\n');
  expect(stand('move Duet to the top', page('Aria Duet Canon'))).toBe('Duet');
  expect(stand('move Duet to the top', page('Duet Aria Canon'))).toBeUndefined();
  expect(stand('move Aria to the end', page('Duet Aria Canon'))).toBe('Aria');
  expect(stand('move Canon to the end', page('Duet Aria Canon'))).toBeUndefined();
  expect(stand('go to the top of the page', page('Duet Aria Canon'))).toBeUndefined();
});

test('a press that gave another state', () => {
  const request = 'mark Table 4 as reserved';
  expect(stand(request, 'e1 button Table 4 free', 'button “Table 4 busy”')).toBe('Table 4 free');
  expect(stand(request, 'e1 button Table 4 reserved', 'button “Table 4 free”')).toBeUndefined();
  const changed: EffectFact[] = [
    { fact: 'disappeared', role: 'text', name: 'open' },
    { fact: 'appeared', role: 'text', name: 'in transit' },
  ];
  expect(stand('mark order 12 as shipped', 'e1 button Next', 'button “Next”', changed)).toBe('in transit');
  expect(stand('mark order 12 as "in transit"', 'e1 button Next', 'button “Next”', changed)).toBeUndefined();
});

test('a count that changes is no state', () => {
  expect(stand('set the lamp to dim', 'e1 button Save (2)', 'button “Save (1)”')).toBeUndefined();
});
