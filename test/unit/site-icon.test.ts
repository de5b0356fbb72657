/** firstLetter: the letter in the tile of a site without an icon. */
import { expect, test } from 'vitest';
import { firstLetter } from '../../components/site-icon';

test.each([
  ['https://www.example.org', 'E'],
  ['mail.example.org', 'M'],
  ['http://localhost:3000', 'L'],
  ['127.0.0.1:8080', '1'],
  ['https://über.example', 'Ü'],
  ['www.', '•'],
  ['', '•'],
])('%s', (site, letter) => {
  expect(firstLetter(site)).toBe(letter);
});
