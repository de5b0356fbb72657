/** Remarks on a task at work: what counts as one, and what is the next request. */
import { expect, test } from 'vitest';
import { parseRemark } from '../../../lib/policy/remarks';

const ROWS: readonly [text: string, remark: ReturnType<typeof parseRemark>][] = [
  ['no, the other one', { type: 'other' }],
  ['Not that one!', { type: 'other' }],
  ['no – take the next one please', { type: 'other' }],
  ['Nein, den anderen', { type: 'other' }],
  ['nicht die, die andere', { type: 'other' }],
  ['no, the second one', { type: 'other', nth: 2 }],
  ['nein, die letzte bitte', { type: 'other', nth: -1 }],
  ['no, Bob', { type: 'instead', words: 'Bob' }],
  ['no, I meant "Save draft"', { type: 'instead', words: 'Save draft' }],
  ['not Low, High', { type: 'instead', words: 'High', not: 'Low' }],
  ['High, not Low', { type: 'instead', words: 'High', not: 'Low' }],
  ['nicht Ann, sondern Bob', { type: 'instead', words: 'Bob', not: 'Ann' }],
  ['the blue one instead of the red one', { type: 'instead', words: 'the blue one', not: 'the red one' }],
  ['Drafts instead', { type: 'instead', words: 'Drafts' }],
  ['hold on', { type: 'pause' }],
  ['no!', { type: 'pause' }],
  ['Stopp!', { type: 'stop' }],
  ['mach weiter', { type: 'go-on' }],
];

test.each(ROWS)('reads “%s”', (text, remark) => {
  expect(parseRemark(text)).toEqual(remark);
});

const REQUESTS = [
  'add a task called "Milk"',
  'use the search',
  'take a note titled "no"',
  'click Next',
  'note the second row',
  'Nordsee öffnen',
  'open the first ticket',
  'notify Ann, Bob',
  'erstelle eine Rechnung für Bob',
  'stop the server "web-2"',
  'continue to checkout with "VISA"',
];

test.each(REQUESTS)('takes “%s” for the next request', (request) => {
  expect(parseRemark(request)).toBeUndefined();
});
