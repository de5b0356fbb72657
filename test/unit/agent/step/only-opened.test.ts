/** What only opened something has sent nothing: it does not use up what may be sent within 45 seconds. */
import { expect, test } from 'vitest';
import { hasOnlyOpened } from '../../../../lib/agent/step/guard-step';
import type { EffectFact } from '../../../../lib/page/words/effect';
import { facts, ORIGIN } from '../../guard/make';

const menu: EffectFact = { fact: 'appeared', role: 'menuitem', name: 'Publish now' };
const moved: EffectFact = { fact: 'path', path: '/posts' };
const link = (href: string) => ({ ...facts({ name: 'New Post', role: 'link', tag: 'a' }), href });

test.each<[string, Parameters<typeof hasOnlyOpened>[0], boolean]>([
  ['a button that opened a menu', { facts: facts({ name: 'Publish' }), effect: { facts: [menu] } }, true],
  ['a button that asks once more', { facts: facts(), effect: { facts: [{ fact: 'dialog', name: 'Sure?' }] } }, true],
  ['a link to another page of the site', { facts: link(`${ORIGIN}/#/new`), effect: { facts: [moved] } }, true],
  ['a button after which the page is another', { facts: facts(), effect: { facts: [menu, moved] } }, false],
  ['a button that did something', { facts: facts(), effect: { facts: [{ ...menu, role: 'status' }] } }, false],
  ['a link that stayed where it was', { facts: link(`${ORIGIN}/#`), effect: { facts: [menu] } }, false],
  ['a link to elsewhere', { facts: link('https://other.example/'), effect: { facts: [moved] } }, false],
  ['what nobody has seen the effect of', { facts: facts() }, false],
])('%s', (_, step, isOpening) => {
  expect(hasOnlyOpened(step)).toBe(isOpening);
});
