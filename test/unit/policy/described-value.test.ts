/** Values that are described: no field takes the description for the value. */
import { expect, test } from 'vitest';
import { parseCommands } from '../../../lib/policy/parse-commands';

const DESCRIBED = [
  'type nothing in Nick',
  'type something polite in Message',
  'type the same as in Name in Nick',
  'set Amount to twice the price',
  'type at most 50 characters in Bio',
  'type the date of today in Date',
  'set Total to the sum of both rows',
  'type a random word in Title',
  'tippe irgendetwas in Titel',
  'setze Menge auf das Doppelte der Menge',
  'schreib dasselbe wie oben in Name',
  'écris la même chose dans Titre',
  'escribe cualquier cosa en Nombre',
];
const SAID = [
  'type "nothing" in Nick',
  'type The same sky in Title',
  'type twice in Title',
  'type half past nine in Time',
  'set Name to Total Recall',
  'type the end in Title',
  'setze Name auf Etta',
  'type the name Bob in Title',
];

test('returns no command that writes the description of a value', () => {
  expect(DESCRIBED.filter((request) => parseCommands(request) !== undefined)).toEqual([]);
});

test('writes values that are quoted, and those that only begin like a description', () => {
  expect(SAID.filter((request) => parseCommands(request) === undefined)).toEqual([]);
});

test('takes no second field and its value for a part of the first value', () => {
  const names = new Set(['what', 'add item', 'titel']);
  for (const request of [
    'What: Honey, Shop: Mill',
    'set What to Honey, Shop: Mill',
    'Titel: Ausflug; Ort: Bergen',
    'click Add item, Kind of bread: rye',
    'press Add item, Shop: Mill and save',
  ])
    expect(parseCommands(request, names), request).toBeUndefined();
  for (const request of ['What: Honey at 7:30, dark', 'set What to "Honey, Shop: Mill"', 'What: Re: honey'])
    expect(parseCommands(request, names), request).toHaveLength(1);
});
