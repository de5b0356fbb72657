/** Recognises secrets by the shape of the value: card numbers, IBANs, API keys, tokens and recovery phrases. */

/** Keys and tokens with a prefix or a frame of their own. */
export const KEY_SHAPES: readonly RegExp[] = [
  /\bsk-[A-Za-z0-9_-]{16,}/,
  /\b(?:sk|pk|rk)_(?:live|test)_[A-Za-z0-9]{16,}/,
  /\b(?:gh[pousr]|github_pat)_[A-Za-z0-9_]{20,}/,
  /\bglpat-[A-Za-z0-9_-]{20,}/,
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
  /\bAIza[0-9A-Za-z_-]{35}\b/,
  /\bxox[abprs]-[A-Za-z0-9-]{10,}/,
  /\bnpm_[A-Za-z0-9]{36}\b/,
  /\bhf_[A-Za-z0-9]{30,}\b/,
  /\bwhsec_[A-Za-z0-9+/]{20,}/,
  /\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}/,
  /\b(?:shp(?:at|ss|ca|pa)|glsa|dop_v1|dckr_pat|lin_api|figd)_[A-Za-z0-9_-]{20,}/,
  /\btskey-[a-z]+-[A-Za-z0-9-]{16,}/,
  /\bAGE-SECRET-KEY-1[A-Z0-9]{20,}/,
  /\beyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{5,}/,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
];
/** A private key goes on to its end, or to that of the text it is in. */
const KEY_BLOCKS = /-----BEGIN [A-Z ]*PRIVATE KEY-----(?:(?!-----END )[^"])*(?:-----END [A-Z ]*PRIVATE KEY-----)?/g;
/** Keys of wallets have 64 hexadecimal digits; so have sums of files, transactions and images, which say what they are before them. */
const HEX_KEYS = /(?<![0-9A-Za-z])(?:0x)?[0-9a-f]{64}(?![0-9A-Za-z])/gi;
const OF_SUM =
  /(?:sha-?\d*|hash|checksum|digest|sum|txn?|transaction|block|commit|fingerprint|root|etag|integrity|image|layer|\/)[^\n"]{0,24}$/i;
const MAX_BEFORE = 60;
const LONG_RUNS = /(?<![A-Za-z0-9_+=-])[A-Za-z0-9_+=-]{24,200}(?![A-Za-z0-9_+=-])/g;
const DIGIT_RUNS = /(?<![\d.,])\d(?:[ -]?\d){12,18}(?![\d.,])/g;
const IBANS = /\b[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{2,4}){3,8}\b/g;
/** Shown in place of a secret. */
const MASK = '•••';

/** A recovery phrase has 12 to 24 words of one case and nothing else. */
const PHRASE = /^(?:\p{Ll}{3,8}\s+){11,23}\p{Ll}{3,8}$/u;
const COMMON_WORDS =
  /(?:^|\s)(?:the|and|you|for|with|that|this|are|was|not|have|und|der|die|das|nicht|les|des|que|los|las|una)(?:\s|$)/;

/** The address of a database with its password, and a line of settings with one. */
const HOLDS_PASSWORD =
  /^\p{L}[\p{L}\d+.-]*:\/\/[^\s:/@]{1,60}:[^\s@/]{3,120}@|(?:^|\n)[A-Z][A-Z0-9_]*(?:KEY|SECRET|TOKEN|PASSWORD|PASSWD)\s*=\s*\S{6,}/u;

/** Whether a text holds a key or token: such a text is not written into a page without the user's hand. */
export function hasKey(text: string): boolean {
  return KEY_SHAPES.some((shape) => shape.test(text));
}

/** Whether a field's whole value looks like a secret, whatever the field is called. */
export function isSecretValue(value: string): boolean {
  const text = value.trim();
  if (text.length < 12) return false;
  if (hasKey(text)) return true;
  if (isCardNumber(text) || isIban(text) || HOLDS_PASSWORD.test(text)) return true;
  if (PHRASE.test(text)) return !COMMON_WORDS.test(text);
  return isRandomToken(text);
}

/** The text with every secret in it replaced; what is only long or odd stays. */
export function maskSecretValues(text: string): string {
  let masked = text;
  masked = masked.replace(KEY_BLOCKS, MASK);
  for (const shape of KEY_SHAPES) masked = masked.replace(new RegExp(shape.source, 'g'), MASK);
  masked = masked.replace(DIGIT_RUNS, (run) => (isCardNumber(run) ? MASK : run));
  masked = masked.replace(HEX_KEYS, (run, at: number, whole: string) =>
    OF_SUM.test(whole.slice(Math.max(0, at - MAX_BEFORE), at)) ? run : MASK,
  );
  masked = masked.replace(LONG_RUNS, (run) => (isRandomToken(run) ? MASK : run));
  return masked.replace(IBANS, (run) => (isIban(run) ? MASK : run));
}

/** 13 to 19 digits with a known issuer's beginning and a right check digit (ISO/IEC 7812-1, Luhn). */
function isCardNumber(text: string): boolean {
  if (!/^\d(?:[ .-]?\d){12,18}$/.test(text)) return false;
  const digits = text.replace(/\D/g, '');
  if (!/^(?:4|5[1-5]|2[2-7]|3[47]|3[0689]|6(?:011|22|4|5|7|0)|35|50|5[6-9]|9792|220)/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Country, check digits and account, with the remainder that ISO 13616 asks for. */
function isIban(text: string): boolean {
  const plain = text.replace(/\s/g, '');
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(plain)) return false;
  let rest = 0;
  for (const sign of plain.slice(4) + plain.slice(0, 4)) {
    const value = parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** One word of 24 and more signs with letters of both cases and digits mixed: no person writes that. */
function isRandomToken(text: string): boolean {
  if (!/^[A-Za-z0-9_\-+/=]{24,200}$/.test(text) || !/[a-z]/.test(text) || !/[A-Z]/.test(text)) return false;
  const digits = text.match(/\d/g)?.length ?? 0;
  const changes = text.match(/\d[a-zA-Z]|[a-zA-Z]\d|[a-z][A-Z]/g)?.length ?? 0;
  return digits >= 3 && changes >= text.length / 4;
}
