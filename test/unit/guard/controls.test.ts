/** Controls: what a verb is for, and the class from verb, role, words, form, address and dialog. */
import { expect, test } from 'vitest';
import { controlKey } from '../../../lib/guard/allowed-control';
import { judge } from '../../../lib/guard/judge';
import type { Verdict } from '../../../lib/guard/words';
import type { Action } from '../../../lib/page/words/action';
import type { ElementFacts } from '../../../lib/page/words/element';
import { facts, grant, labels, ORIGIN } from './make';

type Row = [title: string, action: Action, target: ElementFacts, answer: Verdict['answer'], code?: Verdict['code']];

const click: Action = { verb: 'click', ref: 'e1' };
const pick = (...options: string[]): Action => ({ verb: 'select', ref: 'e1', options });
const write: Action = { verb: 'type', ref: 'e1', text: 'x' };
const check: Action = { verb: 'check', ref: 'e1', checked: true };
const hover: Action = { verb: 'hover', ref: 'e1' };
const list = (change: Parameters<typeof facts>[0] = {}) =>
  facts({ role: 'combobox', tag: 'select', editable: true, choosable: true, name: 'Sort by', ...change });
const form = (change: Partial<NonNullable<ElementFacts['form']>> = {}): NonNullable<ElementFacts['form']> => ({
  action: `${ORIGIN}/save`,
  method: 'post',
  hasSecret: false,
  hasFilledSecret: false,
  wording: 'Save',
  ...change,
});
const ask = (text: string, change: Partial<NonNullable<ElementFacts['dialog']>> = {}) => ({
  dialog: { text, buttons: 2, fields: 0, isAlert: false, ...change },
});

const ROWS: readonly Row[] = [
  [
    'Enter in a radio button of a form that buys',
    { verb: 'press', ref: 'e1', keys: 'Enter' },
    facts({ name: 'Plan A', role: 'radio', tag: 'input', form: form({ wording: 'Buy' }) }),
    'ask',
    'irreversible',
  ],
  [
    'Space in a radio button of a form that buys',
    { verb: 'press', ref: 'e1', keys: 'Space' },
    facts({ name: 'Plan A', role: 'radio', tag: 'input', form: form({ wording: 'Buy' }) }),
    'allow',
  ],
  [
    'an arrow key on a button that deletes',
    { verb: 'press', ref: 'e1', keys: 'ArrowDown' },
    facts({ name: 'Delete' }),
    'ask',
  ],
  [
    'an arrow key on a menu entry that deletes',
    { verb: 'press', ref: 'e1', keys: 'ArrowDown' },
    facts({ name: 'Delete', role: 'menuitem' }),
    'allow',
  ],
  ['select on a button', pick('x'), facts({ choosable: false }), 'refuse', 'wrong-verb'],
  ['select on a button that opens a list', pick('Bergen'), facts({ choosable: true, opens: true }), 'allow'],
  ['type on a button that can be edited', write, facts({ name: 'Publish', editable: true }), 'refuse', 'wrong-verb'],
  [
    'type into a field in a button that pays',
    write,
    facts({ role: 'slider', editable: true, enclosing: ['Pay now'] }),
    'ask',
  ],
  ['check on a button', check, facts({ name: 'Show more' }), 'refuse', 'wrong-verb'],
  ['check a box of the site', check, facts({ role: 'checkbox', tag: 'input', name: 'Milk' }), 'allow'],
  [
    'check a box in a form of another site',
    check,
    facts({ role: 'checkbox', tag: 'input', name: 'Milk', form: form({ action: 'https://evil.example.com/' }) }),
    'ask',
    'leaves-origin',
  ],
  ['hover over a menu', hover, facts({ name: 'Share', opens: true, handlers: 'onmouseover=open()' }), 'allow'],
  ['hover over what acts on hover', hover, facts({ name: 'Delete', handlers: 'onmouseover=go()' }), 'ask'],
  ['an option whose value deletes', pick('Tidy'), list({ choices: [{ label: 'Tidy', value: 'delete' }] }), 'ask'],
  [
    'an option whose value is an address that logs out',
    pick('Away'),
    list({ handlers: 'onchange=location=this.value', choices: [{ label: 'Away', value: '/logout' }] }),
    'ask',
  ],
  ['yes to a list that asks', pick('Yes'), list({ name: 'Delete the account?' }), 'ask'],
  ['a payment method', pick('Invoice'), list({ name: 'Payment method' }), 'allow'],
  ['a way to sort', pick('Price'), list(), 'allow'],
  [
    'a submit button with an address of its own',
    click,
    facts({ name: 'Next', submits: true, form: form({ action: 'https://evil.example.com/x' }) }),
    'ask',
    'leaves-origin',
  ],
  [
    'a form to /logout',
    click,
    facts({ name: 'Next', submits: true, form: form({ method: 'get', action: `${ORIGIN}/logout` }) }),
    'ask',
  ],
  [
    'a form to /account/delete',
    click,
    facts({ name: 'Continue', submits: true, form: form({ action: `${ORIGIN}/account/delete` }) }),
    'ask',
  ],
  [
    'a form to /search',
    click,
    facts({ name: 'Go', submits: true, form: form({ method: 'get', action: `${ORIGIN}/search` }) }),
    'allow',
  ],
  [
    'a link to another site with a fragment',
    click,
    facts({ role: 'link', tag: 'a', href: 'https://evil.example.com/#a' }),
    'ask',
    'leaves-origin',
  ],
  [
    'a button inside a link to another site',
    click,
    facts({ name: 'Show', href: 'https://evil.example.com/' }),
    'ask',
    'leaves-origin',
  ],
  [
    'a link that pings another site',
    click,
    facts({ role: 'link', tag: 'a', name: 'More', href: `${ORIGIN}/a`, pings: ['https://evil.example.com'] }),
    'ask',
  ],
  [
    'a link to deleted items',
    click,
    facts({ role: 'link', tag: 'a', name: 'Old ones', href: `${ORIGIN}/deleted-items` }),
    'allow',
  ],
  [
    'a link to the page itself',
    click,
    facts({ role: 'link', tag: 'a', name: 'Tiddler', href: `${ORIGIN}/list#Bread`, page: `${ORIGIN}/list` }),
    'allow',
  ],
  [
    'a link that leads nowhere and says nothing known',
    click,
    facts({ role: 'link', tag: 'a', name: 'Make it so', href: `${ORIGIN}/list#`, page: `${ORIGIN}/list` }),
    'ask',
    'unknown-control',
  ],
  [
    "I'm sure, in a dialog that asks",
    click,
    facts({ name: "I'm sure", ...ask('Delete 320 files?') }),
    'ask',
    'answers-dialog',
  ],
  [
    'Details, in a dialog that asks',
    click,
    facts({ name: 'Details', ...ask('Delete 320 files?') }),
    'ask',
    'answers-dialog',
  ],
  ['Cancel, in a dialog that asks', click, facts({ name: 'Cancel', ...ask('Delete 320 files?') }), 'allow'],
  ['Keep it, in a dialog that asks', click, facts({ name: 'Keep it', ...ask('Delete 320 files?') }), 'allow'],
  [
    'Cancel, where the question is whether to cancel',
    click,
    facts({ name: 'Cancel', ...ask('Cancel your subscription?') }),
    'ask',
  ],
  [
    'Evet, in an alert of another language',
    click,
    facts({ name: 'Evet', lang: 'tr', ...ask('320 dosya silinsin mi?', { isAlert: true }) }),
    'ask',
  ],
  [
    'Hayır, in an alert of another language',
    click,
    facts({ name: 'Hayır', lang: 'tr', ...ask('320 dosya silinsin mi?', { isAlert: true }) }),
    'allow',
  ],
  ['OK, in a dialog about a colour', click, facts({ name: 'OK', ...ask('Choose a colour') }), 'allow'],
  [
    'Bold, in a dialog where a reply is written',
    click,
    facts({ name: 'Bold', ...ask('Reply to Ann', { buttons: 9, fields: 1 }) }),
    'allow',
  ],
  ['a shown word behind a harmless name', click, facts({ name: 'Next', wording: 'Delete all' }), 'ask', 'irreversible'],
  [
    'a combobox that sends money',
    click,
    facts({ role: 'combobox', tag: 'div', name: 'Send money', editable: true }),
    'ask',
  ],
  ['a slider that deletes', click, facts({ role: 'slider', tag: 'div', name: 'Delete all', editable: true }), 'ask'],
];

test.each(ROWS)('%s', (_, action, target, answer, code) => {
  const verdict = judge(action, target, grant, labels());
  expect(verdict.answer).toBe(answer);
  if (code) expect(verdict.code).toBe(code);
});

test.each<[lang: string, name: string]>([
  ['en', "Let's go"],
  ['en', 'Complete'],
  ['en', 'Swipe to finish'],
  ['en', '🗑'],
  ['en', '➤'],
  ['tr', 'Hesabı kapat'],
  ['sv', 'Ta bort'],
  ['cs', 'Zaplatit'],
  ['ro', 'Trimite banii'],
  ['vi', 'Xóa'],
  ['ko', '삭제'],
  ['ar', 'حذف'],
  ['th', 'ลบ'],
  ['hi', 'हटाएं'],
  ['ka', 'წაშლა'],
  ['en', 'Close my account'],
  ['en', 'Drop table'],
  ['en', 'Rotate signing keys'],
  ['de', 'Geld anweisen'],
  ['fr', 'Passer la commande'],
  ['nl', 'Openbaar maken'],
  ['tr', 'Herkese aç'],
  ['ko', '전체 공개'],
  ['pl', 'Zagłosuj'],
  ['zh', '群发'],
])('a button of a page in %s called %s is asked about', (lang, name) => {
  expect(judge(click, facts({ name, lang }), grant, labels()).answer).toBe('ask');
});

test.each<[lang: string, name: string]>([
  ['en', 'Show more'],
  ['en', 'Public'],
  ['en', 'Delivery options'],
  ['en', '×'],
  ['en', '12'],
  ['de', 'Weiter zum Kalender'],
  ['tr', 'Sonraki'],
  ['sv', 'Nästa'],
  ['ko', '다음'],
  ['ar', 'التالي'],
  ['th', 'ถัดไป'],
  ['hi', 'अगला'],
  ['fr', 'Suivant'],
])('a button of a page in %s called %s is not', (lang, name) => {
  const verdict = judge(click, facts({ name, lang }), grant, labels());
  if (name !== 'Public') expect(verdict.answer).toBe('allow');
  else expect(verdict.code).not.toBe('irreversible');
});

test.each([
  ['en', 'User settings'],
  ['en', 'Apply filters'],
  ['en', 'Your profile'],
  ['de', 'Mehr anzeigen'],
  ['ja', 'もっと見る'],
])('a button of a page in %s called %s is not asked about', (lang, name) => {
  expect(judge(click, facts({ name, lang }), grant, labels()).answer).toBe('allow');
});

test.each(['tab', 'switch', 'gridcell', 'combobox', 'treeitem'])('a vote behind the role %s is asked about', (role) => {
  for (const [lang, name] of [
    ['en', 'Vote'],
    ['it', 'Disdici'],
    ['th', 'ลงคะแนน'],
  ] as const)
    expect(judge(click, facts({ name, lang, role, tag: 'div' }), grant, labels()).answer).toBe('ask');
});

test('a control that nothing speaks for is asked about until the user always allows it, there and only there', () => {
  const unknown = facts({ name: 'Make it so' });
  const allowedControls = [controlKey(unknown, 'click')];
  expect(judge(click, unknown, grant, labels())).toEqual({ answer: 'ask', code: 'unknown-control', class: 'R2' });
  expect(judge(click, unknown, grant, labels({ allowedControls })).answer).toBe('allow');
  for (const other of [
    { ...unknown, origin: 'https://frame.example.com' },
    facts({ name: 'Make it so!' }),
    facts({ name: 'Make it so', wording: 'now' }),
  ]) {
    const both = { ...grant, readWrite: [ORIGIN, other.origin] };
    expect(judge(click, other, both, labels({ allowedControls })).answer).toBe('ask');
  }
  // A grant for want of words is none for words that name an act.
  const deletes = facts({ name: 'Delete' });
  expect(judge(click, deletes, grant, labels({ allowedControls: [controlKey(deletes, 'click')] })).answer).toBe('ask');
});

test('a control that the request names as a whole needs no other word', () => {
  const named = (words: string) => judge(click, facts({ name: 'Make it so' }), { ...grant, words }, labels()).answer;
  expect(named('please press “Make it so”')).toBe('allow');
  expect(named('please make it')).toBe('ask');
  expect(judge(click, facts({ name: 'Delete all' }), { ...grant, words: 'press Delete all' }, labels()).answer).toBe(
    'ask',
  );
});

test('a drag is judged by where it ends as well', () => {
  const drag: Action = { verb: 'drag', ref: 'e1', to: 'e2', place: 'into' };
  const to = (name: string) =>
    judge(drag, facts({ name: 'Card' }), grant, labels(), facts({ name, role: 'generic' })).answer;
  expect(to('Done column')).toBe('allow');
  expect(to('Trash')).toBe('ask');
  expect(to('Bin')).toBe('ask');
  expect(to('Publish')).toBe('ask');
  expect(judge(drag, facts({ name: 'Card' }), grant, labels()).answer).toBe('ask');
});
