/** On pages that changed so that the obvious match is wrong, the remembered thing is found or nothing is: never another. */
import { afterEach, expect, test } from 'vitest';
import { fingerprintOf, withPlace } from '../../lib/page/find/fingerprint';
import { locate } from '../../lib/page/find/locate';
import { Refs } from '../../lib/page/refs/refs';
import { TRAPS } from './trap-pages';

afterEach(() => {
  document.body.innerHTML = '';
});

test('there are at least 150 traps, no two alike', () => {
  expect(new Set(TRAPS.map(({ before, after }) => `${before} ${after}`)).size).toBeGreaterThanOrEqual(150);
  for (const { name, before } of TRAPS) expect(before.match(/data-it/g), name).toHaveLength(1);
});

test('no trap makes it point at another thing', () => {
  const caught: string[] = [];
  let found = 0;
  for (const { name, before, after } of TRAPS) {
    document.body.innerHTML = before;
    const it = document.querySelector('[data-it]') as Element;
    it.removeAttribute('data-it');
    const wanted = withPlace(it, fingerprintOf(it));
    document.body.innerHTML = after;
    const refs = new Refs();
    const located = locate(document, wanted, refs);
    if (located.type === 'missing') continue;
    found += 1;
    const element = refs.element(located.ref);
    if (!element?.hasAttribute('data-is'))
      caught.push(`${name}: ${element?.outerHTML} (${located.how}, ${located.score.toFixed(2)})`);
  }
  expect(caught).toEqual([]);
  // Saying no to everything would fall into no trap either.
  expect(found).toBeGreaterThanOrEqual(TRAPS.filter(({ after }) => after.includes('data-is')).length * 0.5);
});
