/** The same words match whatever their order and the manners; any other word does not. */
import { expect, test } from 'vitest';
import { matchRequest } from '../../../lib/learning/match-request';
import { requestCore } from '../../../lib/learning/request-words';
import { type Slotted, toSlotted } from '../../../lib/records/slotted';

const template: Slotted = toSlotted('create a tiddler titled "Milk" with the text "two litres" tagged "shop"', {
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
])('matches: %s', (request) => {
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
])('does not match: %s', (request) => {
  expect(matchRequest(template, request)).toBeUndefined();
});

test('near misses stay apart: archive is not delete, add is not remove', () => {
  expect(matchRequest(toSlotted('archive mail from Ann', { name: 'Ann' }), 'delete mail from Bob')).toBeUndefined();
  expect(matchRequest(toSlotted('add tea to the list', { item: 'tea' }), 'remove tea from the list')).toBeUndefined();
});

test('a slot that stands twice must hold the same value twice', () => {
  const twice = toSlotted('rename Ann to Ann Smith and mail Ann', { name: 'Ann' });
  expect(matchRequest(twice, 'rename Bob to Bob Smith and mail Bob')?.values).toEqual({ name: 'Bob' });
  expect(matchRequest(twice, 'rename Bob to Bob Smith and mail Eve')).toBeUndefined();
});

test('values with signs of regular expressions are taken as they are', () => {
  expect(matchRequest(toSlotted('find (x+y)* in a', { place: 'a' }), 'find (x+y)* in b[0]')?.values).toEqual({
    place: 'b[0]',
  });
});

test('hyphens and slashes of a request are words like any other', () => {
  expect(
    matchRequest(
      toSlotted('run the built-in check of a/b for Ann', { name: 'Ann' }),
      'run the built-in check of a/b for Bob',
    )?.values,
  ).toEqual({ name: 'Bob' });
});

test('manners go, the words stay', () => {
  expect(requestCore('Please, click Save. Thanks!')).toBe('click Save');
});
