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
