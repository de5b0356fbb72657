/** Cuts a request into words and quoted values, and knows which words change nothing about what is asked. */
import { plainText } from '../core/text';

export interface RequestToken {
  /** Folded for comparing: lower case, no quotes, no closing punctuation; '' for a bare comma and the like. */
  word: string;
  quoted: boolean;
  /** A comma or the like follows it. */
  closed: boolean;
  /** Place of the value in the request: inside the quotes, without closing punctuation. */
  from: number;
  to: number;
}

/** Words that change nothing about what is asked, at its beginning. */
const POLITE =
  /^(?:(?:please|kindly|hey|hi|hello|ok|okay|now|also|just|can you|could you|would you|will you|go ahead and|let's|let us|i want you to|i need you to|i would like you to|i'd like you to|i want to|i need to|i would like to|i'd like to|help me|help me to)[,!]?\s+)+/i;
/** The same at its end. */
const THANKS =
  /(?:[,.!?\s]+(?:please|thanks|thank you|thanks a lot|for me|now|right now|right away|asap|again|too|as well|if you can|when you can|would you|will you))*[,.!?\s]*$/i;
/** The same anywhere between the words of a template. */
const NOISE = new Set(['', 'a', 'an', 'the', 'my', 'please', 'kindly', 'just', 'now', 'and', 'with', 'having']);

const TOKEN = /["“”„«»]([^"“”„«»]+)["“”„«»][,.;:!?]*|\S+/gu;
const CLOSING = /[,.;:!?]+$/u;

/** The request without what is only manners; its values stay letter by letter. */
export function requestCore(request: string): string {
  const plain = plainText(request);
  const core = plain.replace(POLITE, '').replace(THANKS, '');
  // A request of nothing but such words is what it is.
  return core === '' ? plain : core;
}

export function tokensOf(text: string): RequestToken[] {
  return [...text.matchAll(TOKEN)].map((match) => {
    const [whole, inside] = match;
    const from = match.index;
    if (inside !== undefined) {
      const lead = inside.length - inside.trimStart().length;
      const at = from + 1 + lead;
      return {
        word: inside.trim().toLowerCase(),
        quoted: true,
        closed: false,
        from: at,
        to: at + inside.trim().length,
      };
    }
    const bare = whole.replace(CLOSING, '');
    return { word: folded(bare), quoted: false, closed: bare !== whole, from, to: from + bare.length };
  });
}

function folded(word: string): string {
  return word
    .toLowerCase()
    .replace(/["“”„«»]/gu, '')
    .replace(/’/gu, "'");
}

/** Whether a word may stand anywhere between those of a template, or be missing there. */
export function isNoise(token: { word: string; quoted: boolean }): boolean {
  return !token.quoted && NOISE.has(token.word);
}

/** Articles and the like, which a template may have and a request leave out; 'and' and 'with' join what they stand between. */
export function mayBeMissing(word: string): boolean {
  return NOISE.has(word);
}

/** Whether two words announce the same value: "title" and "titled", "tag" and "tagged". */
export function announceTheSame(a: string, b: string): boolean {
  return a === b || stem(a) === stem(b);
}

function stem(word: string): string {
  if (word.length <= 3) return word;
  return word.replace(/([^aeiou])\1ed$/u, '$1').replace(/(?:ed|e)$/u, '');
}

/**
 * Words that an unquoted value does not hold: they may begin another part of the request, which the value must not
 * swallow. Whoever means them puts the value in quotes.
 */
const JOINTS = new Set(
  `and or then but except without unless if after before instead not no never in on onto to from for at by with as into
  under over about via using while when where than also plus only`.split(/\s+/),
);
/** A value that is one of these, or begins with it, means more or something else than one thing, or belongs to the words before. */
const SWEEPING = new Set(
  `of all every everything each both any anything nothing none it them this that these those first second third last next
  previous other another more most some many several no everyone everybody someone somebody anyone anybody nobody whoever`.split(
    /\s+/,
  ),
);

/** Whether words without quotes around them can be taken for one value. */
export function mayBeValue(tokens: readonly RequestToken[]): boolean {
  if (tokens.length === 0) return false;
  if (tokens.some(({ quoted }) => quoted)) return tokens.length === 1;
  const words = tokens.map(({ word }) => word);
  // After a comma another part begins.
  if (words.some((word) => word === '') || tokens.slice(0, -1).some(({ closed }) => closed)) return false;
  if (SWEEPING.has(words[0] as string)) return false;
  return words.every((word, i) => !JOINTS.has(word) && !(i > 0 && i < words.length - 1 && /[^e]ed$/u.test(word)));
}
