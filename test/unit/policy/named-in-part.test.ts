/** Orders that name a cell by row and column, an option without its list, a choice by its button, a count, a day, or a sign. */
import { describe, expect, test } from 'vitest';
import { plainCommands } from '../../../lib/agent/plan/plain-commands';
import { countOrder } from '../../../lib/policy/comparative-order';
import { gridCell } from '../../../lib/policy/grid-cell';
import { optionButton } from '../../../lib/policy/option-button';
import { parseCommands } from '../../../lib/policy/parse-commands';
import { planStep } from '../../../lib/policy/plan-step';
import { searchCommands } from '../../../lib/policy/search-command';
import { signCommand } from '../../../lib/policy/sign-command';
import { findStepper } from '../../../lib/policy/stepper';
import type { Snapshot } from '../../../lib/page/words/snapshot';
import { outline } from '../agent/evidence/make';

const first = (request: string, page: Snapshot) => {
  const [command] = plainCommands(request, page)?.commands ?? [];
  return command && planStep(command, page);
};

describe('gridCell', () => {
  const page = outline(`table
  row
    cell Court
    cell 17:00
    cell 18:00
  row
    cell Lime
    e1 cell
    e2 cell
  row
    cell Elm
    e3 cell
    e4 cell`);
  test.each(['book Lime at 18:00', 'book 18:00 for Lime', 'buche Lime um 18:00', 'réserve Lime à 18:00'])(
    '%s',
    (request) => {
      expect(gridCell(request, page)).toMatchObject({ verb: 'click', target: '18:00', within: 'Lime' });
    },
  );
  test.each(['book Lime at 19:00', 'book Ash at 18:00', 'book Lime for Elm'])('leaves “%s” to others', (request) => {
    expect(gridCell(request, page)).toBeUndefined();
  });
});

describe('optionButton', () => {
  const page = outline(
    'text When?\ne1 radio noon [unchecked]\ne2 radio dusk [unchecked]\ne3 button Vote\ne4 button Help',
  );
  test('the choice and its button', () => {
    expect(optionButton('vote for dusk', page)?.map(({ chosen }) => chosen)).toEqual(['e2', 'e3']);
  });
  test.each(['vote for dawn', 'help for dusk', 'vote'])('leaves “%s” to others', (request) => {
    expect(optionButton(request, page)).toBeUndefined();
  });
});

test('an option of exactly one list needs no name of the list', () => {
  const page = outline('e1 combobox Pay {Cash|Chip card}\ne2 combobox Send {Post|Cash box}\ne3 button Order');
  expect(first('choose Chip card', page)).toMatchObject({
    action: { verb: 'select', ref: 'e1', options: ['Chip card'] },
  });
  expect(first('wähle Chip card', page)).toMatchObject({ action: { ref: 'e1' } });
  expect(first('choose Cheque', page)?.type).toBe('not-found');
});

test('counted things are added and taken away', () => {
  const page = outline('text Trout\ne1 button –\ntext 2\ne2 button +');
  expect(countOrder('add another trout', page)).toMatchObject([{ target: 'Trout', value: '1', by: 'more' }]);
  expect(countOrder('remove two trouts', page)).toMatchObject([{ target: 'Trout', value: '2', by: 'less' }]);
  expect(countOrder('add one pike', page)).toBeUndefined();
});

test('a day is a day, and its dot belongs to it', () => {
  const names = new Set(['first day', 'last day']);
  const values = (request: string) => parseCommands(request, names)?.map(({ value }) => value);
  expect(values('first day 3 August')).toEqual(['3 August']);
  expect(values('set First day to 3.8. and Last day to 14.8.')).toEqual(['3.8.', '14.8.']);
});

test('signs in brackets are signs', () => {
  const [name, ...parts] = ['Trout', '[–]', '0', '[+]'];
  const page = outline('text a\ne1 generic b\ntext c\ne2 generic d');
  const nodes = page.nodes.map((node, i) => ({ ...node, name: [name, ...parts][i] ?? '' }));
  expect(findStepper('trout', nodes)?.more.ref).toBe('e2');
  expect(planStep({ words: 'click +', verb: 'click', target: '+' }, { ...page, nodes })).toMatchObject({
    action: { ref: 'e2' },
  });
});

test('the page itself is no control of the page', () => {
  expect(first('switch the page to German', outline('text Hello\ne1 button Vote'))?.type).toBe('not-found');
});

test('a field before a button Go is a search', () => {
  const page = outline('e1 textbox Who\ne2 generic Go\ne3 textbox Remark\ne4 button Send');
  expect(searchCommands('search for stores', page)?.map(({ verb, chosen }) => [verb, chosen])).toEqual([
    ['type', 'e1'],
    ['click', 'e2'],
  ]);
});

test('an entry is taken from its list by its cross', () => {
  const page = outline('text My list\ne1 generic Buy tea\ne2 button ✗');
  expect(signCommand('remove buy tea from my list', page)?.chosen).toBe('e2');
});

test('the rest of a chain behind its press is read on the page that the press brings', () => {
  const page = outline('e1 combobox From {Oslo|Bodø}\ne2 combobox To {Oslo|Bodø}\ne3 button Continue');
  const verbs = (request: string) =>
    plainCommands(request, page)?.commands.map(({ verb, target }) => `${verb} ${target}`);
  expect(verbs('choose Oslo in From, Bodø in To, continue, add a dog')).toEqual([
    'select From',
    'select To',
    'click continue',
    'order add a dog',
  ]);
  expect(verbs('choose Oslo in From, Bodø in To, continue, continue, book now')?.at(-1)).toBe(
    'order continue, book now',
  );
});

describe('rows with a box each', () => {
  const page = outline(`grid
  row
    e1 checkbox Select all [unchecked]
    columnheader Article
    columnheader Active
  row
    e2 checkbox Select row [unchecked]
    e3 gridcell Hinges
    e4 gridcell yes
  row
    e5 checkbox Select row [unchecked]
    e6 gridcell Putty
    e7 gridcell no
e8 button Group by supplier
e9 button Putty plan`);
  test.each([
    ['select Putty', { action: { verb: 'check', ref: 'e5' } }],
    ['wähle Hinges aus', { action: { verb: 'check', ref: 'e2' } }],
    ['click Putty', { action: { verb: 'click', ref: 'e6' } }],
    ['select Putty plan', { action: { verb: 'click', ref: 'e9' } }],
    // The box in the row of headers would tick all.
    ['tick Active in the row of Hinges', { type: 'not-found' }],
    ['sort by supplier', { type: 'not-found' }],
  ])('%s', (request, wanted) => {
    expect(first(request, page)).toMatchObject(wanted);
  });
});

test('an order that begins with the name of a menu opens it, and is read there', () => {
  const page = outline('e1 generic Export ▾\ne2 button Print');
  expect(plainCommands('export as CSV', page)?.commands.map(({ verb, target }) => `${verb} ${target}`)).toEqual([
    'click Export ▾',
    'order as CSV',
  ]);
  expect(plainCommands('print as CSV', page)?.commands.at(-1)?.verb).not.toBe('order');
});

test('a thing is created by the only button for it', () => {
  const page = outline('e1 button New article\ne2 button New shelf\ne3 link Shelves');
  expect(plainCommands('add a new article', page)?.commands).toMatchObject([{ verb: 'click', chosen: 'e1' }]);
  expect(plainCommands('erstelle eine neue shelf', page)?.commands).toMatchObject([{ chosen: 'e2' }]);
  expect(plainCommands('add a new box', page)).toBeUndefined();
});

test('a labelled chain ends with its button', () => {
  const page = outline('e1 textbox To\ne2 textbox Subject\ne3 button Send\ne4 button Discard');
  const read = (request: string) => plainCommands(request, page)?.commands.map(({ verb, value }) => value ?? verb);
  expect(read('To: ann@lee.no, Subject: Hello, Send')).toEqual(['ann@lee.no', 'Hello', 'click']);
  expect(read('To: ann@lee.no, Subject: Hello, Bo')).toEqual(['ann@lee.no', 'Hello, Bo']);
});

test('a filter in the head of a column is filled by the name of the column', () => {
  const page = outline('e1 searchbox filter …\ne2 searchbox find …');
  const nodes = page.nodes.map((node, i) => ({ ...node, near: ['Article', 'Bin'][i] ?? '' }));
  expect(searchCommands('filter Article by screw', { ...page, nodes })?.map(({ chosen }) => chosen)).toEqual([
    'e1',
    'e1',
  ]);
});
