/** Words beside a control are found in the box around it, or before and after it in the page, and never on other controls. */
import { afterEach, expect, test } from 'vitest';
import { wordsBeside } from '../../lib/page/dom/dialog';

afterEach(() => {
  document.body.innerHTML = '';
});

const MANY = `<p>${'One of many words of a text. '.repeat(40)}</p>`;

test.each([
  ['<p>You pay €40.</p><button id="b">Confirm</button>', 'You pay €40.'],
  ['<button id="b">Confirm</button><p>You pay €40.</p>', 'You pay €40.'],
  ['<section><h2>Plan</h2><div><button id="b">Next</button></div>Total €40</section>', 'Plan Total €40'],
  ['<p>Total €40 <button id="b">Next</button></p>', 'Total €40'],
  [`<div>${MANY}<p>You pay €40.</p><button id="b">Next</button></div>`, 'You pay €40.'],
  ['<nav><a href="/pay">Pay</a> <button>Delete</button> <button id="b">Next</button></nav>', ''],
  ['<p>Code <input value="You pay €40"></p><button id="b">Next</button>', 'Code'],
])('%s', (html, beside) => {
  document.body.innerHTML = html;
  expect(wordsBeside(document.getElementById('b') as Element)).toBe(beside);
});
