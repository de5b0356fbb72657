/** On pages where the obvious match is wrong, locate finds the remembered element or none, never another. */
import { afterEach, expect, test } from 'vitest';
import { fingerprintOf, withPosition } from '../../lib/page/find/fingerprint';
import { locate } from '../../lib/page/find/locate';
import { Refs } from '../../lib/page/refs/refs';
import { TRAPS } from './trap-pages';

afterEach(() => {
  document.body.innerHTML = '';
});

test('has at least 150 different trap pages', () => {
  expect(new Set(TRAPS.map(({ before, after }) => `${before} ${after}`)).size).toBeGreaterThanOrEqual(150);
  for (const { name, before } of TRAPS) expect(before.match(/data-it/g), name).toHaveLength(1);
});

test('matches no other element on any trap page', () => {
  const wrongMatches: string[] = [];
  let found = 0;
  for (const { name, before, after } of TRAPS) {
    document.body.innerHTML = before;
    const it = document.querySelector('[data-it]') as Element;
    it.removeAttribute('data-it');
    const wanted = withPosition(it, fingerprintOf(it));
    document.body.innerHTML = after;
    const refs = new Refs();
    const located = locate(document, wanted, refs);
    if (located.type === 'missing') continue;
    found += 1;
    const element = refs.element(located.ref);
    if (!element?.hasAttribute('data-is'))
      wrongMatches.push(`${name}: ${element?.outerHTML} (${located.how}, ${located.score.toFixed(2)})`);
  }
  expect(wrongMatches).toEqual([]);
  // Refusing every page would pass the assertion above.
  expect(found).toBeGreaterThanOrEqual(TRAPS.filter(({ after }) => after.includes('data-is')).length * 0.5);
});
