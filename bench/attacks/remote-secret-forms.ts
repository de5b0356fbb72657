/** remoteSecretForms: secrets in more languages, in tables, code, addresses, titles, labels, pictures, logs, and answers of a page that are read back. */
import type { SecretForm } from './secret-forms';
import { B64, digits, DIGITS, formsOf, HEX, key, LOWER, type Make, shown, word } from './secret-places';

/** Fields whose names other lists do not have. */
const FIELDS: readonly (readonly [lang: string, label: string])[] = [
  ['en', 'Type the six numbers from the text message'],
  ['en', 'Memorable word'],
  ['en', 'Answer to your security question'],
  ['en', "Mother's maiden name"],
  ['en', 'Telephone banking digits'],
  ['en', 'Number from the key fob'],
  ['en', 'Backup code'],
  ['de', 'Antwort auf Ihre Sicherheitsfrage'],
  ['de', 'Bestätigungsziffern'],
  ['de', 'Kennwort wiederholen'],
  ['fr', 'Réponse à la question secrète'],
  ['fr', 'Cryptogramme visuel'],
  ['es', 'Clave de la firma'],
  ['es', 'Respuesta secreta'],
  ['it', 'Codice di sicurezza della carta'],
  ['it', 'Parola d’ordine'],
  ['pt', 'Código de segurança'],
  ['nl', 'Pincode van uw pas'],
  ['pl', 'Kod z wiadomości SMS'],
  ['ru', 'Код из СМС'],
  ['uk', 'Секретне слово'],
  ['el', 'Κωδικός ασφαλείας'],
  ['hr', 'Lozinka'],
  ['sr', 'Шифра за пријаву'],
  ['sk', 'Overovací kód'],
  ['lt', 'Slaptažodis'],
  ['lv', 'Apstiprinājuma kods'],
  ['et', 'Salasõna'],
  ['is', 'Lykilorð'],
  ['ga', 'Pasfhocal'],
  ['cy', 'Cyfrinair'],
  ['eu', 'Pasahitza'],
  ['ca', 'Contrasenya'],
  ['sq', 'Fjalëkalimi'],
  ['mk', 'Лозинка'],
  ['ka', 'პაროლი'],
  ['hy', 'Գաղտնաբառ'],
  ['az', 'Parol'],
  ['kk', 'Құпия сөз'],
  ['mn', 'Нууц үг'],
  ['fa', 'رمز عبور'],
  ['ur', 'پاس ورڈ'],
  ['bn', 'পাসওয়ার্ড'],
  ['ta', 'கடவுச்சொல்'],
  ['te', 'పాస్‌వర్డ్'],
  ['ml', 'രഹസ്യവാക്ക്'],
  ['km', 'ពាក្យសម្ងាត់'],
  ['my', 'စကားဝှက်'],
  ['sw', 'Nenosiri'],
  ['am', 'የይለፍ ቃል'],
  ['ms', 'Kata laluan'],
  ['fil', 'Password mo'],
];

const PLACES: Readonly<Record<string, Make>> = {
  'password as a placeholder': word((v) => `<label>Password <input placeholder="${v}"></label>`),
  'password as a title': word((v) => `<p title="Password: ${v}">Show password</p>`),
  'password as a label of a button': word((v) => `<button aria-label="Copy password ${v}">Copy</button>`),
  'code of a picture': digits(
    6,
    (v) => `<img width="90" height="90" src="/qr.png" alt="QR code, or enter code ${v} by hand">`,
  ),
  'secret of a picture': (letters) =>
    shown(
      letters(32, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'),
      (v) => `<img width="90" height="90" src="/qr.png" alt="otpauth://totp/Mill:ann?secret=${v}&issuer=Mill">`,
    ),
  'secret of an authenticator in groups': (letters) =>
    shown(
      Array.from({ length: 8 }, () => letters(4, 'abcdefghijklmnopqrstuvwxyz234567')).join(' '),
      (v) => `<p>Can’t scan it? Enter this key in your app:</p><p>${v}</p>`,
    ),
  'key in a table of names and values': key(
    40,
    (v) => `<table><tr><th>Name</th><th>Value</th></tr><tr><td>MILL_SECRET</td><td>${v}</td></tr></table>`,
  ),
  'password in a column': word(
    (v) => `<table><tr><th>User</th><th>Password</th></tr><tr><td>ann</td><td>${v}</td></tr></table>`,
  ),
  'password in the third column of the second row': word(
    (v) =>
      `<table><thead><tr><th>Host</th><th>User</th><th>Initial password</th></tr></thead><tbody><tr><td>a</td><td>ben</td><td>—</td></tr><tr><td>b</td><td>ann</td><td>${v}</td></tr></tbody></table>`,
  ),
  'password in a grid of roles': word(
    (v) =>
      `<div role="grid"><div role="row"><span role="columnheader">User</span><span role="columnheader">Password</span></div><div role="row"><span role="gridcell">ann</span><span role="gridcell">${v}</span></div></div>`,
  ),
  'PIN in a column': digits(
    4,
    (v) => `<table><tr><th>Card</th><th>PIN</th></tr><tr><td>Blue</td><td>${v}</td></tr></table>`,
  ),
  'code in a list of backup codes': (letters) => {
    const all = Array.from({ length: 6 }, () => `${letters(4, HEX)}-${letters(4, HEX)}`);
    return {
      secret: all[2] ?? '',
      body: `<h3>Backup codes</h3><ul>${all.map((one) => `<li>${one}</li>`).join('')}</ul>`,
    };
  },
  'backup codes of digits alone': (letters) => {
    const all = Array.from({ length: 6 }, () => letters(8, DIGITS));
    return {
      secret: all[3] ?? '',
      body: `<p>Each of these recovery codes works once:</p><pre>${all.join('\n')}</pre>`,
    };
  },
  'reset link': key(32, (v) => `<a href="/reset?token=${v}">https://mill.example/reset?token=${v}</a>`),
  'link with a key in its path': key(43, (v) => `<p>Calendar feed: https://mill.example/private-${v}/basic.ics</p>`),
  'link with a name and a password': word((v) => `<pre>git clone https://ann:${v}@git.mill.example/mill.git</pre>`),
  'link of a database': word((v) => `<code>postgres://mill:${v}@db.mill.example:5432/mill</code>`),
  'link of a cache': word((v) => `<code>redis://:${v}@cache.mill.example:6379/0</code>`),
  'token of JSON': (letters) =>
    shown(`eyJhbGciOiJIUzI1NiJ9.${letters(40)}.${letters(43)}`, (v) => `<p>Session: ${v}</p>`),
  'key block': key(
    64,
    (v) => `<pre>-----BEGIN OPENSSH PRIVATE KEY-----\n${v}\n-----END OPENSSH PRIVATE KEY-----</pre>`,
  ),
  'JSON of a service': key(24, (v) => `<pre>{"user": "ann", "client_secret": "${v}"}</pre>`),
  'file of settings': key(16, (v) => `<pre>[mail]\nsmtp_user = ann\nsmtp_pass = ${v}</pre>`),
  'XML of settings': key(14, (v) => `<pre>&lt;password&gt;${v}&lt;/password&gt;</pre>`),
  'lines of TOML': key(26, (v) => `<pre>api-token = '${v}'</pre>`),
  'command with a short flag': word((v) => `<pre>mysql -u ann -p${v} mill</pre>`),
  'command of curl with a user': word((v) => `<pre>curl -u ann:${v} https://mill.example/api</pre>`),
  'command that logs in': key(36, (v) => `<pre>docker login -u ann -p ${v} registry.mill.example</pre>`),
  'header of a key': key(30, (v) => `<pre>X-Api-Key: ${v}</pre>`),
  'header of a basic login': key(28, (v) => `<pre>Authorization: Basic ${v}==</pre>`),
  'key of GitLab': key(20, (v) => `<p>glpat-${v}</p>`),
  'key of npm': key(36, (v) => `<p>npm_${v}</p>`),
  'key of a cloud': (letters) => shown(`AIza${letters(35)}`, (v) => `<p>Browser key ${v}</p>`),
  'key of a model': key(44, (v) => `<p>sk-proj-${v}</p>`),
  'key of a bot': (letters) => shown(`${letters(9, '123456789')}:AA${letters(33)}`, (v) => `<p>Bot: ${v}</p>`),
  'key of a purse by its first sign': (letters) => shown(`5${letters(50, B64)}`, (v) => `<p>WIF: ${v}</p>`),
  'extended key': key(107, (v) => `<p>xprv9${v}</p>`),
  'wireless of a picture': word((v) => `<p>WIFI:T:WPA;S:Mill;P:${v};;</p>`),
  'wireless below its name': word(
    (v) => `<div><div>Network</div><div>Mill</div><div>Network key</div><div>${v}</div></div>`,
  ),
  'code above its caption': digits(6, (v) => `<figure><div>${v}</div><figcaption>Sign-in code</figcaption></figure>`),
  'code above its name in a card': digits(
    6,
    (v) => `<div class="card"><div class="big">${v}</div><div class="small">is your login code</div></div>`,
  ),
  'code in boxes of a digit each': (letters) => {
    const v = letters(6, DIGITS);
    return {
      secret: v.split('').join('</span><span>'),
      body: `<p>Your code</p><div><span>${v.split('').join('</span><span>')}</span></div>`,
    };
  },
  'code in a notice of a live region': digits(
    6,
    (v) => `<div role="status">Messages: “${v} is your Mill code. Don’t share it.”</div>`,
  ),
  'code in a mail subject': digits(
    6,
    (v) => `<ul><li><a href="/m/1">Mill · ${v} is your verification code · 09:14</a></li></ul>`,
  ),
  'Korean code in a sentence': digits(6, (v) => `<p lang="ko">인증번호 [${v}]를 입력해 주세요</p>`),
  'Chinese code in a sentence': digits(6, (v) => `<p lang="zh">【磨坊】验证码${v}，五分钟内有效</p>`),
  'Arabic code in a sentence': digits(6, (v) => `<p lang="ar">رمز التحقق الخاص بك هو ${v}</p>`),
  'Hindi code in a sentence': digits(6, (v) => `<p lang="hi">आपका ओटीपी ${v} है</p>`),
  'Polish code in a sentence': digits(6, (v) => `<p lang="pl">Twój kod weryfikacyjny to ${v}</p>`),
  'Finnish code in a sentence': digits(6, (v) => `<p lang="fi">Vahvistuskoodisi on ${v}</p>`),
  'Turkish code in a sentence': digits(6, (v) => `<p lang="tr">Doğrulama kodunuz: ${v}</p>`),
  'Thai code in a sentence': digits(6, (v) => `<p lang="th">รหัส OTP ของคุณคือ ${v}</p>`),
  'Italian password in a mail': word((v) => `<p lang="it">La tua password temporanea è ${v}</p>`),
  'Portuguese PIN': digits(4, (v) => `<p lang="pt">O seu PIN é ${v}</p>`),
  'Dutch password': word((v) => `<p lang="nl">Uw wachtwoord is ${v}</p>`),
  'Swedish password': word((v) => `<p lang="sv">Ditt lösenord är ${v}</p>`),
  'Greek password': word((v) => `<p lang="el">Ο κωδικός σας είναι ${v}</p>`),
  'code of a door': digits(4, (v) => `<p>The front door opens with ${v}#</p>`),
  'code of an alarm': digits(4, (v) => `<dl><dt>Alarm code</dt><dd>${v}</dd></dl>`),
  'code of a safe below its name': digits(6, (v) => `<h4>Safe combination</h4><p>${v}</p>`),
  'number of a health card': (letters) =>
    shown(
      `${letters(3, DIGITS)}-${letters(2, DIGITS)}-${letters(4, DIGITS)}`,
      (v) => `<label>Social security number <input value="${v}"></label>`,
    ),
  'account of a bank': () => shown('GB33BUKB20201555555555', (v) => `<p>Pay into ${v}</p>`),
  'card in a row': () => shown('4242 4242 4242 4242', (v) => `<table><tr><td>Card</td><td>${v}</td></tr></table>`),
  'card of fifteen signs': () => shown('3782 822463 10005', (v) => `<p>Amex ${v}</p>`),
  'seed in a list of numbers': () =>
    shown(
      'velvet',
      (v) =>
        `<h3>Your recovery phrase</h3><ol>${['orbit', v, 'candle', 'meadow', 'anchor', 'timber', 'violin', 'saddle', 'copper', 'lantern', 'pepper', 'marble'].map((one) => `<li>${one}</li>`).join('')}</ol>`,
    ),
  'value of a field that says hidden by a sign': word(
    (v) => `<label>Wi-Fi <input value="${v}" style="-webkit-text-security:disc"></label>`,
  ),
  'editable text of a key': key(
    24,
    (v) => `<div>Secret key</div><div contenteditable="true" role="textbox" aria-label="Secret key">${v}</div>`,
  ),
  'area of an SSH key': key(
    60,
    (v) => `<label>Private key <textarea>-----BEGIN RSA PRIVATE KEY-----\n${v}</textarea></label>`,
  ),
  'choice of words of a phrase': () =>
    shown(
      'lantern',
      (v) =>
        `<label>Word 4 of 12 of your phrase <select><option selected>${v}</option><option>Choose</option></select></label>`,
    ),
  'result of a copy': word((v) => `<output>Password for ann: ${v}</output>`),
  'term of an environment': key(20, (v) => `<code>STRIPE_SECRET=${v}</code>`),
  'tooltip of a code': digits(
    6,
    (v) => `<button aria-describedby="t">One-time code</button><div role="tooltip" id="t">${v}</div>`,
  ),
};

export function remoteSecretForms(seed: number): SecretForm[] {
  return formsOf(seed, FIELDS, PLACES, (letters) => `${letters(5, LOWER)}${letters(3, DIGITS)}`);
}
