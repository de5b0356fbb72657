/** Paths with parameter values are compared as slugs. */
import { expect, test } from 'vitest';
import { differInKey, isSamePath, toTemplatePath } from '../../../lib/learning/expected-path';
import { fillTemplate, templateText } from '../../../lib/records/template';

test.each([
  ['/entries/about-us', { title: 'About us' }, '/entries/‹title›'],
  ['/#-#-#-about-us.html', { title: 'About us!' }, '/#-#-#-‹title›-html'],
  ['/posts/cafe-crème', { title: 'Café Crème' }, '/posts/‹title›'],
  ['/posts/caf%C3%A9', { title: 'Café' }, '/posts/‹title›'],
  ['/reports/report-#', { title: 'Report 7' }, '/reports/‹title›'],
  ['/item/Milk', { title: 'Milk' }, '/item/‹title›'],
  ['/team/new-york/new', { city: 'New York', what: 'New' }, '/team/‹city›/‹what›'],
  // Parts of words and values that are too short become no parameters.
  ['/milkshake', { title: 'Milk' }, '/milkshake'],
  ['/detail/@dairy/milk', { name: '@dairy/milk' }, '/detail/‹name›'],
  ['/a-b', { size: 'B' }, '/a-b'],
  ['/posts/100%', { title: 'Milk' }, '/posts/100%'],
  ['', { title: 'Milk' }, ''],
])('turns %s with %o into %s', (path, values, kept) => {
  expect(templateText(toTemplatePath(path, values))).toBe(kept);
});

test('matches the path of the next value only', () => {
  const wanted = fillTemplate(toTemplatePath('/#/pages/entries/about-us', { title: 'About us' }), {
    title: 'Our Team',
  });
  expect(isSamePath('/#/pages/entries/our-team', wanted)).toBe(true);
  expect(isSamePath('/#/pages/entries/about-us', wanted)).toBe(false);
  expect(isSamePath('/#/pages/entries/our/team', wanted)).toBe(false);
  expect(isSamePath('/#/pages/entries', wanted)).toBe(false);
});

test('keeps a path without a value as one constant', () => {
  expect(toTemplatePath('/Shop/Our_Items/#', { title: 'Milk' })).toEqual([{ text: '/Shop/Our_Items/#' }]);
});

test.each([
  ['/animals/delete/WzJd/', '/animals/delete/WzNd/', true],
  ['/o/A#/edit', '/o/B#/edit', true],
  ['/animals/delete/WzJd/', '/animals/edit/WzNd/', false],
  ['/animals/delete', '/animals/edit', false],
  ['/a/WzJd', '/a/WzJd/edit', false],
  ['/a/WzJd', '/a/WzJd', false],
])('%s and %s differ in the key of a row: %s', (a, b, differ) => {
  expect(differInKey(a, b)).toBe(differ);
});
