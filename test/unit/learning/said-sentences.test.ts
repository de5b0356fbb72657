/** Sentences of a site are compared without the values, and without what the pressed row holds. */
import { expect, test } from 'vitest';
import {
  isSameSentence,
  loneTextIn,
  saidSentences,
  sentencesIn,
  withoutRowText,
} from '../../../lib/learning/said-sentences';
import { step } from '../agent/evidence/make';
import { facts } from '../guard/make';

const inRow = (text: string) => {
  const known = facts({});
  return { ...known, fingerprint: { ...known.fingerprint, row: { text, index: 0, count: 3 } } };
};
const saying = (name: string, row: string) =>
  saidSentences(step({ facts: inRow(row), seen: [{ fact: 'appeared', role: 'text', name }] }), { keg: 'K-12' });

test('a line of the row that begins with what the row holds', () => {
  const says = saying('Pale ale tapped', 'K-12 · Pale ale');
  const isSaid = (text: string, row: string) => isSameSentence(says, withoutRowText(text, inRow(row)), { keg: 'K-16' });
  expect(isSaid('Wheat tapped', 'K-16 · Wheat')).toBe(true);
  expect(isSaid('Wheat is empty', 'K-16 · Wheat')).toBe(false);
});

test('a number that the page writes without its separators', () => {
  const seen = [{ fact: 'appeared' as const, role: 'text', name: '1200 words into Greek' }];
  const says = saidSentences(step({ seen }), { words: '1200', into: 'Greek' });
  expect(isSameSentence(says, '2500 words into Finnish', { words: '2,500', into: 'Finnish' })).toBe(true);
  expect(isSameSentence(says, '2500 words into Maltese', { words: '2,500', into: 'Finnish' })).toBe(false);
});

test('a noun of the request is no data of the answer', () => {
  const seen = [{ fact: 'appeared' as const, role: 'text', name: 'Gebucht: Juist, 3 Personen' }];
  const values = { nach: 'Juist', n: '3' };
  expect(saidSentences(step({ seen }), values)).toEqual([]);
  expect(saidSentences(step({ seen }), values, ['Personen'])).toHaveLength(1);
});

test('the only sentence after several quick acts answers the last of them', () => {
  const quick = (...names: string[]) => ({
    ...step({}),
    effect: {
      facts: names.map((name) => ({ fact: 'appeared' as const, role: 'text', name })),
      isShared: true as const,
    },
  });
  const says = saidSentences(quick('Booked, gate 2'), { bikes: '1' });
  expect(isSameSentence(says, 'Booked, gate 4', { bikes: '3' })).toBe(true);
  expect(isSameSentence(says, 'Four bikes are too heavy', { bikes: '4' })).toBe(false);
  expect(saidSentences(quick('Booked, gate 2', 'Mind the step'), { bikes: '1' })).toEqual([]);
});

test('a digit of the answer that is one of the request by chance', () => {
  const saying = (name: string) =>
    saidSentences(step({ seen: [{ fact: 'appeared', role: 'text', name }] }), { n: '2' }, [], ['book', 'bikes']);
  expect(isSameSentence(saying('Booked, gate 2'), 'Booked, gate 3', { n: '4' })).toBe(true);
  expect(isSameSentence(saying('Booked, gate 2'), 'Booked, gate 2', { n: '4' })).toBe(true);
  expect(isSameSentence(saying('Booked: 2 bikes'), 'Booked: 3 bikes', { n: '4' })).toBe(false);
  expect(isSameSentence(saying('Booked, gate 2'), 'Wait at gate 2', { n: '2' })).toBe(false);
});

test('an address is data of the page, and no answer', () => {
  const came = (name: string) => [{ fact: 'appeared' as const, role: 'text', name }];
  expect(sentencesIn(came('– ann@old.example'))).toEqual([]);
  expect(loneTextIn(came('– ann@old.example'))).toBeUndefined();
  expect(sentencesIn(came('A mail went to ann@old.example'))).toHaveLength(1);
  expect(loneTextIn(came('kept'))).toBe('kept');
});
