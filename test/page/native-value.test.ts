/** Tests of nativeValue in a real browser: numbers, dates and times as people write them. */
import { expect, test } from 'vitest';
import { dateInShape } from '../../lib/page/act/input/date-shape';
import { nativeValue } from '../../lib/page/act/input/native-value';

function field(type: string, lang: string): HTMLInputElement {
  document.body.innerHTML = `<div lang="${lang}"><input type="${type}"></div>`;
  const input = document.querySelector('input');
  if (!input) throw new Error('the markup has an input');
  return input;
}

test.each([
  ['number', 'en-US', '3,25', '3.25'],
  ['number', 'de', '12.345', '12345'],
  ['number', 'en-US', '12,345', '12345'],
  ['number', 'fr', '1 234,5', '1234.5'],
  ['date', 'de', '5. März 2027', '2027-03-05'],
  ['date', 'en-GB', '5/6/2027', '2027-06-05'],
  ['date', 'en-US', '5/6/2027', '2027-05-06'],
  ['date', 'es', '5 de enero de 2027', '2027-01-05'],
  ['time', 'en', '9 am', '09:00'],
  ['time', 'fr', '18h45', '18:45'],
  ['datetime-local', 'en-US', 'March 5, 2027 at 6:30 pm', '2027-03-05T18:30'],
  ['month', 'de', '12/2027', '2027-12'],
])('%s in %s takes %s as %s', (type, lang, text, wanted) => {
  const input = field(type, lang);
  const value = nativeValue(input, text);
  expect(value).toBe(wanted);
  input.value = value ?? '';
  expect(input.value).toBe(wanted);
});

test.each([
  ['number', 'twelve'],
  ['date', '31 April 2027'],
  ['date', 'tomorrow'],
  ['time', '25:00'],
  ['time', '13 pm'],
  ['month', '13/2027'],
])('%s takes no %s', (type, text) => {
  expect(nativeValue(field(type, 'en-US'), text)).toBeUndefined();
});

test.each([
  ['YYYY-MM-DD', '3 December 2026', '2026-12-03'],
  ['TT.MM.JJJJ', '2026-12-03', '03.12.2026'],
  ['mm/dd/yy', '2026-12-03', '12/03/26'],
  ['dd/mm/yyyy', '03/12/2026', '03/12/2026'],
  ['Your name', '3 December 2026', '3 December 2026'],
  ['YYYY-MM-DD', 'soon', 'soon'],
])('a text field with the placeholder %s takes %s as %s', (placeholder, text, wanted) => {
  const input = field('text', 'en-GB');
  input.placeholder = placeholder;
  expect(dateInShape(input, text)).toBe(wanted);
});

test('a hint or a label that names the format is followed', () => {
  document.body.innerHTML =
    '<p id="h">Use mm/dd/yyyy</p><input aria-describedby="h" value="05/01/2027"><label>Due (DD.MM.YYYY) <input></label>';
  const [hinted, labelled] = document.querySelectorAll('input');
  if (!hinted || !labelled) throw new Error('the page has two fields');
  expect(dateInShape(hinted, '14 June 2027')).toBe('06/14/2027');
  expect(dateInShape(labelled, '2027-06-14')).toBe('14.06.2027');
});
