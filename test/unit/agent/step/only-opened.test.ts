/** hasOnlyOpened: steps that opened a popup or followed a link submitted nothing and do not count as submits. */
import { expect, test } from 'vitest';
import { hasOnlyOpened } from '../../../../lib/agent/step/guard-step';
import type { EffectFact } from '../../../../lib/page/words/effect';
import { facts, ORIGIN } from '../../guard/make';

const menu: EffectFact = { fact: 'appeared', role: 'menuitem', name: 'Publish now' };
const moved: EffectFact = { fact: 'path', path: '/posts' };
const link = (href: string) => ({ ...facts({ name: 'New Post', role: 'link', tag: 'a' }), href });

test.each<[string, Parameters<typeof hasOnlyOpened>[0], boolean]>([
  ['a button that opened a menu', { facts: facts({ name: 'Publish' }), effect: { facts: [menu] } }, true],
  [
    'a button that opened a confirmation dialog',
    { facts: facts(), effect: { facts: [{ fact: 'dialog', name: 'Sure?' }] } },
    true,
  ],
  ['a same-origin link that navigated', { facts: link(`${ORIGIN}/#/new`), effect: { facts: [moved] } }, true],
  ['a button that navigated', { facts: facts(), effect: { facts: [menu, moved] } }, false],
  ['a button that showed a status', { facts: facts(), effect: { facts: [{ ...menu, role: 'status' }] } }, false],
  ['a link that did not navigate', { facts: link(`${ORIGIN}/#`), effect: { facts: [menu] } }, false],
  ['a cross-origin link', { facts: link('https://other.example/'), effect: { facts: [moved] } }, false],
  ['a step without an observed effect', { facts: facts() }, false],
])('judges %s', (_, step, isOpening) => {
  expect(hasOnlyOpened(step)).toBe(isOpening);
});
