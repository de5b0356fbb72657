/** Phrases that qualify an act: a task is asked for with one only if its template has one of that kind. */
import { expect, test } from 'vitest';
import { addsQualifier, isQualified } from '../../../lib/learning/qualifiers';

test('reads how often, how much at most, beside what, on what condition and in which manner', () => {
  const requests = [
    'water the ferns every week',
    'order up to 6 crates',
    'plant it next to the shed',
    'send it once Ida agrees',
    'close it by mistake',
    'lade Idas Schwester ein',
  ];
  expect(requests.filter((request) => !isQualified(request))).toEqual([]);
  expect(
    ['water the ferns', 'order 6 crates', 'play "Once upon a time"', 'add the tag weekly'].filter(isQualified),
  ).toEqual([]);
});

test('a template with a phrase of the kind may be asked for with another of that kind', () => {
  expect(addsQualifier('extend the loan until Friday', ['extend the loan until ‹day›'])).toBe(false);
  expect(addsQualifier('order up to 9 crates', ['order up to ‹count› crates'])).toBe(false);
  expect(addsQualifier('extend the loan until Friday', ['extend the loan of ‹book›'])).toBe(true);
  expect(addsQualifier('extend the loan until Friday', ['extend it', 'extend the loan until ‹day›'])).toBe(false);
});
