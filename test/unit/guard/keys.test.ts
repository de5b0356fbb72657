/** Keys: one closed list for guard and page, and the class of each chord by what it does on the element it goes to. */
import { expect, test } from 'vitest';
import { judge } from '../../../lib/guard/judge';
import type { Verdict } from '../../../lib/guard/words';
import type { ElementFacts } from '../../../lib/page/words/element';
import { parseKeyChord } from '../../../lib/page/words/keys';
import { facts, grant, labels } from './make';

test.each(['Enter', 'enter', 'RETURN', ' Enter ', 'ctrl + Enter', 'Page Up', 'F12', '#', 'ß', '+', 'Control++', '5'])(
  'parses %j',
  (keys) => {
    expect(parseKeyChord(keys)).toBeDefined();
  },
);

test.each([
  'En-ter',
  'e_n_t_e_r',
  'Spa ce',
  'Ｅnter',
  'F13',
  'Hyper+a',
  'Enter+Control',
  '',
  ' ',
  '\n',
  '\u200b',
  '\u0007',
  'ab',
])('does not parse %j', (keys) => {
  expect(parseKeyChord(keys)).toBeUndefined();
  expect(judge({ verb: 'press', ref: 'e1', keys }, facts(), grant, labels())).toMatchObject({
    answer: 'refuse',
    code: 'unknown-key',
  });
});

const line = facts({ role: 'textbox', tag: 'input', name: 'Title', editable: true });
const lines = facts({ role: 'textbox', tag: 'textarea', name: 'Notes', editable: true });
const row = facts({ role: 'row', tag: 'div', name: 'Letter from Ann' });
const body = facts({ role: 'generic', tag: 'body', name: '', wording: '' });
const search = facts({ role: 'searchbox', tag: 'input', name: 'Search orders', editable: true });

test.each<[string, string, ElementFacts, Verdict['answer']]>([
  [
    'Enter on a link of the site',
    'Enter',
    facts({ role: 'link', tag: 'a', href: 'https://app.example.org/a' }),
    'allow',
  ],
  ['Enter on a button that deletes', 'Enter', facts({ name: 'Delete' }), 'ask'],
  ['Space on a button that deletes', 'Space', facts({ name: 'Delete' }), 'ask'],
  ['Enter in a search field', 'Enter', search, 'allow'],
  ['Enter in a line of no form', 'Enter', line, 'allow'],
  ['Enter in a line beside a button that sends', 'Enter', { ...line, neighbours: ['Send'] }, 'ask'],
  ['Enter in a text', 'Enter', lines, 'allow'],
  ['Enter in a message', 'Enter', { ...lines, fingerprint: { ...lines.fingerprint, name: 'Message' } }, 'ask'],
  ['Control+Enter in a message', 'Control+Enter', { ...lines, neighbours: ['Antworten'] }, 'ask'],
  ['a letter in a field', 'y', line, 'allow'],
  ['a letter on a row', 'e', row, 'ask'],
  ['# on the page', '#', body, 'ask'],
  ['Delete on a row', 'Delete', row, 'ask'],
  ['Delete in a field', 'Delete', line, 'allow'],
  ['an arrow on a row', 'ArrowDown', row, 'allow'],
  ['Escape on the page', 'Escape', body, 'allow'],
  ['Enter on the page', 'Enter', body, 'ask'],
  ['cmd+D', 'cmd+D', body, 'ask'],
  ['Shift+Ctrl+D', 'Shift+Ctrl+D', body, 'ask'],
  ['Alt+S', 'Alt+S', body, 'ask'],
  ['Control+Z', 'Control+Z', line, 'allow'],
  ['Control+S', 'Control+s', body, 'allow'],
  ['y in a dialog that asks', 'y', { ...body, dialog: dialog('Delete 3 files?') }, 'ask'],
  ['End on a slider of volume', 'End', facts({ role: 'slider', name: 'Volume', editable: true }), 'allow'],
  ['End on slide to pay', 'End', facts({ role: 'slider', name: 'Slide to pay', editable: true }), 'ask'],
  ['a letter on a list box', 'b', facts({ role: 'listbox', tag: 'div', name: 'City' }), 'allow'],
])('%s', (_, keys, target, answer) => {
  expect(judge({ verb: 'press', ref: 'e1', keys }, target, grant, labels()).answer).toBe(answer);
});

function dialog(text: string): NonNullable<ElementFacts['dialog']> {
  return { text, buttons: 2, fields: 0, isAlert: false };
}

test('a letter pressed after another origin was read is asked about like typing', () => {
  const foreign = labels({ readOrigins: ['https://app.example.org', 'https://other.example.com'] });
  const press = (keys: string) => judge({ verb: 'press', ref: 'e1', keys }, line, grant, foreign);
  expect(press('4').code).toBe('tainted-write');
  expect(press('Control+v').code).toBe('tainted-write');
  expect(press('ArrowLeft').answer).toBe('allow');
});
