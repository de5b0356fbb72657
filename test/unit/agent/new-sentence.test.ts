/** The reason that a site gives in its own words, beside a status or a mark that gives none. */
import { expect, test } from 'vitest';
import { inSiteWords, newSentence } from '../../../lib/agent/evidence/new-sentence';
import type { EffectFact } from '../../../lib/page/words/effect';

const came = (...names: string[]): EffectFact[] =>
  names.map((name) => ({ fact: 'appeared' as const, role: 'text', name }));

test('quotes the sentence that came with a bare sign of a refusal', () => {
  const facts = came('The pool is rented in August');
  expect(inSiteWords('HTTP 409', facts)).toBe('The pool is rented in August');
  expect(inSiteWords('Ward name: invalid', facts)).toBe('Ward name: The pool is rented in August');
  expect(inSiteWords('Lane is closed', facts)).toBe('Lane is closed');
  expect(inSiteWords('HTTP 500', [])).toBe('HTTP 500');
});

test('a page at work, a confirmation, a number and content are no reason', () => {
  expect(newSentence(came('Saving your changes…'))).toBeUndefined();
  expect(newSentence(came('Your booking was saved'))).toBeUndefined();
  expect(newSentence(came('17'))).toBeUndefined();
  expect(newSentence(came('One row here', 'Two rows here', 'Third row here', 'And a fourth row'))).toBeUndefined();
});
