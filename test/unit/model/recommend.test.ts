/** recommendedModel: a model that writes text and calls tools, from lists as providers and local servers send them. */
import { expect, test } from 'vitest';
import { recommendedModel } from '../../../lib/model/recommend';

const named = (...ids: string[]) => ids.map((id) => ({ id }));

test.each([
  ['one of many kinds', named('text-embedding-3', 'whisper-1', 'acme-5', 'acme-5-mini', 'acme-image-1'), 'acme-5-mini'],
  ['the newer of two', named('acme-4-mini', 'acme-5-mini', 'acme-10-mini'), 'acme-10-mini'],
  ['no dated copy', named('acme-5-mini-2026-01-12', 'acme-5-mini'), 'acme-5-mini'],
  ['no trial', named('acme-6-flash-preview', 'acme-5-flash'), 'acme-5-flash'],
  ['no model that is too small', named('lama3:1b', 'lama3:8b'), 'lama3:8b'],
  [
    'what calls tools',
    [
      { id: 'plain-mini', callsTools: false },
      { id: 'big-1', callsTools: true },
    ],
    'big-1',
  ],
  [
    'a window with room',
    [
      { id: 'a-mini', windowTokens: 4_096 },
      { id: 'b-mini', windowTokens: 32_768 },
    ],
    'b-mini',
  ],
  ['the only one', named('something'), 'something'],
  ['nothing that writes no text', named('text-embedding-3'), undefined],
  ['nothing from an empty list', [], undefined],
])('returns %s', (_name, models, expected) => {
  expect(recommendedModel(models)).toBe(expected);
});
