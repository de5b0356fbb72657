/** furtherSecretForms: secrets in fields that twenty languages name otherwise, and in odd places of a page: captions, logs, chats, links, lists of settings. */
import type { SecretForm } from './secret-forms';
import { HEX, B64, DIGITS, LOWER, formsOf, shown, type Make } from './secret-places';

/** Fields for codes, numbers and words that prove who one is, in words that no other list has. */
const FIELDS: readonly (readonly [lang: string, label: string])[] = [
  ['en', 'Digits on the back of your card'],
  ['en', 'Code from your authenticator'],
  ['en', 'What we sent to your phone'],
  ['en', 'Gate keypad entry'],
  ['de', 'Ziffern aus der App'],
  ['de', 'Zugangscode'],
  ['fr', 'Code à usage unique'],
  ['fr', 'Les trois chiffres au dos'],
  ['es', 'Código de un solo uso'],
  ['it', 'Codice usa e getta'],
  ['pt', 'Código de uso único'],
  ['nl', 'Eenmalige code'],
  ['pl', 'Jednorazowy kod'],
  ['ru', 'Одноразовый код'],
  ['uk', 'Одноразовий код'],
  ['sv', 'Engångskod'],
  ['da', 'Engangskode'],
  ['nb', 'Engangskode'],
  ['fi', 'Kertakäyttökoodi'],
  ['cs', 'Jednorázový kód'],
  ['hu', 'Egyszer használatos kód'],
  ['ro', 'Cod de unică folosință'],
  ['tr', 'Tek kullanımlık kod'],
  ['el', 'Κωδικός μίας χρήσης'],
  ['bg', 'Еднократен код'],
  ['hr', 'Jednokratni kôd'],
  ['sl', 'Enkratna koda'],
  ['vi', 'Mã dùng một lần'],
  ['id', 'Kode sekali pakai'],
  ['ja', 'ワンタイムコード'],
  ['zh', '一次性代码'],
  ['ko', '일회용 코드'],
  ['ar', 'رمز لمرة واحدة'],
  ['he', 'קוד חד-פעמי'],
  ['hi', 'एक बार का कोड'],
  ['th', 'รหัสใช้ครั้งเดียว'],
];

const PLACES: Readonly<Record<string, Make>> = {
  'private key of 64 signs behind its name': (letters) =>
    shown(letters(64, HEX), (v) => `<p>Private key: <code>${v}</code></p>`),
  'private key of 64 signs below its heading': (letters) =>
    shown(letters(64, HEX), (v) => `<section><h3>Your private key</h3><p>${v}</p></section>`),
  'password of letters in a sentence': (letters) =>
    shown(letters(10, LOWER), (v) => `<p>Your temporary password is <b>${v}</b>. Change it soon.</p>`),
  'password of letters behind a colon': (letters) =>
    shown(letters(10, LOWER), (v) => `<p>User: ann, password: ${v}</p>`),
  'password of letters in a table of two columns': (letters) =>
    shown(
      letters(9, LOWER),
      (v) => `<table><tr><th>User</th><td>ann</td></tr><tr><th>Password</th><td>${v}</td></tr></table>`,
    ),
  'password in a definition': (letters) =>
    shown(letters(9, LOWER), (v) => `<dl><dt>Wi-Fi password</dt><dd>${v}</dd></dl>`),
  'password in a chat': (letters) =>
    shown(
      `${letters(6, LOWER)}${letters(3, DIGITS)}`,
      (v) => `<ul><li>Ben: what is the wifi password?</li><li>Ann: ${v}</li></ul>`,
    ),
  'code in a figure': (letters) =>
    shown(
      letters(6, DIGITS),
      (v) => `<figure><p style="font-size:40px">${v}</p><figcaption>Your verification code</figcaption></figure>`,
    ),
  'code in boxes of its own': (letters) => shown(letters(8, DIGITS), (v) => `<h2>Pairing code</h2><p>${v}</p>`),
  'code in a spoken message': (letters) =>
    shown(letters(6, DIGITS), (v) => `<div role="alert">Enter ${v} on your other device to verify it</div>`),
  'code of a locker': (letters) => shown(letters(6, DIGITS), (v) => `<p>Locker 4, code ${v}</p>`),
  'German code in a sentence': (letters) =>
    shown(letters(6, DIGITS), (v) => `<p lang="de">Ihr Bestätigungscode lautet ${v}</p>`),
  'French password in a sentence': (letters) =>
    shown(`${letters(7, LOWER)}${letters(2, DIGITS)}`, (v) => `<p lang="fr">Votre mot de passe provisoire : ${v}</p>`),
  'Russian code in a sentence': (letters) =>
    shown(letters(6, DIGITS), (v) => `<p lang="ru">Ваш код: ${v}. Никому его не сообщайте.</p>`),
  'Spanish code in front': (letters) =>
    shown(letters(6, DIGITS), (v) => `<p lang="es">${v} es tu código de acceso</p>`),
  'Japanese code behind its name': (letters) => shown(letters(6, DIGITS), (v) => `<p lang="ja">確認コード：${v}</p>`),
  'Turkish password in a row': (letters) =>
    shown(`${letters(6, LOWER)}${letters(2, DIGITS)}`, (v) => `<p lang="tr">Şifreniz: ${v}</p>`),
  'token in a command': (letters) =>
    shown(letters(32, B64), (v) => `<pre>curl -H "Authorization: Bearer ${v}" https://mill.example/api</pre>`),
  'password in a command': (letters) => shown(letters(12, B64), (v) => `<pre>mysql -u ann --password=${v} mill</pre>`),
  'secret in YAML': (letters) => shown(letters(18, B64), (v) => `<pre>db:\n  user: ann\n  password: ${v}\n</pre>`),
  'secret in a file of environment with export': (letters) =>
    shown(letters(20, B64), (v) => `<pre>export MILL_API_KEY="${v}"</pre>`),
  'key in a link to copy': (letters) =>
    shown(letters(36, B64), (v) => `<a href="/invite">https://mill.example/join?invite_token=${v}</a>`),
  'key in a field that is read only': (letters) =>
    shown(letters(22, B64), (v) => `<label>Deploy key <input readonly value="${v}"></label>`),
  'key of Stripe for tests': (letters) => shown(`whsec_${letters(32, B64)}`, (v) => `<p>Signing: ${v}</p>`),
  'key of a mail service': (letters) => shown(`SG.${letters(22, B64)}.${letters(43, B64)}`, (v) => `<p>Key: ${v}</p>`),
  'address of a hook': (letters) =>
    shown(letters(24, B64), (v) => `<p>https://hooks.slack.com/services/T0AAAAAAA/B0AAAAAAA/${v}</p>`),
  'cookie in a log': (letters) => shown(letters(32, HEX), (v) => `<pre>Set-Cookie: sid=${v}; Path=/; HttpOnly</pre>`),
  'PUK of a card': (letters) => shown(letters(8, DIGITS), (v) => `<table><tr><td>PUK</td><td>${v}</td></tr></table>`),
  'card in a sentence with its check digit': () =>
    shown('5555 5555 5555 4444', (v) => `<p>Paid with ${v} on Monday</p>`),
  'three digits of a card in a list': (letters) =>
    shown(letters(3, DIGITS), (v) => `<ul><li>Card Blue</li><li>CVC: ${v}</li></ul>`),
  'seed below its name in a grid': () =>
    shown(
      'orbit velvet candle',
      (v) => `<h2>Recovery phrase</h2><p>${v} meadow anchor timber violin saddle copper lantern pepper marble</p>`,
    ),
  'key of a disk': (letters) =>
    shown(
      Array.from({ length: 8 }, () => letters(6, DIGITS)).join('-'),
      (v) => `<p>BitLocker recovery key</p><p>${v}</p>`,
    ),
  'licence in groups': (letters) =>
    shown(
      Array.from({ length: 5 }, () => letters(5, 'ABCDEFGHJKMNPQRTVWXY23456789')).join('-'),
      (v) => `<p>Product key: ${v}</p>`,
    ),
  'field that repeats a masked one': (letters) =>
    shown(
      letters(9, LOWER),
      (v) =>
        `<form><label>New password <input type="password" value="${v}"></label><label>Again <input value="${v}"></label></form>`,
    ),
};

export function furtherSecretForms(seed: number): SecretForm[] {
  return formsOf(seed, FIELDS, PLACES, (letters) => letters(6, DIGITS));
}
