/** Secret fields: planted values appear in no snapshot, name, facts, search result or article, whatever tells of the secret. */
import { beforeEach, expect, test } from 'vitest';
import { sessionHere } from './session';

const VALUE = 'planted-7391';

/** Fields told to be secret in one way each; `V` stands for the value. */
const SECRET: Readonly<Record<string, string>> = {
  'type password': '<label>Word <input type="password" value="V"></label>',
  'English label': '<label>Password <input value="V"></label>',
  'heading alone': '<h2>Enter the code we sent you</h2><input value="V">',
  'sentence above': '<form><p>Type the 6-digit code from the SMS.</p><input value="V"></form>',
  title: '<input title="Security code" value="V">',
  'described by': '<p id="d">Your recovery phrase</p><input aria-describedby="d" value="V">',
  'test id': '<input data-testid="login-password" value="V">',
  'masked by style': '<input style="-webkit-text-security:disc" aria-label="Key word" value="V">',
  'text area': '<label>Private key <textarea>V</textarea></label>',
  'editable box': '<div contenteditable="true" role="textbox" aria-label="Recovery phrase">V</div>',
  'card number': '<label>Number on card <input value="V"></label>',
  'German card': '<label>Kartennummer <input value="V"></label>',
  'German TAN': '<label>TAN <input value="V"></label>',
  Turkish: '<label>Şifre <input value="V"></label>',
  Korean: '<label>비밀번호 <input value="V"></label>',
  Portuguese: '<label>Palavra-passe <input value="V"></label>',
  Czech: '<label>Heslo <input value="V"></label>',
  Hungarian: '<label>Jelszó <input value="V"></label>',
  Thai: '<label>รหัสผ่าน <input value="V"></label>',
  Hindi: '<label>पासवर्ड <input value="V"></label>',
  Arabic: '<label>كلمة المرور <input value="V"></label>',
  'recovery word': '<label>Word 1 of 12 <input value="V"></label>',
  'code boxes':
    '<div><input maxlength="1" value="7"><input maxlength="1" value="3"><input maxlength="1" value="9"><input maxlength="1" value="1"></div><label>PIN <input value="V"></label>',
  'boxes of a locker code':
    '<p id="q">Code of the locker</p><div role="group" aria-labelledby="q"><input maxlength="1" value="1"><input maxlength="1" value="V"><input maxlength="1" value="2"><input maxlength="1" value="4"></div>',
  'boxes for a number that was sent':
    '<p>Type the number we sent to your phone</p><div><input maxlength="1" value="1"><input maxlength="1" value="V"><input maxlength="1" value="2"><input maxlength="1" value="4"></div>',
  'digit of a code': '<div role="group" aria-label="Proof"><input aria-label="Digit 1" value="V"></div>',
  'narrow code boxes':
    '<p>We sent you a text</p><div><input size="1" value="1"><input size="1" value="V"><input size="1" value="3"><input size="1" value="4"></div>',
  'numbered words of a wallet': '<h2>Back up your wallet</h2><label>1. <input value="V"></label>',
  'month of a card': '<fieldset><legend>Expiry date</legend><input aria-label="MM" value="V"></fieldset>',
  'answer to a security question': '<p>Security question</p><label>What was your first car? <input value="V"></label>',
  'token beside its name': '<div><span>API token</span><input readonly value="V"></div>',
  'field after a hidden list, by token':
    '<select hidden><option>+49</option></select><div><input aria-label="Choose one" autocomplete="new-password" value="V"></div>',
  'field after a hidden list, below a heading':
    '<h2>Enter the code we sent you</h2><select hidden><option>+49</option></select><div class="select"><input type="search" value="V"></div>',
  'generic label below a heading': '<form><h3>Change your password</h3><label>Current <input value="V"></label></form>',
};

/** Places whose names and texts are made of what is inside them. */
const PLACES: Readonly<Record<string, (field: string) => string>> = {
  page: (field) => field,
  cell: (field) => `<table><tr><td>Row one</td><td>${field}</td></tr></table>`,
  link: (field) => `<a href="/x">Open ${field}</a>`,
  row: (field) => `<ul><li>First ${field}<button>Show</button></li></ul>`,
  dialog: (field) => `<div role="dialog" aria-label="Ask">${field}<button>Close</button></div>`,
};

beforeEach(() => {
  document.body.innerHTML = '';
});

const ROWS = Object.entries(SECRET).flatMap(([kind, field]) =>
  Object.entries(PLACES).map(([place, around]) => ({ kind, place, html: around(field.replace('V', VALUE)) })),
);

test.each(ROWS)('$kind in a $place is shown nowhere', async ({ html }) => {
  document.body.innerHTML = `<main><h1>Page</h1>${html}</main>`;
  const session = sessionHere();
  const snapshot = await session.snapshot();
  expect(JSON.stringify(snapshot)).not.toContain(VALUE);
  for (const { ref } of snapshot.nodes) {
    if (ref === undefined) continue;
    expect(JSON.stringify(await session.facts(ref)), ref).not.toContain(VALUE);
  }
  const found = await session.act(`t${Math.random()}`, 'tok_doc', { verb: 'findText', text: VALUE });
  expect(found).toMatchObject({ type: 'failed', reason: 'text-not-found' });
});

test.each([
  '4111 1111 1111 1111',
  'DE89 3704 0044 0532 0130 00',
  'sk-abcdefghijklmnopqrstuvwxyz',
  'legal winner thank year wave sausage worth useful legal winner thank yellow',
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl',
])('a field of any name that holds %s is secret', async (value) => {
  document.body.innerHTML = '<label>Reference <input id="f"></label>';
  (document.getElementById('f') as HTMLInputElement).value = value;
  const snapshot = await sessionHere().snapshot();
  expect(JSON.stringify(snapshot)).not.toContain(value);
  expect(snapshot.nodes.find(({ role }) => role === 'textbox')?.states).toContain('secret');
});

test.each([
  ['<label>E-mail <input value="V"></label>', 'e-mail'],
  ['<label>Discount code <input value="V"></label>', 'discount code'],
  ['<label>Postcode <input value="V"></label>', 'postcode'],
  ['<form><h3>Reset your password</h3><label>Your e-mail <input value="V"></label></form>', 'e-mail below a heading'],
  ['<form><h3>API keys</h3><label>Description <input value="V"></label></form>', 'description below a heading'],
  ['<label>Order number <input value="4111-1111-1112"></label><label>Note <input value="V"></label>', 'order'],
  [
    '<p id="q">Number of the locker</p><div role="group" aria-labelledby="q"><input maxlength="1" value="1"><input maxlength="1" value="V"><input maxlength="1" value="2"><input maxlength="1" value="4"></div>',
    'boxes that number a thing',
  ],
  ['<label>Title <input value="V"></label>', 'title'],
  ['<fieldset><legend>Born</legend><input aria-label="MM" value="V"></fieldset>', 'month of birth'],
  ['<p>About you</p><label>What is your name? <input value="V"></label>', 'question'],
  [
    '<select hidden><option>Porto</option></select><div class="choices"><input type="search" autocomplete="new-password" aria-label="City" value="V"></div>',
    'filter of a drawn list',
  ],
  ['<label>Expires <input type="date" value="2027-01-01"></label><label>Tags <input value="V"></label>', 'tags'],
])('%#: a field for something else is shown: %s', async (html) => {
  document.body.innerHTML = html.replace('V', VALUE);
  expect(JSON.stringify(await sessionHere().snapshot())).toContain(VALUE);
});
