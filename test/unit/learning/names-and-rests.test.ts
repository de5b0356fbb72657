/** Small words with a capital as values, texts behind a colon, and addresses in digits. */
import { expect, test } from 'vitest';
import { induce } from '../../../lib/learning/induce';
import { matchRequest } from '../../../lib/learning/match-request';
import { canBeValue, tokenize } from '../../../lib/learning/request-words';
import { shapeOfValue } from '../../../lib/learning/value-shapes';
import { NOW, save, shown, type } from './shown-run';

test.each([
  ['add the member Bo with plan Plus', true],
  ['add the member Bo with plan plus', false],
  ['Add The Member Bo With Plan Plus', false],
  ['keep the file Not', false],
])('the last word of “%s” can be a value: %s', (request, can) => {
  expect(canBeValue(tokenize(request).slice(-1))).toBe(can);
});

test('a text behind a colon is taken with its own end, another one without', () => {
  const { procedure } = induce(
    shown('write to Ann about lunch: At noon?', [type('To', 'Ann'), type('Text', 'At noon?'), save]),
  );
  const values = (request: string) => Object.values((procedure && matchRequest(procedure, request, NOW))?.values ?? {});
  expect(values('write to Bob about lunch: Paid today')).toEqual(['Bob', 'Paid today']);
  expect(values('write to Bob about lunch: Can you come? Thanks')).toEqual(['Bob', 'Can you come? Thanks']);
});

test('digits with several points are a code, grouped ones a number', () => {
  expect(shapeOfValue('192.0.2.7')).toBe('code');
  expect(shapeOfValue('1.234.567')).toBe('number');
});
