/** maskNamedSecrets: hides what a page shows right behind the name of a secret: “Your PIN is 4821”, a list of backup codes, a key in a block of code. */

const MASK = '•••';
/** Nouns of what proves a person's identity, in the languages of most pages; a noun alone is not enough, a value must follow. */
const NOUN =
  /(?<!\p{L})(?:pass ?(?:word|code|phrase|key)|passwort|kennwort|mot de passe|contraseña|contrasenya|senha|wachtwoord|hasło|пароль|lösenord|adgangskode|passord|salasana|heslo|jelszó|parol[aăe]|şifre|mật khẩu|κωδικός πρόσβασης|סיסמה?|كلمة (?:المرور|السر)|รหัสผ่าน|पासवर्ड|비밀번호|密码|密碼|パスワード|暗証番号|kata sandi|pins?|puks?|tans?|secret|(?:api|access|private|secret|signing|license|recovery|security) ?keys?|(?:api|access|auth|bearer|session|refresh)? ?tokens?|(?:one.?time|verification|security|backup|recovery|login|access|confirmation|reset|scratch|door|alarm|entry) ?codes?|recovery phrase|seed phrase|(?:sicherheits|bestätigungs|einmal|backup|wiederherstellungs|zugangs)-?codes?|codes? de (?:secours|vérification|sécurité)|códigos? de (?:seguridad|verificación|respaldo)|код подтверждения|验证码|驗證碼|認証コード|인증 ?번호|client secret|connection string|cvv|cvc)(?!\p{L})/iu;

/** A value without blanks, or in groups of digits, with a digit in it. */
const VALUE = String.raw`(?=[^\s"]*\d)[\p{L}\p{N}][\p{L}\p{N}_\-+/=.~!@#$%^&*?]{3,}|\d{2,4}(?:[ -]\d{2,4}){1,5}`;
/** Dates, times, sizes, prices and versions. */
const PLAIN_NUMBER =
  /^(?:\d{1,4}[-./]\d{1,2}[-./]\d{1,4}|\d{1,2}:\d{2}(?::\d{2})?|v?\d+\.\d+(?:\.\d+)*|(?:19|20)\d{2}|\d+(?:st|nd|rd|th|px|%|kb|mb|gb|h|min|s)|e\d+)$/iu;
/** A value that makes up the whole of a text, and one that a sign or a verb gives to the noun. */
const WHOLE = new RegExp(`"(?:${VALUE})"`, 'gu');
const GIVEN = new RegExp(`((?:[:=：]|(?<!\\p{L})(?:is|are|lautet|ist|est|es|é|è|to))\\s*"?)(${VALUE})`, 'giu');
/** Lines after the noun in which a value may stand, and lines of one list of values. */
const LINES_AFTER = 2;

/** @param text lines of an outline: names in quotes, references outside */
export function maskNamedSecrets(text: string): string {
  let left = 0;
  return text
    .split('\n')
    .map((line) => {
      const noun = NOUN.exec(line);
      if (noun) {
        left = LINES_AFTER;
        const at = noun.index + noun[0].length;
        return line.slice(0, at) + maskValues(line.slice(at));
      }
      if (left <= 0) return line;
      const masked = line.replace(WHOLE, maskUnlessPlain);
      left = masked === line ? left - 1 : LINES_AFTER;
      return masked;
    })
    .join('\n');
}

function maskValues(rest: string): string {
  return rest
    .replace(GIVEN, (whole: string, before: string, value: string) =>
      PLAIN_NUMBER.test(value) ? whole : `${before}${MASK}`,
    )
    .replace(WHOLE, maskUnlessPlain);
}

function maskUnlessPlain(quoted: string): string {
  return PLAIN_NUMBER.test(quoted.slice(1, -1)) ? quoted : `"${MASK}"`;
}
