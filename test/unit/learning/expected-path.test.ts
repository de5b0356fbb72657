/** Where an act led is compared by what it says, not by how an address writes it. */
import { expect, test } from 'vitest';
import { samePath, slottedPath } from '../../../lib/learning/expected-path';
import { fillSlots, slottedText } from '../../../lib/records/slotted';

test.each([
  ['/entries/about-us', { title: 'About us' }, '/entries/‹title›'],
  ['/#-#-#-about-us.html', { title: 'About us!' }, '/#-#-#-‹title›-html'],
  ['/posts/cafe-crème', { title: 'Café Crème' }, '/posts/‹title›'],
  ['/posts/caf%C3%A9', { title: 'Café' }, '/posts/‹title›'],
  ['/reports/report-#', { title: 'Report 7' }, '/reports/‹title›'],
  ['/item/Milk', { title: 'Milk' }, '/item/‹title›'],
  ['/team/new-york/new', { city: 'New York', what: 'New' }, '/team/‹city›/‹what›'],
  // Words inside of others, and what is too short to tell, are no blanks.
  ['/milkshake', { title: 'Milk' }, '/milkshake'],
  ['/detail/@dairy/milk', { name: '@dairy/milk' }, '/detail/‹name›'],
  ['/a-b', { size: 'B' }, '/a-b'],
  ['/posts/100%', { title: 'Milk' }, '/posts/100%'],
  ['', { title: 'Milk' }, ''],
])('%s with %o is kept as %s', (path, values, kept) => {
  expect(slottedText(slottedPath(path, values))).toBe(kept);
});

test('the next title in the same address is where it was expected to lead, another is not', () => {
  const wanted = fillSlots(slottedPath('/#/pages/entries/about-us', { title: 'About us' }), { title: 'Our Team' });
  expect(samePath('/#/pages/entries/our-team', wanted)).toBe(true);
  expect(samePath('/#/pages/entries/about-us', wanted)).toBe(false);
  expect(samePath('/#/pages/entries/our/team', wanted)).toBe(false);
  expect(samePath('/#/pages/entries', wanted)).toBe(false);
});

test('a path without a value is one constant, as it stands', () => {
  expect(slottedPath('/Shop/Our_Items/#', { title: 'Milk' })).toEqual([{ text: '/Shop/Our_Items/#' }]);
});
