/** passingSecretForms: secrets in parts of pages that are newer or rarer: fields of own elements, layers, selects with content, editors, and in the sentences of trades that other lists do not have. */
import { DIGITS, digits, formsOf, key, type Make, shown, word } from './secret-places';
import type { SecretForm } from './secret-forms';

const FIELDS: readonly (readonly [lang: string, label: string])[] = [
  ['en', 'Word we agreed for phone calls'],
  ['en', 'Unlock phrase'],
  ['de', 'Kennung für das Telefon-Banking'],
  ['fr', 'Code reçu par courrier'],
  ['pt', 'Código de acesso'],
  ['sv', 'Lösenfras'],
  ['ja', 'ワンタイムパスワード'],
];

const PLACES: Readonly<Record<string, Make>> = {
  'field of its own within a shadow': word(
    (v) => `<x-pass><template shadowrootmode="open"><label>Password <input value="${v}"></label></template></x-pass>`,
  ),
  'code in a layer that is open': digits(
    6,
    (v) =>
      `<button popovertarget="k">Code</button><div popover="manual" id="k"><p>One-time code</p><output>${v}</output></div><script>k.showPopover()</script>`,
  ),
  'password that an editor holds': word(
    (v) => `<p id="l">Password</p><div contenteditable="true" role="textbox" aria-labelledby="l">${v}</div>`,
  ),
  'key as the summary of a part': key(32, (v) => `<details open><summary>API key</summary><code>${v}</code></details>`),
  'PIN as a choice': digits(4, (v) => `<label>PIN for the door <select><option>${v}</option></select></label>`),
  'code spoken in a transcript': digits(
    6,
    (v) => `<p><b>Agent:</b> And the code you were sent?</p><p><b>Ann:</b> Yes, that is ${v}.</p>`,
  ),
  'password told by a note on a plan': word((v) => `<p>Ann moved in. Wifi is Mill-5G, key ${v}.</p>`),
  'safe in a handbook': (letters) =>
    shown(letters(6, DIGITS), (v) => `<h3>Opening the shop</h3><ol><li>Turn off the alarm (${v})</li></ol>`),
  'password of a spreadsheet row': word(
    (v) =>
      `<table><tr><th>Service</th><th>User</th><th>Password</th></tr><tr><td>Mail</td><td>ann</td><td>${v}</td></tr></table>`,
  ),
  'code in a toast': digits(6, (v) => `<div role="status">Copied ${v} — use it to sign in within 10 minutes</div>`),
  'key in the program of a page': key(32, (v) => `<pre><code>const client = new Mill({ token: '${v}' })</code></pre>`),
  'password in an address with a user': word((v) => `<p>ftp://ann:${v}@files.mill.example/</p>`),
  'codes for later': (letters) =>
    shown(
      `${letters(4, DIGITS)} ${letters(4, DIGITS)}`,
      (v) => `<h3>Backup codes</h3><ul><li>${v}</li><li>1234 5678</li></ul>`,
    ),
};

export function passingSecretForms(seed: number): SecretForm[] {
  return formsOf(seed, FIELDS, PLACES, (letters) => `${letters(5, 'bcdfghkm')}${letters(3, DIGITS)}`);
}
