/** findObjection: rows, options, repeated failures and loops that speak against a model's proposed action. */
import { expect, test } from 'vitest';
import { findInventedWords } from '../../../../lib/agent/evidence/origins';
import { findObjection } from '../../../../lib/agent/evidence/objections';
import { pageStateHash } from '../../../../lib/page/words/state';
import type { Action } from '../../../../lib/page/words/action';
import { outline, runOf, step } from './make';

const CARDS = `heading Shop
heading Red mug
text 3 €
e1 button Add to cart
heading Blue mug
text 9 €
e2 button Add to cart`;
const ROWS = `table
  row
    cell Ann
    e1 button Approve
  row
    cell Cy
    e2 button Approve`;
const click = (ref: string): Action => ({ verb: 'click', ref });

test('objects to a namesake in another row or card, and not to the right one', () => {
  expect(findObjection(runOf('put 3 blue mugs into the cart', CARDS), click('e1'))).toMatchObject({ kind: 'doubt' });
  expect(findObjection(runOf('put 3 blue mugs into the cart', CARDS), click('e2'))).toBeUndefined();
  expect(findObjection(runOf('approve the invoice of Cy', ROWS), click('e1'))?.text).toContain('e2');
  expect(findObjection(runOf('approve the invoice of Cy', ROWS), click('e2'))).toBeUndefined();
  expect(findObjection(runOf('approve every invoice except that of Cy', ROWS), click('e1'))).toBeUndefined();
  expect(findObjection(runOf('approve the invoices of Ann and Cy', ROWS), click('e1'))).toBeUndefined();
});

test('objects to another option than the request names, and to several options of a list that takes one', () => {
  const page = 'e1 combobox Status=All {All|Paid|Unpaid}';
  const choose = (...options: string[]): Action => ({ verb: 'select', ref: 'e1', options });
  expect(findObjection(runOf('show the unpaid ones', page), choose('Paid'))).toMatchObject({
    kind: 'doubt',
    instead: 'Unpaid',
  });
  expect(findObjection(runOf('show the unpaid ones', page), choose('Unpaid'))).toBeUndefined();
  expect(findObjection(runOf('show the unpaid ones', page), choose('All', 'Paid', 'Unpaid'))).toMatchObject({
    kind: 'loop',
  });
  const radios = 'e1 radio Standard [unchecked]\ne2 radio Express [unchecked]';
  expect(
    findObjection(runOf('take express shipping', radios), { verb: 'check', ref: 'e1', checked: true }),
  ).toMatchObject({
    instead: 'Express',
  });
});

test('objects to an act that failed before, with the elements that would work', () => {
  const page = 'e1 button Name\ne2 textbox Name';
  const action: Action = { verb: 'type', ref: 'e1', text: 'Ann' };
  const failed = step({ action, state: 'failed', reason: 'not-editable', target: 'button “Name”' });
  const objection = findObjection(runOf('type Ann into Name', page, [failed]), action);
  expect(objection).toMatchObject({ kind: 'loop' });
  expect(objection?.page).toContain('e2 textbox "Name"');
});

test('objects to an act on a page that is back in the state of the same act before', () => {
  const page = 'e1 checkbox Alerts [unchecked]';
  const check = (checked: boolean): Action => ({ verb: 'check', ref: 'e1', checked });
  const before = pageStateHash(outline(page));
  const run = runOf('turn alerts on', page, [step({ action: check(true), before }), step({ action: check(false) })]);
  expect(findObjection(run, check(true))).toMatchObject({ kind: 'loop' });
});

test('objects to the act that completes a second round, also of changed pages', () => {
  const run = runOf('buy a lamp', CARDS, [
    step({ action: click('e1') }),
    step({ action: click('e2') }),
    step({ action: click('e1') }),
  ]);
  expect(findObjection({ ...run, request: 'buy one' }, click('e2'))).toMatchObject({ kind: 'loop' });
  expect(findObjection({ ...run, request: 'buy all' }, click('e2'))).toBeUndefined();
});

test('names invented words, and none of the request, the page or the answers', () => {
  const run = {
    ...runOf('write to Ann that the lamps came', 'text Support desk'),
    answers: ['call me Bob'],
    seenWords: ['order'],
  };
  expect(findInventedWords(run, 'Ann, the lamp came. Bob')).toEqual([]);
  expect(findInventedWords(run, 'support order')).toEqual([]);
  expect(findInventedWords(run, 'This is a test message')).toEqual(['test', 'message']);
  expect(findInventedWords({ ...run, request: 'set the date to tomorrow' }, '2026-11-29')).toEqual([]);
});

test('objects to a control whose neighbour has more of the words, unless the neighbour was pressed for them already', () => {
  const page = 'e1 button Show one book\ne2 button Show one author';
  const request = 'fetch the book k1, then who wrote w1';
  expect(findObjection(runOf(request, page), click('e2'))).toMatchObject({ kind: 'doubt' });
  const pressed = step({ action: click('e1'), state: 'done', target: 'button “Show one book”' });
  expect(findObjection(runOf(request, page, [pressed]), click('e2'))).toBeUndefined();
});

test('a row that has words of its own is no other row than one that was used before', () => {
  const page = `group Shipping
  e1 textbox City=Oslo
group Billing
  e2 textbox City`;
  const wrote = step({ action: { verb: 'type', ref: 'e1', text: 'Oslo' }, target: 'textbox “City”' });
  const request = 'set the shipping city to Oslo and the billing city to Rome';
  expect(findObjection(runOf(request, page, [wrote]), { verb: 'type', ref: 'e2', text: 'Rome' })).toBeUndefined();
  const only = 'set the shipping city to Oslo';
  expect(findObjection(runOf(only, page, [wrote]), { verb: 'type', ref: 'e2', text: 'Oslo' })?.kind).toBe('doubt');
});

test('the button beside the field that was written, where nothing else tells the parts apart', () => {
  const page = `region One
  e1 textbox Code=K31
  e2 button Run
region Two
  e3 textbox Code
  e4 button Run`;
  const wrote = step({ action: { verb: 'type', ref: 'e1', text: 'K31' }, target: 'textbox “Code”' });
  const press = (request: string, ref: string) => findObjection(runOf(request, page, [wrote]), { verb: 'click', ref });
  expect(press('run the code K31', 'e4')?.kind).toBe('doubt');
  expect(press('run the code K31', 'e2')).toBeUndefined();
});

test('a further control of a list whose names begin alike, after the one that the request names', () => {
  const list = 'heading List\ne1 button Pin Carl\ne2 button Pin Dora\ne3 button Pin Emil\ne4 button Settings';
  const pinned = step({ action: { verb: 'click', ref: 'e2' }, target: 'button “Pin Dora”' });
  const after = (request: string) => runOf(request, list, [pinned]);
  expect(findObjection(after('pin the message from Dora'), click('e3'))).toMatchObject({
    kind: 'doubt',
    instead: 'Pin Dora',
  });
  expect(findObjection(after('pin the messages from Dora and Emil'), click('e3'))).toBeUndefined();
  expect(findObjection(after('pin all messages'), click('e3'))).toBeUndefined();
  expect(findObjection(after('pin the message from Dora'), click('e4'))).toBeUndefined();
  expect(findObjection(runOf('pin the message from Dora', list), click('e2'))).toBeUndefined();
});

test('a further row after the one that the request names', () => {
  const page = `row
  cell Ann
  e1 button Check
row
  cell Bob, checked`;
  const pressed = step({
    action: { verb: 'click', ref: 'e2' },
    target: 'button “Check”',
    seen: [{ fact: 'appeared', role: 'cell', name: 'Bob, checked' }],
  });
  const press = (request: string) => findObjection(runOf(request, page, [pressed]), { verb: 'click', ref: 'e1' });
  expect(press('check the bill of Bob')?.kind).toBe('doubt');
  expect(press('check the bills of Bob and Ann')).toBeUndefined();
  expect(press('check every bill')).toBeUndefined();
  expect(press('check the open bills')).toBeUndefined();
});
