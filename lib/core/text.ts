/** Cleans and compares text that came from outside: invisible characters out, white space folded. */

// Tags block, zero-width, bidi controls, soft hyphen, private use: none of it is seen, all of it can carry orders.
const INVISIBLE =
  /[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ue000-\uf8ff]|\u034f|[\u180b-\u180f]|[\ufe00-\ufe0f]|[\u{e0000}-\u{e0fff}]|[\u{f0000}-\u{10fffd}]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** Words of ASCII with single blanks between them are plain already. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

const ANYTHING = /\S/;

/** Visible text only: no control or invisible characters, white space folded to single blanks, ends trimmed. */
export function plainText(text: string): string {
  if (PLAIN.test(text)) return text;
  if (!ANYTHING.test(text)) return '';
  return text.replace(CONTROL, '').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/** For comparing names: plain, lower case, quotes and closing punctuation gone. */
export function foldedText(text: string): string {
  return plainText(text)
    .toLowerCase()
    .replace(/[“”„"'‘’`]/g, '')
    .replace(/[.:!?…*]+$/g, '')
    .trim();
}

/** At most max characters, with an ellipsis where something was cut. */
export function shortened(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, Math.max(0, max - 1))}…`;
}
