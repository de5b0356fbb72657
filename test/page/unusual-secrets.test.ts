/** Secret fields of unusual making: drawn digits, pads, groups, components, other scripts and words; their values are shown nowhere. */
import { beforeEach, expect, test } from 'vitest';
import { sessionHere } from './session';

const VALUE = 'planted-8264';

/** `V` stands for the value. */
const SECRET: Readonly<Record<string, string>> = {
  'legend of a fieldset': '<fieldset><legend>Unlock pattern</legend><input aria-label="Pattern" value="V"></fieldset>',
  'column of a table':
    '<table><tr><th>User</th><th>Password</th></tr><tr><td>ann</td><td><input value="V"></td></tr></table>',
  'definition list': '<dl><dt>Client secret</dt><dd><input readonly value="V"></dd></dl>',
  'label by position of a grid':
    '<div style="display:grid;grid-template-columns:1fr 1fr"><div>Webhook signing secret</div><div><input value="V"></div></div>',
  'floating label after the field': '<div><input id="x1" value="V"><span>Passcode</span></div>',
  'placeholder with dots': '<input placeholder="••••••••" value="V">',
  'placeholder with a mask of a card': '<input placeholder="1234 5678 9012 3456" value="V">',
  'placeholder with a mask of an expiry': '<input placeholder="MM / YY" value="V">',
  'data attribute': '<input data-field="cvv" aria-label="Three digits" value="V">',
  'inputmode and a pattern of six':
    '<label>Enter it <input inputmode="numeric" pattern="\\d{6}" maxlength="6" value="V"></label>',
  'eye beside a text field':
    '<div><input type="text" aria-label="Word" value="V"><button aria-label="Hide password">o</button></div>',
  'show button beside a text field':
    '<div><input type="text" aria-label="Key" value="V"><button>Show password</button></div>',
  'custom element': '<x-password><input aria-label="Word" value="V"></x-password>',
  'name of an identifier': '<input id="txtPwdConfirm" aria-label="Once more" value="V">',
  'label of an image':
    '<label><img alt="Password" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="9" height="9"><input value="V"></label>',
  Estonian: '<label>Parool <input value="V"></label>',
  'Icelandic PIN': '<label>PIN-númer <input value="V"></label>',
  'Georgian code': '<label>ერთჯერადი კოდი <input value="V"></label>',
  'Armenian code': '<label>Հաստատման կոդ <input value="V"></label>',
  'Bengali OTP': '<label>ওটিপি <input value="V"></label>',
  'Tamil OTP': '<label>ஒருமுறை கடவுச்சொல் <input value="V"></label>',
  'Swahili PIN': '<label>Namba ya siri <input value="V"></label>',
  Latvian: '<label>Parole <input value="V"></label>',
  'Lithuanian code': '<label>Patvirtinimo kodas <input value="V"></label>',
  'Slovene code': '<label>Enkratna koda <input value="V"></label>',
  'Croatian code': '<label>Jednokratni kod <input value="V"></label>',
  'Serbian password': '<label>Шифра <input value="V"></label>',
  'Kazakh code': '<label>Растау коды <input value="V"></label>',
  Mongolian: '<label>Баталгаажуулах код <input value="V"></label>',
  'Urdu PIN': '<label>خفیہ نمبر <input value="V"></label>',
  'Traditional Chinese code': '<label>驗證碼 <input value="V"></label>',
  'Cantonese number': '<label>身份證號碼 <input value="V"></label>',
  'Japanese number': '<label>個人番号 <input value="V"></label>',
  'Korean number': '<label>여권 번호 <input value="V"></label>',
  'Vietnamese number': '<label>Số hộ chiếu <input value="V"></label>',
  'Polish code': '<label>Kod BLIK <input value="V"></label>',
  'Dutch number': '<label>Burgerservicenummer <input value="V"></label>',
  'Swedish number': '<label>Samordningsnummer <input value="V"></label>',
  'Danish number': '<label>CPR-nummer <input value="V"></label>',
  'Finnish codes': '<label>Avainlukulista <input value="V"></label>',
  'Norwegian number': '<label>Fødselsnummer <input value="V"></label>',
  'German health number': '<label>Krankenversichertennummer <input value="V"></label>',
  'French code': '<label>Code à 6 chiffres <input value="V"></label>',
  'Italian code': '<label>Codice OTP <input value="V"></label>',
  'Portuguese code': '<label>Token do aplicativo <input value="V"></label>',
  'Spanish number': '<label>Número de pasaporte <input value="V"></label>',
  'Turkish number': '<label>T.C. kimlik numarası <input value="V"></label>',
  'Greek code': '<label>Κωδικός μίας χρήσης <input value="V"></label>',
  'Hebrew code': '<label>קוד סודי <input value="V"></label>',
  'Arabic code': '<label>رمز لمرة واحدة <input value="V"></label>',
  authenticator: '<label>Authenticator app <input value="V"></label>',
  'backup words': '<label>Backup words <textarea>V</textarea></label>',
  'shared secret of a set-up': '<p>Cannot scan the picture? Enter this setup key</p><input readonly value="V">',
  'answer of a maiden name': '<label>Mother’s birth name <input value="V"></label>',
  vault: '<label>Unlock your vault <input value="V"></label>',
  webhook: '<label>Webhook URL token <input value="V"></label>',
  database: '<label>DSN <input name="database_url" value="V"></label>',
  'bank of Britain': '<div role="group" aria-label="Sort code"><input aria-label="First two" value="V"></div>',
  'gift card': '<label>Gift card PIN <input value="V"></label>',
  'spelled with dots': '<label>P.I.N. <input value="V"></label>',
  'spelled in wide letters': '<label>ＰＩＮ <input value="V"></label>',
};

beforeEach(() => {
  document.body.innerHTML = '';
});

test.each(Object.entries(SECRET))('%s is shown nowhere', async (_, field) => {
  document.body.innerHTML = `<main><h1>Page</h1>${field.replace('V', VALUE)}</main>`;
  const session = sessionHere();
  const snapshot = await session.snapshot();
  expect(JSON.stringify(snapshot)).not.toContain(VALUE);
  for (const { ref } of snapshot.nodes) {
    if (ref === undefined) continue;
    expect(JSON.stringify(await session.facts(ref)), ref).not.toContain(VALUE);
  }
});

test.each([
  '<div><input aria-label="City" value="V"><span>Passengers</span></div>',
  '<table><tr><th>User</th><th>City</th></tr><tr><td>ann</td><td><input value="V"></td></tr></table>',
  '<div><input aria-label="Title" value="V"><button>Show more</button></div>',
  '<label>Parolees <input value="V"></label>',
  '<input placeholder="12 / 24" value="V">',
  '<label>Country code <input value="V"></label>',
  '<label>Zip code (6 digits) <input value="V"></label>',
])('a field for something else is shown: %s', async (field) => {
  document.body.innerHTML = `<main><h1>Page</h1>${field.replace('V', VALUE)}</main>`;
  expect(JSON.stringify(await sessionHere().snapshot())).toContain(VALUE);
});
