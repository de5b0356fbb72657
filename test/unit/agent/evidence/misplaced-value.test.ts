/** Values and the fields that a request gives them to: each pairing as it is meant, and each exchange of two. */
import { expect, test } from 'vitest';
import { findMisplacedParameter, findMisplacedValue } from '../../../../lib/agent/evidence/misplaced-value';
import { facts } from '../../guard/make';
import { runOf, step } from './make';

type Pairs = Readonly<Record<string, string>>;

function inGroup(name: string, container: string | undefined) {
  const found = facts({ name });
  return container === undefined ? found : { ...found, fingerprint: { ...found.fingerprint, container } };
}

/** @param groups the group that a field stands in, by its label */
function misplaced(request: string, fields: Pairs, page = '', groups: Pairs = {}) {
  const steps = Object.entries(fields).map(([key, text], i) => {
    const name = key.replace(/^.*: /, '');
    return step({
      action: { verb: 'type', ref: `e${i + 1}`, text },
      target: `textbox “${name}”`,
      facts: inGroup(name, groups[key]),
    });
  });
  return findMisplacedValue(runOf(request, page, steps));
}

const MEANT: readonly [string, Pairs][] = [
  ['transfer 40 from Savings to Current', { From: 'Savings', To: 'Current' }],
  ['transfer 15 to Holidays from Daily', { From: 'Daily', To: 'Holidays' }],
  [
    'send "the keys are back" to ann@example.org with the subject "Keys"',
    { Message: 'the keys are back', Subject: 'Keys' },
  ],
  [
    'write to bob@example.net, subject "Lunch", message "see you at one"',
    { Subject: 'Lunch', Message: 'see you at one' },
  ],
  ['add the book "The Waves" by the author Woolf', { Title: 'The Waves', Author: 'Woolf' }],
  ['add a book with Woolf as the author and Waves as the title', { Title: 'Waves', Author: 'Woolf' }],
  ['save an alert with a minimum of 20 and a maximum of 80', { Minimum: '20', Maximum: '80' }],
  ['save an alert: maximum 75, minimum 30', { Minimum: '30', Maximum: '75' }],
  ['reserve for 2 adults and 3 children', { Adults: '2', Children: '3' }],
  ['add a line at a price of 12 with a quantity of 3', { Quantity: '3', Price: '12' }],
  ['set the price of the chair to 55', { Item: 'chair', Price: '55' }],
  ['set the quantity of item B7 to 3', { Item: 'B7', Quantity: '3' }],
  ['assign ticket 41 to Bob', { Ticket: '41', Assignee: 'Bob' }],
  ['rename the folder Drafts to Letters', { Folder: 'Drafts', 'New name': 'Letters' }],
  ['enter the result Lions 3, Tigers 1', { Lions: '3', Tigers: '1' }],
  ['set the phone to 555010 and the mobile to 555020', { Phone: '555010', Mobile: '555020' }],
  ['phone: 555010; mobile: 555020', { Phone: '555010', Mobile: '555020' }],
  ['lege eine Fahrt nach "Linz" von "Jena" an', { Von: 'Jena', Nach: 'Linz' }],
  ['trage als Vorname Uwe und als Nachname Stolz ein', { Vorname: 'Uwe', Nachname: 'Stolz' }],
  ['add the guest Nora Vale', { 'First name': 'Nora', 'Last name': 'Vale' }],
  ['ajoute un vol de Nantes à Lille', { De: 'Nantes', À: 'Lille' }],
  ['book the hall from 3 May to 5 May', { From: '2027-05-03', To: '2027-05-05' }],
  ['block the room until 14 June from 9 June', { Until: '2027-06-14', From: '2027-06-09' }],
  ['start at 9, end at 5 pm', { Start: '09:00', End: '17:00' }],
  ['buche das Auto vom 4. bis zum 6. März', { Vom: '04.03.2027', Bis: '06.03.2027' }],
  ['reserviere einen Besuch für Nele am Montag', { Patientin: 'Nele', Tag: 'Montag' }],
  ['add the contact Eli, 555010', { Name: 'Eli', Phone: '555010' }],
  ['invite bob@example.org to the project Apollo', { Mail: 'bob@example.org', Project: 'Apollo' }],
  ['add an expense of 12.50 for taxi on Monday', { Amount: '12.50', Description: 'taxi' }],
  ['give 3 points to Ann', { Points: '3', To: 'Ann' }],
];

test.each(MEANT)('%s', (request, fields) => {
  expect(misplaced(request, fields)).toBeUndefined();
  const reversed = Object.fromEntries(Object.entries(fields).reverse());
  expect(misplaced(request, reversed)).toBeUndefined();
  const [first = '', second = ''] = Object.keys(fields);
  const exchanged = { [first]: fields[second] ?? '', [second]: fields[first] ?? '' };
  expect(misplaced(request, exchanged)).toBeDefined();
});

/** No words of the request part these from their exchange, or nothing is wrong with them. */
const SILENT: readonly [string, Pairs][] = [
  ['book a table for 4 at 7 pm', { Guests: '4', Time: '7 pm' }],
  ['log in the visitor Kim from Acme', { Company: 'Acme', Visitor: 'Kim' }],
  ['set the priority of ticket 12 to 3', { Ticket: '12', Priority: '3' }],
  ["change Ann's mail to ann@example.org", { Name: 'Ann', Mail: 'ann@example.org' }],
  ['add a task "call the author" for Bob', { Task: 'call the author', Assignee: 'Bob' }],
  ['move the card "To do" from Inbox to Later', { Card: 'To do', List: 'Later' }],
  ['convert 20 to 30', { From: '20', To: '30' }],
  ['create an event "From A to B" from 10:00 to 11:00', { Title: 'From A to B', From: '10:00', To: '11:00' }],
  ['send 5 euros to Ann with the note "to you"', { To: 'Ann', Amount: '5', Note: 'to you' }],
  ['add a vehicle with plate "AB 12" and 4 seats', { Plate: 'AB 12', Seats: '4' }],
  ['search for jazz', { Search: 'jazz' }],
];

test.each(SILENT)('not objected to: %s', (request, fields) => {
  expect(misplaced(request, fields)).toBeUndefined();
});

test('three values that went round', () => {
  expect(
    misplaced('transfer 15 to Holidays from Daily', { From: 'Holidays', To: '15', Amount: 'Daily' }),
  ).toBeDefined();
});

test('fields of one label are told by their groups', () => {
  const request = 'set the shipping city to Oslo and the billing city to Rome';
  const groups = { 'a: City': 'Shipping', 'b: City': 'Billing' };
  expect(misplaced(request, { 'a: City': 'Oslo', 'b: City': 'Rome' }, '', groups)).toBeUndefined();
  expect(misplaced(request, { 'a: City': 'Rome', 'b: City': 'Oslo' }, '', groups)).toEqual({
    value: 'Rome',
    field: 'City',
  });
});

test('a value that has a field of its own on the page', () => {
  const page = 'e1 textbox City=Bergen\ne2 textbox Street\ne3 button Save';
  expect(misplaced('set the street to Kirkegata', { City: 'Kirkegata' }, page)).toMatchObject({
    value: 'Kirkegata',
    field: 'Street',
  });
  expect(misplaced('set the street to Kirkegata', { Street: 'Kirkegata' }, page)).toBeUndefined();
  expect(misplaced('send it to Kirkegata', { City: 'Kirkegata' }, page)).toBeUndefined();
});

test.each([
  ['add Theo Lang with the mobile number 0171 5550', { Landline: '0171 5550' }, 'Mobile'],
  ['start the timer for 20 minutes', { Seconds: '20' }, 'Minutes'],
  ['trage Uwe mit der Telefonnummer 5550 ein', { Fax: '5550' }, undefined],
  ['book 3 nights for 2 guests', { Nights: '3', Guests: '2' }, undefined],
] as const)('a number that its unit or a word for numbers gives to another field: %s', (request, fields, own) => {
  const page = 'e7 textbox Mobile\ne8 textbox Minutes\ne9 textbox Guests';
  expect(misplaced(request, fields, page)?.field).toBe(own);
});

test.each([
  ['offer a ride from Lund to Malmo', { 'Starting point': 'Lund', Destination: 'Malmo' }],
  ['biete eine Fahrt von Jena nach Linz an', { Startort: 'Jena', Zielort: 'Linz' }],
  ['set the destination to Oslo and the origin to Rome', { Destination: 'Oslo', Origin: 'Rome' }],
] as const)('the ends of a way in other words: %s', (request, fields) => {
  expect(misplaced(request, fields)).toBeUndefined();
  const [first = '', second = ''] = Object.keys(fields);
  const [a = '', b = ''] = Object.values(fields);
  expect(misplaced(request, { [first]: b, [second]: a })).toBeDefined();
});

test('one value in two fields', () => {
  expect(misplaced('set from and to to Oslo', { From: 'Oslo', To: 'Oslo' })).toBeUndefined();
});

test('parameters of a known task are named by their field and by the word before them', () => {
  const task = [
    { text: 'ship ' },
    { slot: 'value-1' },
    { text: ' from ' },
    { slot: 'value-2' },
    { text: ' to ' },
    { slot: 'value-3' },
  ];
  const request = 'get the crate over to Turin from Oslo';
  expect(
    findMisplacedParameter(request, task, { 'value-1': 'crate', 'value-2': 'Oslo', 'value-3': 'Turin' }),
  ).toBeUndefined();
  expect(findMisplacedParameter(request, task, { 'value-1': 'crate', 'value-2': 'Turin', 'value-3': 'Oslo' })).toBe(
    'Turin',
  );
});
