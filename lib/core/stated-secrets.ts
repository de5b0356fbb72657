/** maskStatedSecrets: hides values that a sentence, a command or an address states to be a secret, without one of the nouns that named-secrets.ts knows beside them. */

const MASK = '•••';
/** Dates, times and years. */
const PLAIN_NUMBER = /^(?:(?:19|20)\d{2}|\d{1,2}:\d{2}|\d{1,4}[-./]\d{1,2}[-./]\d{1,4})$/;

/** A warning that stands beside codes: not to share them. */
const NOT_TO_TELL =
  /(?<!\p{L})(?:(?:never|do not|don[’']t) (?:share|tell|give|show|forward) (?:it|this|them|us|your|the|any|to any)|(?:teilen|geben|nennen|sagen) sie [^"·]{0,40}?(?:niemand|nicht)|gib [^"·]{0,24}? (?:niemand|nicht)|ne (?:le |la )?(?:communiquez|partagez|donnez|divulguez)|no (?:lo |la )?(?:compartas?|comparta|facilites?|digas)|não (?:o )?(?:compartilhe|partilhe|divulgue)|non (?:condivid|comunic|dar)|(?:nie|nikomu) [^"·]{0,16}?(?:podawaj|udostępniaj|przekazuj)|никому|не сообщайте|нікому|не повідомляйте|deel [^"·]{0,16}? (?:niet|met niemand)|dela (?:inte|aldrig)|del (?:ikke|aldri|aldrig)|älä (?:jaa|kerro)|nesdělujte|ne ossza|nu (?:îl |o )?(?:divulga|comunica)|kimseyle paylaş|không chia sẻ|jangan (?:bagikan|beritahu)|μην? (?:το |τον )?(?:κοινοποι|μοιρα|αποκαλ))|请勿(?:告知|泄露|透露)|不要告诉|他人に(?:教え|知らせ)|알려주지|공유하지|لا تشارك|به کسی|ห้ามบอก|किसी (?:को|के साथ)/iu;
const CODE = /(?<![\d.,/:-])\d{4,8}(?![\d/:-]|[.,]\d)/g;

/** A question for a code, which the line behind it answers. */
const ASKS_CODE =
  /(?<!(?:zip|post|postal|area|country|error|status|tracking|product|item|order|promo|voucher|discount|dress|bar|qr|source) )(?<!\p{L})(?:code|passcode|pin|otp)(?! (?:of conduct|review))(?!\p{L})[^"?\n]{0,40}\?/iu;

/** A code that is to be entered for something, in the order of words of each language: “Introduce 482913 para verificar”. */
const TO_ENTER = new RegExp(
  [
    ['introdu(?:ce|zca)|ingres[ae]|escrib[ae]|tecle[ae]|us[ae]', 'para (?:verific|confirm|inici|acced|entrar)'],
    ['saisi(?:s|ssez)|entre[zr]?|tapez|utilisez', 'pour (?:vérifi|confirm|vous connect|te connect|valid)'],
    [
      'geben sie|gib|verwenden sie',
      '(?:ein,? )?um (?:sich |dich )?[^"·\\d]{0,24}?(?:(?:an|ein)(?:zu)?(?:meld|log)|(?:zu )?(?:bestätig|verifizier))',
    ],
    ['inserisci|digita|usa', 'per (?:verific|conferm|acced)'],
    ['digite|insira|use', 'para (?:verific|confirm|entrar|acess)'],
    ['voer|gebruik', '(?:in )?om [^"·\\d]{0,24}?(?:in te loggen|te bevestigen|te verifi)'],
    ['wpisz|podaj|użyj', 'aby (?:potwierdzić|zalogować|zweryfikować)'],
    ['введите|используйте', '(?:чтобы|для) (?:войти|вход|подтвер)'],
    ['ange|skriv', 'för att (?:logga in|verifiera|bekräfta)'],
  ]
    .map(([enter, purpose]) => `(?:(?<!\\p{L})(?:${enter})\\s[^"·\\d]{0,16}?)\\d{4,8}(?=,? ${purpose})`)
    .join('|'),
  'giu',
);

/** A value with letters and digits. */
const MADE = String.raw`(?=[^\s"\\·]*\d)(?=[^\s"\\·]*\p{L})[\p{L}\p{N}][\p{L}\p{N}_\-+/=!@#$%^&*?]{4,}`;
/** Each with the value behind its first group. */
const STATED: readonly RegExp[] = [
  // Short names of a password in a chat, and a password in brackets or behind a dash.
  new RegExp(`((?<!\\p{L})(?:pw|pwd|passwd)\\s*(?:[:=]|is|–|—)?\\s+)${MADE}`, 'giu'),
  new RegExp(
    `((?<!\\p{L})(?:password|passphrase|passcode|passwort|kennwort|mot de passe|contraseña|senha|wachtwoord|hasło|пароль|lösenord|salasana|heslo|jelszó)(?:\\s+[–—-])?\\s+)${MADE}(?=\\s*[)"·;,.]|$)`,
    'giu',
  ),
  // Two names and two values with the same sign between: “Login / password: ann / plum9tree”.
  /((?<!\p{L})\p{L}+\s*\/\s*(?:pass(?:word|code)?|pw|pin|passwort|kennwort|mot de passe|contraseña|senha|wachtwoord|hasło|пароль|lösenord)\s*[:=]\s*[^\s/"]+\s*\/\s*)[^\s"\\]{4,}/giu,
  // An account and what opens it.
  new RegExp(`([\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+\\s+(?:with|using|mit|avec|con|met)\\s+)${MADE}`, 'giu'),
  new RegExp(
    `((?<!\\p{L})(?:pdf|zip|file|archive|document|laptop|tablet|computer|datei|archiv|fichier|archivo)s? (?:is |are )?(?:opens?|unlocks?|unlocked|opened) (?:with|by|using) )${MADE}`,
    'giu',
  ),
  // The code of a door or a box that the sentence speaks of, a lock with its digits, and its turns.
  /((?<!\p{L})(?:door|gate|lock|key|safe|box|alarm|garage|locker|entrance|shed)(?!\p{L})[^"·\n]{0,60}?(?<!(?:zip|post|postal|area|country|error|status|tracking|product|item|order|promo|dress|bar|source) |\p{L})code (?:is )?)\d{3,8}(?![\d\p{L}])/giu,
  /((?<!\p{L})(?:(?:bike |door |pad)?lock|safe|alarm|key ?pad)\s*[:=–—]\s*)\d{3,8}(?!\d|[.:/-]\d)/giu,
  /((?<!\p{L})combination\s*(?:is|:|=)?\s+)\d{1,2}(?:[ -]\d{1,2}){2,5}(?!\d)/giu,
  /((?<!\p{L})PIN\s+)\d{4,8}#?(?!\d)/gu,
  // The article of a language between the verb and the value.
  /((?<!\p{L})(?:code|code de \p{L}+|codice|codice di \p{L}+|código|código de \p{L}+|mot de passe|pin)\s+(?:est|è|es|é)\s+(?:le|la|il|lo|el|o|a)\s+)\d{4,8}(?!\d)/giu,
  // A network with its key, and digits in brackets behind what they turn off or open.
  new RegExp(
    `((?<!\\p{L})(?:wi-?fi|wlan|hotspot)(?!\\p{L})[^"·\\n]{0,40}?(?<!\\p{L})(?:key|pass|code)\\s+)${MADE}`,
    'giu',
  ),
  /((?<!\p{L})(?:alarm|safe|lock|lock ?box|key ?pad|vault|gate)\s*\()\d{4,8}(?=\))/giu,
  // Answers by which one proves who one is.
  /((?:street (?:that )?you grew up (?:in|on)|(?:city|town) (?:that )?you were born in|mother[’']?s maiden name|first (?:pet|school|car|teacher)(?:[’']s name)?)\s*[·:]\s*)[^"·\n]{3,60}/giu,
  // A link that lets in whoever has it, by what it is called.
  /((?<!\p{L})(?:share|sharing|invite|invitation|join|magic|sign.?in|log.?in|reset|access) link[^\n]{0,30}?https?:\/\/[^\s"]*\/)(?=[\w-]*\d)[\w-]{16,}/giu,
  // Passwords and signatures in the query of an address, and settings of programs that are written with a colon.
  /([?&](?:pwd|pass(?:word|wd)?|secret|api_?key|(?:access_|auth_?|id_)?token|sig(?:nature)?|x-amz-(?:signature|security-token))=)[^\s"&#\\]{8,}/gi,
  /((?<![A-Za-z?&])[a-z][a-z0-9.-]*[_.-](?:[a-z0-9.-]+_)*(?:pass(?:word|wd)?|pwd|secret|token|api_?key)\s*:\s*["'\\]*)(?=[^\s"'\\]*\d)[^\s"'\\]{6,}/g,
];
/** A key as makers of programs write it: groups of five large letters and digits. */
const KEY_IN_GROUPS = /(?<![\w-])(?=[A-Z\d-]*\d)(?=[A-Z\d-]*[A-Z])[A-Z\d]{5}(?:-[A-Z\d]{5}){3,5}(?![\w-])/g;
/** Digits that the next words say what to do with: “Copied 482913 — use it to sign in”. */
const USED_TO_ENTER =
  /(?<![\d.,/:-])\d{4,8}(?=\s*[—–,.;:-]?\s*(?:use|enter|type) (?:it|this) to (?:sign|log|verif|confirm|authent))/giu;
/** The reference that opens a booking. */
const PNR = /((?<!\p{L})PNR\)?\s*(?:[·:]|"?\n[^"\n]{0,24}")\s*"?)[A-Z\d]{6}(?![A-Z\d])/gu;
/** A phrase of several words below its noun. */
const PHRASE_BELOW =
  /((?:pass ?phrase|lösenfras)\s*(?:·|"?\s*\n[^"\n]{0,24}")\s*)(?![^"\n]*(?:characters|letters|words|least|minimum|required|optional))(?=[^"\n]*\d)\p{L}[\p{L}\d]+(?: [\p{L}\d]+){1,6}(?=["·]|$)/gimu;
/** Words that are put together by a machine, behind the noun of a password. */
const WORDS =
  /((?:password|passphrase|passwort|kennwort|mot de passe|contraseña|senha|wachtwoord)[^\n]{0,12}(?:\n\s*(?:\S+ )?)?"?\s*[·"]?\s*)\p{Ll}{3,9}(?:-\p{Ll}{3,9}){3,7}(?=["·\s]|$)/giu;

/** Values that may stand on the line below their noun. */
const STATED_OVER_LINES = [WORDS, PHRASE_BELOW, PNR];

/** @param text lines of an outline, or of plain text */
export function maskStatedSecrets(text: string): string {
  const lines = STATED_OVER_LINES.reduce((rest, pattern) => rest.replace(pattern, `$1${MASK}`), text)
    .replace(KEY_IN_GROUPS, MASK)
    .replace(USED_TO_ENTER, MASK)
    .split('\n');
  const warns = lines.map((line, at) => NOT_TO_TELL.test(line) || ASKS_CODE.test(lines[at - 1] ?? ''));
  return lines
    .map((line, at) => {
      const isWarned = warns[at] === true || warns[at + 1] === true;
      const shown = isWarned ? line.replace(CODE, (code) => (PLAIN_NUMBER.test(code) ? code : MASK)) : line;
      return STATED.reduce((rest, pattern) => rest.replace(pattern, `$1${MASK}`), shown).replace(TO_ENTER, (whole) =>
        whole.replace(CODE, MASK),
      );
    })
    .join('\n');
}
