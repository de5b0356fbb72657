/** moreSecretForms: secrets that are told by the shape of the value, by words in rarer languages, or by where they stand on a page. */
import { seededChance } from '../../lib/core/chance';
import { html } from '../../test/harness/site';
import type { SecretForm } from './secret-forms';
import { B64, HEX, type Make, shown } from './secret-places';

/** “Password” in languages that the other forms do not have. */
const PASSWORDS: readonly (readonly [lang: string, label: string])[] = [
  ['lt', 'Slaptažodis'],
  ['lv', 'Parole'],
  ['et', 'Salasõna'],
  ['is', 'Lykilorð'],
  ['ca', 'Contrasenya'],
  ['eu', 'Pasahitza'],
  ['gl', 'Contrasinal'],
  ['ga', 'Pasfhocal'],
  ['cy', 'Cyfrinair'],
  ['sq', 'Fjalëkalimi'],
  ['mk', 'Лозинка'],
  ['sr', 'Шифра за приступ'],
  ['ka', 'პაროლი'],
  ['hy', 'Գաղտնաբառ'],
  ['kk', 'Құпиясөз'],
  ['uz', 'Maxfiy so‘z'],
  ['mn', 'Нууц үг'],
  ['bn', 'পাসওয়ার্ড'],
  ['ta', 'கடவுச்சொல்'],
  ['te', 'పాస్‌వర్డ్'],
  ['ur', 'پاس ورڈ'],
  ['am', 'የይለፍ ቃል'],
  ['sw', 'Nenosiri'],
  ['af', 'Wagwoord'],
  ['ms', 'Kata laluan'],
  ['lo', 'ລະຫັດຜ່ານ'],
  ['km', 'ពាក្យសម្ងាត់'],
  ['my', 'စကားဝှက်'],
];

const B32 = 'ABCDEFGHJKLMNPQRSTUVWXYZ234567';

const PLACES: Readonly<Record<string, Make>> = {
  'key of a wallet in hexadecimal': (letters) => shown(letters(64, HEX), (v) => `<p>0x${v}</p>`),
  'secret of an authenticator': (letters) =>
    shown(
      letters(32, B32),
      (v) => `<a href="otpauth://totp/Mill:ann?secret=${v}">otpauth://totp/Mill:ann?secret=${v}</a>`,
    ),
  'secret in groups': (letters) =>
    shown(
      `${letters(4, B32)} ${letters(4, B32)} ${letters(4, B32)} ${letters(4, B32)}`,
      (v) => `<p>Cannot scan? Type this setup key: <code>${v}</code></p>`,
    ),
  'password in the address of a database': (letters) =>
    shown(
      letters(14, B64),
      (v) => `<label>Connection <input value="postgres://ann:${v}@db.example:5432/mill"></label>`,
    ),
  'basic authorization': (letters) => shown(`${letters(30, B64)}==`, (v) => `<pre>Authorization: Basic ${v}</pre>`),
  'settings in a text area': (letters) =>
    shown(
      letters(20, B64),
      (v) => `<label>Environment <textarea>PORT=80\nDB_PASSWORD=${v}\nLANG=en</textarea></label>`,
    ),
  'client secret in JSON': (letters) =>
    shown(letters(18, B64), (v) => `<pre>{"client_id":"mill","client_secret":"${v}"}</pre>`),
  'password of a network in a text': (letters) => shown(letters(12, B64), (v) => `<p>WIFI:T:WPA;S:Mill;P:${v};;</p>`),
  'link that signs in': (letters) => shown(letters(40, B64), (v) => `<p>https://mill.example/magic?token=${v}</p>`),
  'new password in a sentence': (letters) => shown(letters(9, B64), (v) => `<p>Your new password is ${v}</p>`),
  'codes to recover': (letters) =>
    shown(
      `${letters(5, HEX)}-${letters(5, HEX)}`,
      (v) => `<h2>Recovery codes</h2><ul><li>${v}</li><li>11111-22222</li></ul>`,
    ),
  'code on a button that copies': (letters) =>
    shown(letters(6, '0123456789'), (v) => `<button aria-label="Copy the code ${v}">Copy</button>`),
  'code in the subject of a mail': (letters) =>
    shown(letters(6, '0123456789'), (v) => `<table><tr><td>Mill</td><td>${v} is your sign-in code</td></tr></table>`),
  'door code in a card': (letters) =>
    shown(letters(5, '0123456789'), (v) => `<section><h2>Door code</h2><p>${v}</p></section>`),
  'safe in a definition list': (letters) =>
    shown(letters(6, '0123456789'), (v) => `<dl><dt>Combination of the safe</dt><dd>${v}</dd></dl>`),
  'PIN in a column': (letters) =>
    shown(
      letters(4, '0123456789'),
      (v) => `<table><tr><th>Card</th><th>PIN</th></tr><tr><td>Blue</td><td>${v}</td></tr></table>`,
    ),
  'secret below a heading of a panel': (letters) =>
    shown(
      letters(16, B64),
      (v) => `<section aria-label="Webhook signing secret"><input readonly value="${v}"></section>`,
    ),
  'field told by its help': (letters) =>
    shown(
      letters(8, B64),
      (v) =>
        `<label>Phrase <input aria-describedby="h" value="${v}"></label><p id="h">You will need it to unlock your vault. Tell it to no one.</p>`,
    ),
  'field masked by a font': (letters) =>
    shown(letters(8, B64), (v) => `<label>Entry <input style="font-family:text-security-disc" value="${v}"></label>`),
  'field beside an eye': (letters) =>
    shown(
      letters(8, B64),
      (v) => `<div><input aria-label="Entry" value="${v}"><button aria-label="Hide password">o</button></div>`,
    ),
  'answer about a first pet': (letters) =>
    shown(letters(7, B64), (v) => `<label>Name of your first pet <input name="secq1" value="${v}"></label>`),
  'card number with dots': (letters) =>
    shown(`4111.1111.1111.${letters(0)}1111`, (v) => `<label>Nr <input value="${v}"></label>`),
  'output of a generator': (letters) =>
    shown(letters(16, B64), (v) => `<h2>Password generator</h2><output>${v}</output>`),
  'password in a list to choose': (letters) =>
    shown(letters(10, B64), (v) => `<label>Saved passwords <select><option>${v}</option></select></label>`),
};

export function moreSecretForms(seed: number): SecretForm[] {
  const chance = seededChance(seed);
  const letters = (count: number, of = B64) =>
    Array.from({ length: count }, () => of[Math.floor(chance.next() * of.length)]).join('');
  const plain = () => `Bread${letters(4, 'bcdfghkm')}`;
  const form = (id: string, lang: string, secret: string, body: string): SecretForm => {
    const kept = plain();
    return {
      id: `${id}: ${id}`,
      html: html('Form', `${body}<form><label>City <input value="${kept}"></label></form>`).replace(
        'lang="en"',
        `lang="${lang}"`,
      ),
      secrets: [secret],
      plain: kept,
    };
  };
  return [
    ...PASSWORDS.map(([lang, label]) => {
      const secret = letters(8, 'bcdfghkmnp');
      return form(`${lang} ${label}`, lang, secret, `<form><label>${label} <input value="${secret}"></label></form>`);
    }),
    ...Object.entries(PLACES).map(([id, make]) => {
      const { secret, body } = make(letters);
      return form(id, 'en', secret, body);
    }),
  ];
}
