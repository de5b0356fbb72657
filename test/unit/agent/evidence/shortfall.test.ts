/** findShortfall: what a claim of a model lacks, for each kind of weak model, and the runs that lack nothing. */
import { expect, test } from 'vitest';
import { findShortfall } from '../../../../lib/agent/evidence/shortfall';
import { runOf, step } from './make';

const code = (run: Parameters<typeof findShortfall>[0], claim = 'Done.') => findShortfall(run, claim)?.code;
const appeared = (name: string, role = 'text') => ({ fact: 'appeared' as const, role, name });
const typed = (text: string, name: string, seen = [{ fact: 'value' as const, role: 'textbox', name }]) =>
  step({ action: { verb: 'type', ref: 'e2', text }, target: `textbox “${name}”`, seen });
const pressed = (name: string, seen = [appeared(name)]) => step({ target: `button “${name}”`, seen });

test('accepts a typed value that appeared after a press', () => {
  const run = runOf('add "oat milk" to the list', 'text oat milk', [
    typed('oat milk', 'Item'),
    pressed('Add', [appeared('oat milk')]),
  ]);
  expect(code(run)).toBeUndefined();
});

test('misses a change where nothing was done', () => {
  expect(code(runOf('archive the newest mail', 'heading Mail'))).toBe('unseen-change');
});

test('misses a number of the request that no step used', () => {
  const run = runOf('put 3 blue mugs into the cart', 'text 3 in stock\ne1 spinbutton Quantity=1', [
    pressed('Add to cart', [appeared('Cart: 1 blue mug')]),
  ]);
  expect(findShortfall(run, 'Done.')).toEqual({ code: 'unseen-value', text: '3' });
});

test('takes three equal acts for a count of three', () => {
  const run = runOf('put 3 blue mugs into the cart', 'text Cart', [
    pressed('Add blue mug'),
    pressed('Add blue mug'),
    pressed('Add blue mug'),
  ]);
  expect(code(run)).toBeUndefined();
});

test('misses a name that only an unchosen control bears', () => {
  const page = 'e1 radio Ann [unchecked]\ne2 radio Bob [unchecked]\ntext Saved';
  expect(code(runOf('assign the ticket to Bob', page, [pressed('Save ticket', [appeared('Saved')])]))).toBe(
    'unseen-value',
  );
});

test('misses the send after a search was typed, and accepts a list that filters while typing', () => {
  const run = (seen: NonNullable<Parameters<typeof step>[0]>['seen']) =>
    runOf('search for lamps', 'e2 searchbox Search=lamps', [
      step({ action: { verb: 'type', ref: 'e2', text: 'lamps' }, target: 'searchbox “Search”', seen: seen ?? [] }),
    ]);
  const own = { fact: 'value' as const, role: 'searchbox', name: 'Search' };
  expect(code(run([own]))).toBe('unseen-send');
  expect(code(run([own, appeared('Desk lamp', 'link')]))).toBeUndefined();
});

test('accepts a filled field where no more was asked', () => {
  expect(code(runOf('type hello into Name', 'e2 textbox Name=hello', [typed('hello', 'Name')]))).toBeUndefined();
});

test('misses the save of a changed setting', () => {
  const run = runOf('set Language to German', 'e2 combobox Language=German\ne3 button Save', [
    step({
      action: { verb: 'select', ref: 'e2', options: ['German'] },
      target: 'combobox “Language”',
      seen: [{ fact: 'value', role: 'combobox', name: 'Language' }],
    }),
  ]);
  expect(code(run)).toBe('unseen-send');
});

test('misses an option that the request names and the select does not show', () => {
  const run = runOf('file the ticket about the lamp as urgent', 'e1 combobox Priority=Normal {Normal|Urgent}', [
    typed('lamp', 'Subject'),
    pressed('File ticket'),
  ]);
  expect(findShortfall(run, '')).toEqual({ code: 'unseen-choice', text: 'Urgent' });
});

test('refuses a claim after a failed last step', () => {
  const run = runOf('set Shipping to "Express"', 'e1 combobox Shipping=Express', [
    step({ state: 'failed', target: 'button “Save”' }),
  ]);
  expect(code(run, 'Saved: Express')).toBe('unseen-last-step');
});

test('misses the act itself where only a menu was opened or only links were followed', () => {
  const menu = runOf('delete the draft', 'e1 button Delete draft', [
    step({ target: 'button “More”', seen: [appeared('Delete draft', 'menuitem')] }),
  ]);
  expect(code(menu)).toBe('unseen-confirm');
  expect(code({ ...menu, request: 'remove the oldest page' })).toBe('unseen-change');
  const links = runOf('delete the draft', 'heading Drafts', [
    step({
      target: 'link “Drafts”',
      ledTo: 'https://app.example.org/drafts',
      action: { verb: 'goTo', url: 'https://x.test/' },
    }),
  ]);
  expect(code({ ...links, request: 'remove the oldest page' })).toBe('unseen-change');
});

test('misses any relation between the request and what was pressed', () => {
  const run = runOf('book a flight', 'heading Orders', [pressed('Orders', [appeared('Orders', 'heading')])]);
  expect(code(run)).toBe('unseen-relation');
});

const PRICES = `table
  row
    cell Red mug
    cell 9.00
  row
    cell Blue mug
    cell 12.50`;

test('accepts an answer whose data stand in the row of the question', () => {
  expect(code(runOf('How much is the blue mug?', PRICES), 'The blue mug costs 12.50.')).toBeUndefined();
});

test.each(['The blue mug costs 9.00.', 'It costs 7.', 'Done.', 'The blue mug.'])('refuses the answer %s', (claim) => {
  expect(code(runOf('How much is the blue mug?', PRICES), claim)).toBe('unseen-answer');
});

test('misses the rest of a value that was typed in part, though the page shows the whole elsewhere', () => {
  const run = runOf('search for "red lamp"', 'heading Results\ntext red lamp, 12 euros\ne2 searchbox Search', [
    typed('red la', 'Search'),
    pressed('Search', [appeared('Results', 'heading')]),
  ]);
  expect(findShortfall(run, 'Done.')).toEqual({ code: 'unseen-value', text: 'red lamp' });
});

test('accepts a value that was typed in parts', () => {
  const run = runOf('add "Ann Lee" to the list', 'text Ann Lee', [
    typed('Ann', 'First name'),
    typed('Lee', 'Last name'),
    pressed('Add', [appeared('Ann Lee')]),
  ]);
  expect(code(run)).toBeUndefined();
});

test('misses the part that a form was sent without, until it is written', () => {
  const page = 'e1 textbox Room\ne2 textbox Description\ne3 button Send report\nstatus Report sent';
  const sent = step({ target: 'button “Send report”', sent: true, lacks: 'broken window' });
  const request = 'report a broken window in room 12';
  const room = typed('12', 'Room');
  expect(findShortfall(runOf(request, page, [room, sent]), '')).toMatchObject({
    code: 'unseen-value',
    text: 'broken window',
  });
  const mended = [room, sent, typed('a broken window', 'Description'), { ...sent, lacks: undefined }];
  expect(findShortfall(runOf(request, page, mended), '')?.text).not.toBe('broken window');
});

test('asks for the control that a press brought and that the request names', () => {
  const page = 'e1 button More\ne2 button Export\ne3 button Print';
  const opened = step({ target: 'button “More”', seen: [{ fact: 'appeared', role: 'button', name: 'Export' }] });
  expect(findShortfall(runOf('export the list', page, [opened]), '')).toMatchObject({
    code: 'unseen-confirm',
    text: 'Export',
  });
  const printed = step({
    target: 'button “Print”',
    seen: [{ fact: 'appeared', role: 'status', name: 'List printed' }],
  });
  expect(findShortfall(runOf('export the list', page, [opened, printed]), '')).toMatchObject({ text: 'Export' });
  const exported = step({
    action: { verb: 'click', ref: 'e2' },
    target: 'button “Export”',
    seen: [{ fact: 'appeared', role: 'status', name: 'Exported' }],
  });
  expect(findShortfall(runOf('export the list', page, [opened, exported]), '')).toBeUndefined();
  expect(findShortfall(runOf('show the export', page, [opened]), '')).toMatchObject({ text: 'Export' });
  expect(findShortfall(runOf('show the export', page, [opened, exported]), '')).toBeUndefined();
  expect(findShortfall(runOf('open the menu of exports', page, [opened]), '')).toBeUndefined();
  const found = step({ action: { verb: 'type', ref: 'e4', text: 'lamps' }, target: 'searchbox “Search”', sent: true });
  const listed = step({ target: 'button “Go”', seen: [{ fact: 'appeared', role: 'link', name: 'Lamps' }] });
  const results = 'e4 searchbox Search=lamps\ne5 button Go\ne6 link Lamps';
  expect(findShortfall(runOf('search for lamps', results, [found, listed]), '')).toBeUndefined();
});

test('a value that was written after the button of its form was pressed', () => {
  const page = `
    heading Status
    e1 textbox Status=At the dentist
    e2 textbox Until=15:00
    e3 button Set
    text Your status is set.`;
  const type = (n: number, ref: string, text: string) =>
    step({ n, action: { verb: 'type', ref, text }, target: text, state: 'done' });
  const press = (n: number) =>
    step({
      n,
      action: { verb: 'click', ref: 'e3' },
      target: 'Set',
      state: 'done',
      sent: true,
      seen: [{ fact: 'appeared', role: 'text', name: 'Your status is set.' }],
    });
  const request = 'set my status to "At the dentist" until 15:00';
  const early = [type(1, 'e1', 'At the dentist'), press(2), type(3, 'e2', '15:00')];
  expect(code(runOf(request, page, early))).toBe('unseen-send');
  const right = [type(1, 'e1', 'At the dentist'), type(2, 'e2', '15:00'), press(3)];
  expect(code(runOf(request, page, right))).toBeUndefined();
});
