/** The words that take another's place beside a pressed control, in its row or among its lines. */
import { expect, test } from 'vitest';
import { rowOutcome } from '../../../../lib/agent/evidence/state-words';
import { outline } from './make';

const LIST = `
  listitem
    text Ada 3 days
    text open
    e1 button Approve
  listitem
    text Ben 12 days
    text open
    e2 button Approve`;

test('tells the word in the row, also where another row says it already', () => {
  const now = outline(`
  listitem
    text Ada 3 days
    text approved
  listitem
    text Ben 12 days
    text with the board`);
  const between = outline(`
  listitem
    text Ada 3 days
    text approved
  listitem
    text Ben 12 days
    text open
    e2 button Approve`);
  expect(rowOutcome(outline(LIST), between, 'e1')).toEqual({ words: ['approved'], isStill: false });
  expect(rowOutcome(between, now, 'e2')).toEqual({ words: ['with the board'], isStill: false });
});

test('tells the changed part of a text', () => {
  const [before, now] = [outline('text Taxi 40 € open\ne1 button Approve'), outline('text Taxi 40 € approved')];
  expect(rowOutcome(before, now, 'e1')?.words).toEqual(['approved']);
});

test('tells of a row that only lost its button', () => {
  const now = outline(LIST.replace('    e1 button Approve\n', ''));
  expect(rowOutcome(outline(LIST), now, 'e1')).toEqual({ words: [], isStill: true });
});

test.each([
  ['work under way', 'text open\ne1 button Send', 'text sending…\ne1 button Send'],
  [
    'a text far away',
    'e1 button Next\ntext a\ntext b\ntext c\ntext d',
    'e1 button Next\ntext a\ntext b\ntext c\ntext e',
  ],
  ['a long text', 'text old\ne1 button More', 'text all of the story that was cut\ne1 button More'],
])('takes %s for no state', (_, before, after) => {
  expect(rowOutcome(outline(before), outline(after), 'e1')?.words).toEqual([]);
});

test('marks a number that another one replaced, whatever it is', () => {
  const now = outline('text 4 likes\ne1 button Like');
  expect(rowOutcome(outline('text 3 likes\ne1 button Like'), now, 'e1')?.words).toEqual(['#']);
});

test('tells words that were added, and words in the place of the button itself', () => {
  const due = outline('text due\ne1 link Remind');
  expect(rowOutcome(due, outline('text due · muted by customer\ne1 link Remind'), 'e1')?.words).toEqual([
    '· muted by customer',
  ]);
  const rows = outline('row\n  rowheader 10:00\n  e1 button free\n  e2 button free');
  const taken = outline('row\n  rowheader 10:00\n  cell Sales\n  e2 button free\ntext Somebody was a moment quicker');
  expect(rowOutcome(rows, taken, 'e1')).toEqual({ words: ['Sales'], isStill: false });
});

test('says nothing of a control that is not known, or in another document', () => {
  expect(rowOutcome(outline(LIST), outline(LIST), 'e7')).toBeUndefined();
  expect(rowOutcome(outline(LIST), { ...outline(LIST), documentToken: 'next' }, 'e1')).toBeUndefined();
});

test('tells the other name of the pressed button, once it has settled', () => {
  const before = outline('text Atom 90\ne1 button Reserve');
  expect(rowOutcome(before, outline('text Atom 90\ne1 button Gone'), 'e1')).toEqual({
    words: ['Gone'],
    isStill: false,
  });
  expect(rowOutcome(before, outline('text Atom 90\ne1 button Reserving…'), 'e1')).toEqual({
    words: [],
    isStill: false,
  });
});

test('an entry of a tree that has opened is called by what is in it: no other state', () => {
  const closed = outline('tree\n  e1 treeitem Rivers\n  e2 treeitem Towns');
  const open = outline(
    'tree\n  e1 treeitem Rivers Delta Source\n    e3 treeitem Delta\n    e4 treeitem Source\n  e2 treeitem Towns',
  );
  expect(rowOutcome(closed, open, 'e1')?.words).toEqual([]);
});
