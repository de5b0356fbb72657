/** findAnswer: yes and no, counts, and rows that belong to another question. */
import { expect, test } from 'vitest';
import { findAnswer } from '../../../../lib/agent/evidence/answer';
import { runOf } from './make';

const list = (lines: readonly string[]) => lines.map((line) => `listitem ${line}`).join('\n');
const ROOMS = list(['Blue room: booked', 'Green room: free', 'Grey room: free']);

test('supports a yes only by a place that holds the words and denies nothing', () => {
  expect(findAnswer(runOf('Is the green room free?', ROOMS), 'Yes, the green room is free.')).toContain('Green');
  expect(findAnswer(runOf('Is the blue room free?', ROOMS), 'Yes, the blue room is free.')).toBeUndefined();
  const sold = list(['Tent: not available', 'Stove: available']);
  expect(findAnswer(runOf('Is the tent available?', sold), 'Yes, it is.')).toBeUndefined();
  expect(findAnswer(runOf('Is the stove available?', sold), 'Yes.')).toContain('Stove');
});

test('supports a no by what the place says instead', () => {
  expect(findAnswer(runOf('Is the blue room free?', ROOMS), 'No, it is booked.')).toContain('Blue');
  expect(findAnswer(runOf('Is the blue room free?', ROOMS), 'No.')).toContain('Blue');
  expect(findAnswer(runOf('Is the green room free?', ROOMS), 'No.')).toBeUndefined();
});

test('counts the items that hold the words of the question', () => {
  expect(findAnswer(runOf('How many rooms are free?', ROOMS), '2 rooms are free.')).toBeDefined();
  expect(findAnswer(runOf('How many rooms are free?', ROOMS), 'There are 3.')).toBeUndefined();
  expect(findAnswer(runOf('Wie viele Zimmer gibt es?', ROOMS), 'Es sind 3.')).toBeDefined();
});

test('supports no number that stands in another row', () => {
  const prices = list(['Tent 80.00 €', 'Stove 31.50 €']);
  expect(findAnswer(runOf('What does the tent cost?', prices), '31.50 €')).toBeUndefined();
  expect(findAnswer(runOf('What does the tent cost?', prices), 'It costs 80 €')).toContain('Tent');
});

test('a line that says something by itself lends no words to its neighbours', () => {
  const people = 'text Sales: Ann Berg\ntext Invoices: Karl Maier\ntext Support: Eva Roth';
  const asked = runOf('Who is responsible for invoices?', people);
  expect(findAnswer(asked, 'Ann Berg is responsible for invoices.')).toBeUndefined();
  expect(findAnswer(asked, 'Eva Roth')).toBeUndefined();
  expect(findAnswer(asked, 'Karl Maier is responsible.')).toContain('Karl Maier');
  const tracks = 'text Departure 12:05\ntext Platform 9\ntext Coach 21';
  expect(findAnswer(runOf('Which platform is it?', tracks), 'It is 21.')).toBeUndefined();
  expect(findAnswer(runOf('Which platform is it?', tracks), 'It is 9.')).toContain('Platform 9');
});

test('a label takes the value after it, or before it where the values stand first', () => {
  const people = 'text Sales\ntext Ann Berg\ntext Invoices\ntext Karl Maier\ntext Support\ntext Eva Roth';
  const asked = runOf('Who is responsible for invoices?', people);
  expect(findAnswer(asked, 'Ann Berg')).toBeUndefined();
  expect(findAnswer(asked, 'Eva Roth')).toBeUndefined();
  expect(findAnswer(asked, 'Karl Maier')).toBeDefined();
  const cards = 'text 7\ntext Open tasks\ntext 12\ntext Late tasks\ntext 3\ntext Done tasks';
  expect(findAnswer(runOf('What is the number of late tasks?', cards), '12')).toBeDefined();
  expect(findAnswer(runOf('What is the number of late tasks?', cards), '3')).toBeUndefined();
  const bill = 'heading Your bill\ntext Total\ntext with tax\ntext 31.20 €';
  expect(findAnswer(runOf('What is the total?', bill), 'It is 31.20 €')).toBeDefined();
});

test('supports no hour of another day, and no number of a page that does not speak of the matter', () => {
  const hours = list(['Bath, Monday: opens at 9:30', 'Bath, Tuesday: opens at 10:15', 'Sauna: opens at 12:00']);
  expect(findAnswer(runOf('When does the bath open on Sunday?', hours), 'It opens at 9:30.')).toBeUndefined();
  expect(findAnswer(runOf('When does the bath open on Tuesday?', hours), 'It opens at 10:15.')).toBeDefined();
  expect(findAnswer(runOf('How much is the violin?', hours), 'It is 9.30')).toBeUndefined();
  const prices = list(['Tent 80.00 €', 'Stove 31.50 €', 'Rope 4.10 €', 'Lamp 9.00 €', 'Mat 12.00 €', 'Cup 2.00 €']);
  expect(findAnswer(runOf('How much is the violin?', prices), 'It costs 80.00 €')).toBeUndefined();
});
