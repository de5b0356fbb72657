/** maskNamedSecrets: hides what a page shows right behind the name of a secret: “Your PIN is 4821”, a list of backup codes, a key in a block of code. */

import { maskStatedSecrets } from './stated-secrets';

const MASK = '•••';
/** Nouns of what proves a person's identity, in the languages of most pages; a noun alone is not enough, a value must follow. */
const NOUN =
  /(?<!\p{L})(?:pass ?(?:word|code|phrase|key)|passwort|kennwort|mot de passe|contraseña|contrasenya|senha|wachtwoord|hasło|пароль|lösenord|adgangskode|passord|salasana|heslo|jelszó|parol[aăe]|şifre(?:n?iz|n|si)?|salasanasi|jelszav\p{L}+|mật khẩu|κωδικός (?:πρόσβασης|σας|σου)|סיסמה?|كلمة (?:المرور|السر)|รหัสผ่าน|पासवर्ड|비밀번호|密码|密碼|パスワード|暗証番号|kata sandi|pins?|puks?|tans?|secret|(?:api|access|private|secret|signing|licen[cs]e|product|activation|deploy|stream|recovery|security|set ?up|wi-?fi|network|wpa) ?keys?|(?:api|access|auth|bearer|session|refresh)? ?tokens?|(?:one.?time|verification|security|backup|recovery|login|access|confirmation|reset|scratch|door|gate|garage|locker|lock ?box|key ?(?:pad|box)|room|alarm|entry|pairing|linking|device|activation|approval|unlock|sign.?in) ?codes?|(?:recovery|seed|secret|backup) (?:phrase|words)|mnemonic|(?:sicherheits|bestätigungs|einmal|backup|wiederherstellungs|zugangs)-?codes?|codes? de (?:secours|vérification|sécurité)|códigos? de (?:seguridad|verificación|respaldo)|код (?:подтверждения|безопасности|доступа|підтвердження|безпеки|доступу)|kod (?:weryfikacyjny|potwierdzający|dostępu)|(?:vahvistus|turva)koodi|(?:ellenőrző|megerősítő|biztonsági) kód|κωδικός (?:επαλήθευσης|επιβεβαίωσης|μιας χρήσης)|קוד (?:אימות|אבטחה|חד.פעמי)|kode (?:verifikasi|keamanan)|رمز التحقق|doğrulama kodu|mã xác (?:minh|nhận)|(?:bekräftelse|verifierings|bekræftelses|bekreftelses)kod[e]?|(?:ověřovací|overovací) kód|cod(?:ul)? de (?:verificare|confirmare)|验证码|驗證碼|認証コード|確認コード|確認番号|セキュリティコード|인증 ?번호|client secret|connection string|gift ?card (?:codes?|numbers?)|gift ?cards?|(?:safe|lock(?:er)?) (?:code|combination)|combination of (?:the|my|your) (?:safe|lock(?:er)?)|cvv|cvc)(?!\p{L})/iu;

/** Nouns of a password alone, whose value may be letters. */
const PASSWORD_WORD =
  '(?<!\\p{L})(?:password|passphrase|passcode|passwort|kennwort|mot de passe(?: provisoire| temporaire)?|contraseña|senha|wachtwoord|hasło|пароль|lösenord|adgangskode|passord|salasana|heslo|jelszó|parol[aăe]|şifre(?:niz|n)?|mật khẩu|비밀번호|密码|密碼|パスワード)';
const CODE_WORD = '(?:code|kod|kode|koodi|kód|код|codice|código|cod|コード|代码|验证码)';
/** Words that speak of a password, or ask for one, and are none. */
const SAID_OF_ONE =
  '(?:required|optional|weak|strong|good|fair|medium|invalid|incorrect|wrong|missing|empty|hidden|never|none|unknown|enabled|disabled|change|reset|show|forgot|erforderlich|falsch|schwach|stark|requis|faible|fort|requerid[ao]|obligatori[ao]|débil|fuerte|\\p{L}+(?:ed|ing|able|ible|iert|ert))';
/** Letters alone that no language puts together: six without a vowel, or small and large ones mixed. */
const MADE = /^(?=.*(?:[bcdfghjklmnpqrstvwxz]{6}|[BCDFGHJKLMNPQRSTVWXZ]{6}|[a-z][A-Z]+[a-z]+[A-Z]))[A-Za-z]{8,40}$/;

/** A value without blanks, or in groups of digits, with a digit in it; or a key that is written down in groups. */
const VALUE = String.raw`(?=[^\s"\\·]*\d)[\p{L}\p{N}][\p{L}\p{N}_\-+/=.~!@#$%^&*?]{3,}|\d{2,4}(?:[ -]\d{2,4}){1,5}|[A-Z2-7]{4}(?: [A-Z2-7]{4}){3,}`;
/** Dates, times, sizes, prices and versions. */
const PLAIN_NUMBER =
  /^(?:\d{1,4}[-./]\d{1,2}[-./]\d{1,4}|\d{1,2}:\d{2}(?::\d{2})?|v?\d+\.\d+(?:\.\d+)*|(?:19|20)\d{2}|\d+(?:st|nd|rd|th|px|%|kb|mb|gb|h|min|s)|e\d+)$/iu;
/** A value that makes up the whole of a text, of a part of one or of a line, and one that a sign, quotes or a verb give to the noun. */
const WHOLE = new RegExp(`((?:["·]|^(?=[^"]*$))\\s*)(${VALUE})(?=\\s*(?:["·]|$))`, 'gu');
const GIVEN = new RegExp(
  `((?:\\\\?["']?\\s*[:=：]|\\s+(?=\\\\?["'“«„])|(?<!\\p{L})(?:is|are|lautet|ist|est|es|é|è|är|jest|je|είναι|adalah|là|to))\\s*(?:\\\\?["'“«„])?)(${VALUE}|\\p{L}+(?:-\\p{L}+){2,})`,
  'giu',
);
/** “Your code: 482913”, and “code 482913” at the beginning of a part: behind another noun it is one of errors, posts or goods. */
const YOUR_CODE = new RegExp(
  `((?:(?<!\\p{L})(?:your|ihr|dein|votre|ton|tu|su|il tuo|seu|uw|je|jouw|tw[oó]j|ваш|твой|din|ditt|sinun|váš|tvoj|kodunuz|codul tău|您的|你的|あなたの)\\s+|["·,;.–]\\s*)${CODE_WORD}\\s*(?:[:=：]|is|ist|lautet|est|es|é|è|är|er|jest|–|—)?\\s*)(\\d{4,8}|\\d{3}[ -]\\d{3})(?![\\d\\p{L}])`,
  'giu',
);
/** Three or four digits behind the name of a card's code. */
const CARD_CODE = /((?<!\p{L})(?:cvv|cvc|csc|cvn)2?["·:\s]{1,5})\d{3,4}(?!\d)/giu;
/** A password of letters alone behind a sign or a verb that gives it, up to the end of its part: words that speak of a password are none. */
const GIVEN_WORD = new RegExp(
  `(${PASSWORD_WORD}(?:\\s*[:=：]|\\s+lautet)\\s*|(?:temporary|initial|default|new|wi-?fi|network) (?:password|passphrase|passcode) is\\s+)((?!${SAID_OF_ONE}(?!\\p{L}))\\p{L}{5,40})(?=\\s*(?:["·;,)]|[.!](?:\\s|["·]|$)|$))`,
  'giu',
);
/** Letters alone that a sign gives to a noun. */
const GIVEN_MADE = /(\s*[:=：]\s*)([A-Za-z]{8,40})(?=\s*(?:["·;,.]|$))/gu;
/** Letters alone behind a noun of a password: they are one also without a sign where no language puts them together. */
const BESIDE_WORD = new RegExp(`(${PASSWORD_WORD}["\\s]*[·"]\\s*)([A-Za-z]{8,40})(?=\\s*["·])`, 'giu');
const WHOLE_WORD = /((?:["·]|^(?=[^"]*$))\s*)([A-Za-z]{8,40})(?=\s*(?:["·]|$))/gu;
/** A line that is a code and nothing else, above the line that names it. */
const CODE_ALONE = /^\s*(?:\S+ )?(?:\w+ )?"?\d{3}[ -]?\d{1,5}"?\s*$/;
const NAMES_CODE =
  /^[^"\d]*"?(?:(?:your|the|ihr|dein|votre|tu|su|il tuo|seu|uw|ваш|твой)\s)?[^"\d]{0,24}(?:(?:verification|security|one.?time|login|sign.?in|access|confirmation|pairing|backup|door|gate|unlock) code|(?<!\p{L})pin|passcode|bestätigungscode|sicherheitscode|code de (?:vérification|sécurité)|código de (?:verificación|seguridad)|код подтверждения)"?\s*$/iu;
/** A password that follows its noun at once has letters and digits. */
const BESIDE = /(passwor[td]\s+)(?=[\p{L}]*\d)(?=\d*\p{L})([\p{L}\p{N}]{6,})(?=["\s]|$)/giu;
/** Lines after the noun in which a value may stand, and lines of one list of values. */
const LINES_AFTER = 2;

/** “482913 is your code”; any noun of the table, and the bare word, count after such a beginning. */
const BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}])(${VALUE})(?=\\s+(?:is|ist|est|es|är|er|—|–)\\s+(?:your|the|not an?|an? invalid|dein|ihr|votre|ton|tu|su|el|der|le|il)\\s[^"\\d]{0,30}?(?:${NOUN.source}|(?<!\\p{L})(?:code|kod|codice|código)(?!\\p{L})))`,
  'giu',
);
/** Names and passwords in an address, and what a request proves itself by. */
const IN_ADDRESS = /(\p{L}[\p{L}\d+.-]*:\/\/[^\s:/@"]{0,60}:)[^\s@/"]{3,120}(?=@)/giu;
const BEARER = /((?<!\p{L})(?:bearer|basic)\s+)(?=[^\s"\\]*[\dA-Z])[A-Za-z0-9._~+/=-]{12,}/giu;
/** “Use 482913 to sign in”, “Can't scan? Enter JBSWY3DP”. */
const TO_ENTER = new RegExp(
  `((?<!\\p{L})(?:use|enter|type|scan\\?\\s+(?:use|enter|type))(?:\\s+(?:the\\s+)?(?:code|key))?\\s+)(${VALUE})(?=\\s+(?:to\\s+(?:sign|log|verif|confirm|authent|finish)|(?:on|in|into)\\s[^"\\d]{1,40}?\\sto\\s(?:sign|log|verif|confirm|authent|pair|link)))`,
  'giu',
);
const INSTEAD_OF_SCAN =
  /(scan[^\n"]{0,30}?(?:enter|type|use)[^\n"]{0,20}?\s)(?=[A-Z2-7]*\d)[A-Z2-7]{16,}(?![A-Za-z0-9])/gi;
/** Lines of settings of a program, and cookies. */
const SETTING = /((?<![A-Za-z])[A-Z][A-Z0-9_]*(?:KEY|SECRET|TOKEN|PASSWORD|PASSWD)\s*=\s*["'\\]*)[^\s"'\\]{6,}/g;
const COOKIE = /(cookie:[^\n"]{0,80}?=)[A-Za-z0-9%._-]{10,}/gi;
/** Names of settings in small letters, elements that hold one, passwords that a command is given, and places that only a key leads to. */
const SMALL_SETTING =
  /((?<![A-Za-z?&])[a-z][a-z0-9_.-]*(?:pass(?:word|wd)?|pwd|secret|token|api_?key)\s*=\s*["'\\]*)(?=[^\s"'\\]*\d)[^\s"'\\]{6,}/g;
const ELEMENT = /(<(?:\w+:)?\w*(?:password|passwd|secret|token|api_?key)>\s*)[^\s<"]{6,}(?=\s*<)/gi;
const FOR_COMMAND =
  /((?<!\w)(?:(?:mysql\w*|mariadb|sshpass)\s(?:[^"\n]*\s)?-p|(?:curl|wget|https?)\s[^"\n]*?(?:-u|--user|--auth|-a)[ =][^\s:"]{1,40}:))[^\s"]{4,}/g;
const IN_PATH =
  /((?<=https?:\/\/[^\s"]{0,200})(?:private|secret|token|key|feed)[-_=/])(?=[\w-]*[A-Z])(?=[\w-]*[a-z])(?=[\w-]*\d)[\w-]{24,}/g;
/** Groups of four small letters and digits, as keys of an authenticator are written. */
const SMALL_GROUPS = /(?<![\p{L}\d])(?=[a-z ]*\d)[a-z2-7]{4}(?: [a-z2-7]{4}){5,}(?![\p{L}\d])/gu;
/** “Enter code 314007”, “the door opens with 1466#”. */
const WITH_CODE =
  /((?<!\p{L})(?:(?:enter|type|use)\s+(?:the\s+|this\s+)?(?:code|key)\s+|(?:door|gate|garage|safe|locker|alarm)\s[^"·\d]{0,16}(?:opens?|unlocks?)\s+(?:with|by|using|to)\s+))\d[\d -]{2,8}\d(?![\d\p{L}])/giu;
/** Digits behind a noun of languages that put no sign, or other words, between the two. */
const ABROAD =
  /((?:인증 ?(?:번호|코드)|验证码|驗證碼|校验码|动态码|認証(?:コード|番号)|確認(?:コード|番号)|رمز (?:التحقق|التأكيد|الدخول|تأیید)|ओटीपी|(?<!\p{L})otp|รหัส(?:ยืนยัน|ลับ)|vahvistuskoodi|turvakoodi|kertakoodi|kodunuz|şifreniz|mã (?:xác \p{L}+|otp)|kode (?:otp|verifikasi))[^"·\d\n]{0,24}?)(\d{4,8}|\d{3}[ -]\d{3})(?![\d\p{L}]{1})/giu;
/** A code above the words that name it: “659276 · is your login code”. */
const ABOVE = new RegExp(
  `((?:["·]|^)\\s*)(\\d{3}[ -]?\\d{1,5})(?=\\s*·\\s*(?:is\\s+)?[^"·\\d]{0,24}?(?:${NOUN.source})\\s*(?:["·]|$))`,
  'giu',
);
/** Digits of one length, several in one list below their noun. */
const DIGIT_LIST = /(?<!\d)(\d{6,10})(?:\s+\d{6,10}){2,}(?!\d)/g;
/** A network that a picture of squares gives, and a button that copies a code. */
const NETWORK = /(WIFI:[^\n"]*?(?<![A-Z])P:)[^;\n"]{4,63}(?=;)/g;
const COPIES = /((?<!\p{L})copy (?:the |your )?code\s+)\d[\d -]{2,9}\d(?!\d)/giu;
/** Twelve and more words and nothing else: in one sentence of small letters, or one by one below the noun. */
const PHRASE_LINE = /(?<=["“]|^\s*)(?:\p{Ll}{3,8}\s+){11,23}\p{Ll}{3,8}(?=["”]|\s*$)/gu;
const WORD_LIST = /(?<=")(?:(?:\d{1,2}[.)]?\s+)?\p{Ll}{3,8}\s+·\s+){11,23}(?:\d{1,2}[.)]?\s+)?\p{Ll}{3,8}(?=")/gu;
/** The same, one on each line below the noun, or right behind it. */
const WORD_LINES =
  /((?:recovery|seed|secret|backup) (?:phrase|words)[^\n]{0,40}|mnemonic[^\n]{0,40})(?:\n\s*(?:\d{1,2}[.)]?\s*)?\p{Ll}{3,8}(?=\s*(?:\n|$))){12,24}/giu;
const PHRASE_BEHIND = /(?:\p{Ll}{3,8}\s+){11,23}\p{Ll}{3,8}(?=["”]|\s*$)/gu;
const COMMON_WORDS =
  /(?:^|\s)(?:the|and|you|for|with|that|this|are|was|not|have|und|der|die|das|nicht|les|des|que|los|las|una)(?:\s|$)/;
/** Codes of letters alone, several in one list below their noun. */
const CODE_LIST = /(?<=")[\p{Ll}\d]{4,6}-[\p{Ll}\d]{4,6}(?:\s+·\s+[\p{Ll}\d]{4,6}-[\p{Ll}\d]{4,6})+(?=")/gu;

/** @param text lines of an outline: names in quotes, references outside; or lines of plain text */
export function maskNamedSecrets(text: string): string {
  let left = 0;
  let columns: Columns | undefined;
  return maskStatedSecrets(text)
    .replace(WORD_LINES, `$1\n${MASK}`)
    .split('\n')
    .map((raw, at, lines) => {
      if (CODE_ALONE.test(raw) && NAMES_CODE.test(lines[at + 1] ?? '')) return raw.replace(/\d[\d -]+\d/, MASK);
      const line = maskByItself(raw);
      const cells = cellsOf(line);
      columns = cells && (secretColumns(cells) ?? columns);
      if (cells && columns && cells.length === columns.count) return maskColumns(line, cells, columns);
      const noun = NOUN.exec(line);
      if (noun) {
        left = LINES_AFTER;
        const at = noun.index + noun[0].length;
        return line.slice(0, at) + maskValues(line.slice(at));
      }
      if (left <= 0) return line;
      // A row has things of its own beside a noun above its table.
      const masked = cells ? line : maskLists(line.replace(WHOLE, maskUnlessPlain).replace(WHOLE_WORD, maskIfMade));
      left = masked === line ? left - 1 : LINES_AFTER;
      return masked;
    })
    .join('\n');
}

/** Secrets that the line itself tells. */
function maskByItself(line: string): string {
  return line
    .replace(BESIDE, `$1${MASK}`)
    .replace(IN_ADDRESS, `$1${MASK}`)
    .replace(BEARER, `$1${MASK}`)
    .replace(TO_ENTER, maskUnlessPlain)
    .replace(INSTEAD_OF_SCAN, `$1${MASK}`)
    .replace(SETTING, `$1${MASK}`)
    .replace(SMALL_SETTING, `$1${MASK}`)
    .replace(ELEMENT, `$1${MASK}`)
    .replace(FOR_COMMAND, `$1${MASK}`)
    .replace(IN_PATH, `$1${MASK}`)
    .replace(SMALL_GROUPS, MASK)
    .replace(WITH_CODE, `$1${MASK}`)
    .replace(ABROAD, maskUnlessPlain)
    .replace(ABOVE, maskUnlessPlain)
    .replace(COOKIE, `$1${MASK}`)
    .replace(NETWORK, `$1${MASK}`)
    .replace(COPIES, `$1${MASK}`)
    .replace(CARD_CODE, `$1${MASK}`)
    .replace(YOUR_CODE, maskUnlessPlain)
    .replace(GIVEN_WORD, `$1${MASK}`)
    .replace(BESIDE_WORD, maskIfMade)
    .replace(BEFORE, (value) => (PLAIN_NUMBER.test(value) ? value : MASK))
    .replace(PHRASE_LINE, (words) => (COMMON_WORDS.test(words) ? words : MASK));
}

function maskLists(line: string): string {
  return line.replace(WORD_LIST, MASK).replace(CODE_LIST, MASK);
}

function maskValues(rest: string): string {
  const given = rest
    .replace(/^(\s+)(\d{4,8})(?=\s*(?:["·]|$))/u, maskUnlessPlain)
    .replace(DIGIT_LIST, MASK)
    .replace(GIVEN, maskUnlessPlain)
    .replace(GIVEN_MADE, maskIfMade)
    .replace(WHOLE, maskUnlessPlain)
    .replace(WHOLE_WORD, maskIfMade);
  return maskLists(given).replace(PHRASE_BEHIND, (words) => (COMMON_WORDS.test(words) ? words : MASK));
}

function maskIfMade(whole: string, before: string, value: string): string {
  return MADE.test(value) ? `${before}${MASK}` : whole;
}

function maskUnlessPlain(whole: string, before: string, value: string): string {
  return PLAIN_NUMBER.test(value) ? whole : `${before}${MASK}`;
}

/** Columns of a table whose headers name a secret. */
interface Columns {
  count: number;
  at: readonly number[];
}

const CELL = ' · ';

/** @returns undefined if the line is no row of a table */
function cellsOf(line: string): string[] | undefined {
  const content = /^\s*(?:e\d+ )?row "(.*)"/u.exec(line)?.[1];
  return content?.includes(CELL) ? content.split(CELL) : undefined;
}

const OF_HEADER = /^(?:initial|temporary|current|new|old|default|admin|root|user|login) /i;

function namesSecret(cell: string): boolean {
  const noun = cell.replace(OF_HEADER, '');
  return NOUN.exec(noun)?.[0] === noun;
}

/** @returns undefined if no cell is a noun alone */
function secretColumns(cells: readonly string[]): Columns | undefined {
  const at = cells.flatMap((cell, index) => (namesSecret(cell.trim()) ? [index] : []));
  return at.length > 0 && cells.every((cell) => !/\d/.test(cell)) ? { count: cells.length, at } : undefined;
}

function maskColumns(line: string, cells: readonly string[], columns: Columns): string {
  const isValue = (cell: string) => /\d/.test(cell) && !/\s/.test(cell.trim()) && !PLAIN_NUMBER.test(cell.trim());
  const masked = cells.map((cell, index) => (columns.at.includes(index) && isValue(cell) ? MASK : cell));
  return line.replace(cells.join(CELL), () => masked.join(CELL));
}
