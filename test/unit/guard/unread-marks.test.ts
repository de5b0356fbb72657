/** A control whose code, drawing, second click or place of a drop says more than its words is used as an act that sends nothing. */
import { expect, test } from 'vitest';
import { judge } from '../../../lib/guard/judge';
import type { Action } from '../../../lib/page/words/action';
import { facts, grant, labels } from './make';

const click: Action = { verb: 'click', ref: 'e1' };
const isQuiet = (action: Action, more: Parameters<typeof facts>[0], words = '') => {
  const { answer, isQuiet: quiet = false } = judge(action, facts(more), { ...grant, words }, labels());
  return answer === 'allow' ? quiet : answer;
};

test('code of the maker that no verb tells of', () => {
  expect(isQuiet(click, { handlers: 'onclick=vaporizeRow(3)' })).toBe(true);
  expect(isQuiet(click, { handlers: 'onclick=showRow(3)' })).toBe(false);
  const table = { fingerprint: { role: 'button', name: 'Next table', tag: 'button' } };
  expect(isQuiet(click, { ...table, handlers: 'onclick=tabulate(3)' })).toBe(true);
  expect(isQuiet(click, { ...table, handlers: 'onclick=turnTable(3)' })).toBe(false);
  const platform =
    'onclick=fetch(`/rows/` + encodeURIComponent(row), { body: new FormData(form) }).then(() => list.replaceChildren(cloned.normalize()))';
  expect(isQuiet(click, { ...table, handlers: platform })).toBe(false);
  expect(isQuiet(click, { handlers: 'value=delete' })).toBe('ask');
});

test.each<[icon: string, quiet: boolean]>([
  ['trash-2', true],
  ['fa-paper-plane', true],
  ['chevron-right', false],
  ['save', false],
])('the drawing %s under a harmless name', (icon, quiet) => {
  expect(isQuiet(click, { fingerprint: { role: 'button', name: 'Next page', tag: 'button', icon } })).toBe(quiet);
});

test.each<[verb: 'click' | 'doubleClick' | 'rightClick', quiet: boolean]>([
  ['click', false],
  ['doubleClick', true],
  ['rightClick', true],
])('%s on a row', (verb, quiet) => {
  expect(isQuiet({ verb, ref: 'e1' }, { name: 'Row 4', role: 'row', tag: 'tr' })).toBe(quiet);
});

test('a second click that the user asked for sends what it sends', () => {
  const row = { name: 'Row 4', role: 'row', tag: 'tr' };
  expect(isQuiet({ verb: 'doubleClick', ref: 'e1' }, row, 'double-click row 4')).toBe(false);
  expect(isQuiet({ verb: 'rightClick', ref: 'e1' }, row, 'Rechtsklick auf Row 4')).toBe(false);
  expect(isQuiet({ verb: 'rightClick', ref: 'e1' }, row, 'open row 4')).toBe(true);
});

test.each<[name: string, keys: string, quiet: boolean]>([
  ['Bill 12 of the baker. Enter settles it', 'Enter', true],
  ['Rechnung 12, Leertaste begleicht', 'Space', true],
  ['Invoice 7: hold to settle', 'Enter', true],
  ['Row 4', 'Enter', false],
  ['Hold to reorder', 'Enter', false],
])('a line called “%s”, by %s', (name, keys, quiet) => {
  expect(isQuiet({ verb: 'press', ref: 'e1', keys }, { name, role: 'listitem', tag: 'li' })).toBe(quiet);
});

test.each<[name: string, of: string, choice: string, quiet: boolean]>([
  ['Apply', 'With selected', 'Keep Keep', true],
  ['Weiter', 'Aktion', 'Behalten', true],
  ['Done', '', 'Drop out quit', true],
  ['Next', 'Status', 'Shipped shipped', true],
  ['Apply', 'Sort', 'Newest new', false],
  ['Next', 'Country', 'Latvia LV', false],
  ['Next', 'Colour', 'Dark dark', false],
  ['Show more', 'With selected', 'Keep Keep', false],
])('“%s” beside “%s: %s”', (name, of, choice, quiet) => {
  expect(isQuiet(click, { name, wording: name, chosen: [{ of, choice }] })).toBe(quiet);
});

test('Enter in a field takes the marked entry of its list; in one that searches it may only send nothing unasked', () => {
  const field = { role: 'combobox', tag: 'input', editable: true, marked: 'Leave the team' };
  const enter: Action = { verb: 'press', ref: 'e1', keys: 'Enter' };
  expect(isQuiet(enter, { ...field, name: 'Command' })).toBe('ask');
  expect(isQuiet(enter, { ...field, name: 'Search commands' })).toBe(true);
  expect(isQuiet(enter, { ...field, name: 'Search commands', marked: 'Rye bread' })).toBe(false);
  expect(isQuiet(enter, { ...field, name: 'Command', marked: 'Go to notes' })).toBe(false);
});

test('a second click puts a word of a field into the selection', () => {
  const field = { name: 'Text', role: 'textbox', tag: 'input', editable: true };
  expect(isQuiet({ verb: 'doubleClick', ref: 'e1' }, field)).toBe(false);
});

test.each<[role: string, name: string, words: string, quiet: boolean]>([
  ['region', 'Everyone out there', '', true],
  ['list', 'Zimbu', '', true],
  ['list', 'Zimbu', 'move the card to Zimbu', false],
  ['list', 'Next week', '', false],
  ['listitem', 'Zimbu', '', false],
  ['region', '', '', false],
])('a drop into the %s “%s” when asked to “%s”', (role, name, words, quiet) => {
  const drag: Action = { verb: 'drag', ref: 'e1', to: 'e2', place: 'into' };
  const to = facts({ ref: 'e2', name, role, tag: 'div', lang: 'en' });
  const verdict = judge(
    drag,
    facts({ name: 'Card 4', role: 'listitem', tag: 'li' }),
    { ...grant, words },
    labels(),
    to,
  );
  expect(verdict).toMatchObject({ answer: 'allow' });
  expect(verdict.isQuiet ?? false).toBe(quiet);
});

test.each<[name: string, quiet: boolean | 'ask']>([
  ['Pick up', true],
  ['All in', true],
  ['Zoom in', false],
  ['Move up', false],
  ['Listen', false],
  ['Older messages', false],
  ['1Y', false],
  ['High contrast', true],
  ['.. -. .-..', 'ask'],
  ['4.50', false],
])('a button called “%s”', (name, quiet) => {
  expect(isQuiet(click, { fingerprint: { role: 'button', name, tag: 'button' }, wording: name })).toBe(quiet);
});
