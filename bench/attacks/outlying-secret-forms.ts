/** outlyingSecretForms: secrets in fields named by questions, abbreviations and other languages, split over boxes, and shown in sentences, chats, logs, tables and tools of other trades. */
import type { SecretForm } from './secret-forms';
import { digits, DIGITS, formsOf, HEX, key, LOWER, type Make, shown, word } from './secret-places';

/** Fields whose names other lists do not have. */
const FIELDS: readonly (readonly [lang: string, label: string])[] = [
  ['en', 'First pet’s name (we ask this when you call)'],
  ['en', 'PW'],
  ['en', 'Pass'],
  ['en', 'Two-step code'],
  ['en', 'Characters 2, 5 and 7 of your memorable information'],
  ['en', 'Emergency access word'],
  ['en', 'Vault key'],
  ['en', 'Unlock pattern'],
  ['en', 'Signing PIN'],
  ['de', 'PW wiederholen'],
  ['de', 'Persönliche Geheimzahl'],
  ['de', 'Prüfziffer auf der Rückseite'],
  ['fr', 'Mot secret'],
  ['es', 'PIN de la tarjeta'],
  ['it', 'Parola segreta'],
  ['nl', 'Geheim woord'],
  ['pl', 'Tajne słowo'],
  ['ru', 'Кодовое слово'],
  ['cs', 'Tajné slovo'],
  ['hu', 'Titkos szó'],
  ['tr', 'Gizli kelime'],
  ['ja', '秘密の質問の答え'],
  ['zh', '口令'],
  ['ko', '보안 카드 번호'],
  ['xh', 'Igama lokugqitha'],
  ['yo', 'Ọrọ igbaniwọle'],
  ['ku', 'Şîfre'],
  ['gl', 'Contrasinal'],
  ['be', 'Пароль'],
  ['sl', 'Geslo'],
];

const boxes =
  (count: number, around: (all: string) => string): Make =>
  (letters) => {
    const all = letters(count, DIGITS);
    return { secret: all.slice(0, 3).split('').join('" value="'), body: around(all) };
  };

const PLACES: Readonly<Record<string, Make>> = {
  'code split over two fields': (letters) => {
    const [first, second] = [letters(3, DIGITS), letters(3, DIGITS)];
    return shown(
      first,
      (v) =>
        `<fieldset><legend>Enter the code we texted you</legend><input aria-label="First three digits" value="${v}"> – <input aria-label="Last three digits" value="${second}"></fieldset>`,
    );
  },
  'code split over fields without names': (letters) => {
    const first = letters(4, DIGITS);
    return shown(
      first,
      (v) => `<p>Verification code</p><div><input value="${v}"><input value="${letters(4, DIGITS)}"></div>`,
    );
  },
  'boxes of a code by their places': boxes(
    6,
    (all) =>
      `<h2>Check your phone</h2>${[...all].map((one, at) => `<input aria-label="Digit ${at + 1}" maxlength="1" value="${one}">`).join('')}`,
  ),
  'code in a chat of support': digits(
    6,
    (v) =>
      `<ul role="log"><li>Ann: I got it</li><li>Ann: it says ${v}</li><li>Mill: Please never tell us your code</li></ul>`,
  ),
  'password in a chat': word((v) => `<ul role="log"><li>Ben: whats the wifi?</li><li>Ann: pw is ${v}</li></ul>`),
  'password behind a dash': word((v) => `<p>Guest Wi-Fi password – ${v}</p>`),
  'password in brackets': word((v) => `<p>Log in as ann (password ${v}) until Friday.</p>`),
  'password behind a slash': word((v) => `<p>Login / password: ann / ${v}</p>`),
  'login of a demo': word((v) => `<p>Demo login ann@mill.example with ${v}</p>`),
  'password with signs': (letters) =>
    shown(`${letters(4)}!${letters(3, DIGITS)}#${letters(3)}`, (v) => `<p>Password: ${v}</p>`),
  'password with a blank': (letters) =>
    shown(
      `${letters(5, LOWER)} ${letters(5, LOWER)} ${letters(3, DIGITS)}`,
      (v) => `<dl><dt>Passphrase</dt><dd>${v}</dd></dl>`,
    ),
  'password of four words': () => shown('lantern-copper-violin-meadow', (v) => `<p>Suggested password</p><p>${v}</p>`),
  'code of letters': (letters) => shown(letters(8, 'BCDFGHJKLMNPQRSTVWXZ'), (v) => `<p>Your gift card code: ${v}</p>`),
  'code of a gift card in groups': (letters) =>
    shown(
      `${letters(4)}-${letters(4)}-${letters(4)}-${letters(4)}`.toUpperCase(),
      (v) => `<p>Gift card</p><p>${v}</p>`,
    ),
  'code of a ticket': (letters) =>
    shown(
      letters(6, 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'),
      (v) => `<dl><dt>Booking reference (PNR)</dt><dd>${v}</dd></dl>`,
    ),
  'key of a licence': (letters) =>
    shown(
      Array.from({ length: 5 }, () => letters(5, 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789')).join('-'),
      (v) => `<p>Serial number: ${v}</p>`,
    ),
  'PIN of a meeting': digits(6, (v) => `<p>Join by phone: +44 20 7946 0018, PIN ${v}#</p>`),
  'passcode of a meeting': word((v) => `<p>Meeting ID: 123 4567 8901<br>Passcode: ${v}</p>`),
  'link of a meeting': key(32, (v) => `<p>https://meet.mill.example/j/123?pwd=${v}</p>`),
  'link that signs in': key(43, (v) => `<p>https://mill.example/magic/${v}</p>`),
  'link of an invitation': key(24, (v) => `<a href="/i">https://mill.example/invite?code=${v}</a>`),
  'link with a signature': (letters) =>
    shown(letters(64, HEX), (v) => `<p>https://files.mill.example/a.pdf?X-Amz-Signature=${v}</p>`),
  'key of a cloud': (letters) => shown(`AKIA${letters(16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')}`, (v) => `<p>${v}</p>`),
  'secret of a cloud below it': key(40, (v) => `<table><tr><td>Secret access key</td><td>${v}</td></tr></table>`),
  'key in YAML': key(32, (v) => `<pre>mail:\n  password: ${v}\n  port: 25</pre>`),
  'key in a header of two parts': key(36, (v) => `<pre>x-auth: ann\nx-auth-token: ${v}</pre>`),
  'key in a call of code': key(30, (v) => `<pre>client = Mill(api_key="${v}")</pre>`),
  'key in a line of shell': key(30, (v) => `<pre>export MILL_TOKEN="${v}"</pre>`),
  'password in SQL': word((v) => `<pre>CREATE USER ann WITH PASSWORD '${v}';</pre>`),
  'password in a command line': word((v) => `<pre>mill-cli --user ann --password ${v}</pre>`),
  'password in Ansible': word((v) => `<pre>ansible_ssh_pass: ${v}</pre>`),
  'password of a PDF': word((v) => `<p>The PDF opens with ${v}.</p>`),
  'password of a router': word(
    (v) => `<table><tr><td>Wi-Fi name</td><td>Mill</td></tr><tr><td>Wi-Fi password</td><td>${v}</td></tr></table>`,
  ),
  'code of a lock in a note for guests': digits(
    4,
    (v) => `<p>The key is in the box by the door, the code is ${v}.</p>`,
  ),
  'code of a bicycle lock': digits(4, (v) => `<li>Bike lock: ${v}</li>`),
  'combination with dashes': (letters) =>
    shown(`${letters(2, DIGITS)}-${letters(2, DIGITS)}-${letters(2, DIGITS)}`, (v) => `<p>Locker combination ${v}</p>`),
  'French code in a sentence': digits(6, (v) => `<p lang="fr">Votre code de vérification est le ${v}.</p>`),
  'Spanish code in a sentence': digits(6, (v) => `<p lang="es">Introduce ${v} para verificar tu cuenta</p>`),
  'German code in a sentence': digits(6, (v) => `<p lang="de">Geben Sie ${v} ein, um sich anzumelden</p>`),
  'Japanese code in a sentence': digits(6, (v) => `<p lang="ja">認証コードは「${v}」です</p>`),
  'Russian code in a sentence': digits(6, (v) => `<p lang="ru">Никому не сообщайте код: ${v}</p>`),
  'Hungarian password': word((v) => `<p lang="hu">Az ideiglenes jelszó: ${v}</p>`),
  'Indonesian PIN': digits(6, (v) => `<p lang="id">PIN Anda adalah ${v}</p>`),
  'Vietnamese code': digits(6, (v) => `<p lang="vi">Mã OTP của bạn là ${v}</p>`),
  'number of a passport': (letters) =>
    shown(`${letters(9, DIGITS)}`, (v) => `<label>Passport number <input value="${v}"></label>`),
  'number of taxes': (letters) => shown(letters(11, DIGITS), (v) => `<label>Steuer-ID <input value="${v}"></label>`),
  'number of a citizen': (letters) =>
    shown(
      `${letters(6, DIGITS)}-${letters(4, DIGITS)}`,
      (v) => `<label lang="sv">Personnummer <input value="${v}"></label>`,
    ),
  'date at the end of a card': () => shown('09/31', (v) => `<p>Card</p><label>MM/YY <input value="${v}"></label>`),
  'answer in a list of questions': word(
    (v) =>
      `<table><tr><td>Street you grew up in</td><td>${v}</td></tr><tr><td>Password hint</td><td>dog</td></tr></table>`,
  ),
  'password in a slider of a story': word(
    (v) => `<div role="group" aria-roledescription="slide"><h3>New password</h3><p><strong>${v}</strong></p></div>`,
  ),
  'field that a button reveals': word(
    (v) => `<label>Database URL <input value="postgres://mill:${v}@db/mill"></label><button>Reveal</button>`,
  ),
  'field of a share': key(22, (v) => `<label>Share link <input readonly value="https://mill.example/s/${v}"></label>`),
  'seed as one line in a field': () =>
    shown(
      'velvet',
      (v) =>
        `<label>Words <textarea>orbit ${v} candle meadow anchor timber violin saddle copper lantern pepper marble</textarea></label>`,
    ),
};

export function outlyingSecretForms(seed: number): SecretForm[] {
  return formsOf(seed, FIELDS, PLACES, (letters) => `${letters(5, LOWER)}${letters(3, DIGITS)}`);
}
