/** counterOf finds the number that a button counts, and the button that counts the other way. */
import { afterEach, expect, test } from 'vitest';
import { counterOf } from '../../lib/page/dom/counter';

afterEach(() => {
  document.body.innerHTML = '';
});

function countBy(html: string): { value: number; other: string } | undefined {
  document.body.innerHTML = html;
  const button = document.querySelector('[data-it]');
  if (!button) throw new Error('no button');
  const counter = counterOf(button);
  return counter && { value: counter.value, other: counter.other?.textContent ?? '' };
}

test.each([
  ['a text', '<div><button>−</button> <b>2</b> <button data-it>+</button></div>', 2],
  ['a text with a unit', '<div><button>−</button> <span>2 guests</span> <button data-it>+</button></div>', 2],
  ['a text with a half', '<div><button>−</button> <span>19.5 °C</span> <button data-it>+</button></div>', 19.5],
  ['a field', '<div><button>−</button> <input value="7"> <button data-it>+</button></div>', 7],
  [
    'a drawn spin button',
    '<div><button>−</button><i role="spinbutton" aria-valuenow="5"></i><button data-it>+</button></div>',
    5,
  ],
])('finds the number in %s', (_, html, value) => {
  expect(countBy(html)).toEqual({ value, other: '−' });
});

test.each([
  ['a price', '<div><span>12.50</span> <button data-it>Add</button></div>'],
  ['two numbers', '<div><span>1</span> <span>2</span> <button data-it>+</button></div>'],
  ['no number', '<div><span>Soup</span> <button data-it>+</button></div>'],
  ['a secret', '<div><input type="password" value="12"> <button data-it>+</button></div>'],
  ['a link', '<div><span>2</span> <a href="#" data-it>+</a></div>'],
])('returns undefined for %s', (_, html) => {
  expect(countBy(html)).toBeUndefined();
});
