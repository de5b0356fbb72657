/** hasEnoughWords: a certain verb alone keeps a template apart, a general one does not. */
import { expect, test } from 'vitest';
import { hasEnoughWords } from '../../../lib/learning/enough-words';
import { toTemplate } from '../../../lib/records/template';

test.each([
  ['invite Ann and Tom', { guests: 'Ann and Tom' }],
  ['rate Blue Moon 4', { record: 'Blue Moon', stars: '4' }],
  ['lock the Attic', { room: 'Attic' }],
])('keeps “%s” apart', (request, values: Record<string, string>) => {
  expect(hasEnoughWords(toTemplate(request, values), true)).toBe(true);
  expect(hasEnoughWords(toTemplate(request, values), false)).toBe(request.startsWith('lock'));
});

test.each([
  ['open Budget', { page: 'Budget' }],
  ['delete Bob', { name: 'Bob' }],
  ['setze Mia Blau', { name: 'Mia', table: 'Blau' }],
  ['Ann waters', { name: 'Ann' }],
])('asks for more words than “%s”', (request, values: Record<string, string>) => {
  expect(hasEnoughWords(toTemplate(request, values), true)).toBe(false);
});
