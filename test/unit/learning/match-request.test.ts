/** matchRequest ignores order and politeness; any other different word prevents a match. */
import { expect, test } from 'vitest';
import { matchRequest as matchBody } from '../../../lib/learning/match-request';
import { stripPoliteness } from '../../../lib/learning/request-words';
import { type Template, toTemplate } from '../../../lib/records/template';

const matchRequest = (request: Template, words: string) => matchBody({ request }, words, 0);

const template: Template = toTemplate('create a tiddler titled "Milk" with the text "two litres" tagged "shop"', {
  title: 'Milk',
  text: 'two litres',
  tag: 'shop',
});

test.each([
  'create a tiddler titled "Bread" with the text "rye, sliced" tagged "bakery"',
  'Create a tiddler tagged bakery titled Bread, with the text "rye, sliced"',
  'please create a tiddler titled “Bread” with the text “rye, sliced” tagged “bakery”',
  'Could you create a tiddler titled "Bread" with the text "rye, sliced" tagged "bakery"?',
  'create  a tiddler titled "Bread"  with the text "rye, sliced" tagged "bakery", please',
])('matches “%s”', (request) => {
  expect(matchRequest(template, request)?.values).toEqual({
    title: 'Bread',
    text: 'rye, sliced',
    tag: 'bakery',
  });
});

test.each([
  'delete a tiddler titled "Bread" with the text "rye" tagged "bakery"',
  'create a tiddler titled "Bread" with the text "rye"',
  'create a journal titled "Bread" with the text "rye" tagged "bakery"',
  'do not create a tiddler titled "Bread" with the text "rye" tagged "bakery"',
  'create a tiddler titled with the text tagged',
  '',
])('does not match “%s”', (request) => {
  expect(matchRequest(template, request)).toBeUndefined();
});

test('matches nothing with a template of parameters alone', () => {
  expect(matchRequest([{ slot: 'v1' }], 'delete everything')).toBeUndefined();
  expect(
    matchRequest([{ text: 'the ' }, { slot: 'v1' }, { text: ' and ' }, { slot: 'v2' }], 'milk and bread'),
  ).toBeUndefined();
});

test('does not match archive with delete, or add with remove', () => {
  expect(matchRequest(toTemplate('archive mail from Ann', { name: 'Ann' }), 'delete mail from Bob')).toBeUndefined();
  expect(matchRequest(toTemplate('add tea to the list', { item: 'tea' }), 'remove tea from the list')).toBeUndefined();
});

test('requires the same value for both occurrences of a parameter', () => {
  const twice = toTemplate('rename Ann to Ann Smith and mail Ann', { name: 'Ann' });
  expect(matchRequest(twice, 'rename Bob to Bob Smith and mail Bob')?.values).toEqual({ name: 'Bob' });
  expect(matchRequest(twice, 'rename Bob to Bob Smith and mail Eve')).toBeUndefined();
});

test('takes values with regular expression characters literally', () => {
  expect(matchRequest(toTemplate('find (x+y)* in a', { place: 'a' }), 'find (x+y)* in b[0]')?.values).toEqual({
    place: 'b[0]',
  });
});

test('compares words with hyphens and slashes like any other', () => {
  expect(
    matchRequest(
      toTemplate('run the built-in check of a/b for Ann', { name: 'Ann' }),
      'run the built-in check of a/b for Bob',
    )?.values,
  ).toEqual({ name: 'Bob' });
});

test('strips politeness and keeps the other words', () => {
  expect(stripPoliteness('Please, click Save. Thanks!')).toBe('click Save');
});

test.each([
  ['sperre die Küche', 'sperre den Saal', 'Saal'],
  ['sperre die Küche', 'sperre das Atelier', 'Atelier'],
  ['putze die Fenster in der Küche', 'putze die Fenster im Saal', 'Saal'],
  ['putze die Fenster im Saal', 'putze die Fenster in der Küche', 'Küche'],
  ['fahre zum Markt hinaus', 'fahre zur Burg hinaus', 'Burg'],
])('“%s” answers “%s”, whose noun has another gender', (shown, request, value) => {
  const place = /Küche|Saal|Markt/u.exec(shown)?.[0] ?? '';
  expect(matchRequest(toTemplate(shown, { place }), request)?.values).toEqual({ place: value });
});

test('a relative day needs no preposition of a day', () => {
  const body = {
    request: toTemplate('book the boat on 14.03.2027', { day: '14.03.2027' }),
    derived: { 'day-date': { of: 'day', as: 'date' as const, format: 'DD.MM.YYYY' } },
  };
  expect(matchBody(body, 'book the boat tomorrow', Date.UTC(2027, 1, 1))?.values).toEqual({ day: 'tomorrow' });
  expect(matchBody(body, 'book the boat 14.03.2027', Date.UTC(2027, 1, 1))).toBeUndefined();
});

test('numbers with their nouns may change places', () => {
  const body = {
    request: toTemplate('order 3 rolls and 5 pretzels', { rolls: '3', pretzels: '5' }),
    shapes: { rolls: 'number' as const, pretzels: 'number' as const },
  };
  expect(matchBody(body, 'order 12 pretzels and 4 rolls', 0)?.values).toEqual({ rolls: '4', pretzels: '12' });
  expect(matchBody(body, 'order 4 rolls and 12 pretzels', 0)?.values).toEqual({ rolls: '4', pretzels: '12' });
  expect(matchBody(body, 'order 4 rolls and 12 bagels', 0)).toBeUndefined();
});

test('a title with its full stop is a part of a name', () => {
  const body = { request: toTemplate('write "hi" to Kim', { text: 'hi', to: 'Kim' }), shapes: { to: 'name' as const } };
  expect(matchBody(body, 'write "thank you" to Dr. Sand', 0)?.values).toEqual({ text: 'thank you', to: 'Dr. Sand' });
  expect(matchBody(body, 'write "thank you" to Kim. Sand the table', 0)).toBeUndefined();
});
