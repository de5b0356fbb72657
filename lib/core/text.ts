/** Normalises text from outside: plainText removes invisible characters, normalizeText prepares names for comparison. */

// Unicode tags, zero-width characters, bidi controls, soft hyphen, private use: a user sees none of it, a model reads it.
const INVISIBLE =
  /[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ue000-\uf8ff]|\u034f|[\u180b-\u180f]|[\ufe00-\ufe0f]|[\u{e0000}-\u{e0fff}]|[\u{f0000}-\u{10fffd}]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: this expression removes control characters
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** Fast path: ASCII words with single spaces need no change. */
const ALREADY_PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

const NON_SPACE = /\S/;

/** Visible text only: no control or invisible characters, white space collapsed to single spaces, trimmed. */
export function plainText(text: string): string {
  if (ALREADY_PLAIN.test(text)) return text;
  if (!NON_SPACE.test(text)) return '';
  return text.replace(CONTROL, '').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/** A name for comparison: plain, lower case, without quotes and closing punctuation. */
export function normalizeText(text: string): string {
  return plainText(text)
    .toLowerCase()
    .replace(/[“”„"'‘’`]/g, '')
    .replace(/[.:!?…*]+$/g, '')
    .trim();
}

/** At most `max` characters; a cut text ends with an ellipsis. */
export function truncateText(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, Math.max(0, max - 1))}…`;
}

/** The text as a part of a regular expression that matches just that text, in JavaScript as in RE2. */
export function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
