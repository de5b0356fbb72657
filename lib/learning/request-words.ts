/** Tokenizes a request into words and quoted values, and classifies words: politeness, noise, boundaries of values. */
import { remembered } from '../core/remembered';
import { plainText } from '../core/text';

export interface RequestToken {
  /** Normalised: lower case, no quotes, no closing punctuation; '' for a token of punctuation only. */
  word: string;
  isQuoted: boolean;
  /** Whether punctuation follows. */
  isClosed: boolean;
  /** Whether it follows a colon, and whether it is the last of the text. */
  followsColon: boolean;
  isLast: boolean;
  /** Whether it is spelled with a capital inside a sentence that has small words: “Plus” in “with plan Plus” is a name, “plus” is none. */
  isName?: true;
  /** Offsets of the value in the request: inside the quotes, without closing punctuation. */
  start: number;
  end: number;
}

/** Polite phrases at the beginning of a request. */
export const POLITE_OPENING =
  /^(?:(?:please|kindly|hey|hi|hello|ok|okay|now|also|just|can you|could you|would you|will you|go ahead and|let's|let us|i want you to|i need you to|i would like you to|i'd like you to|i want to|i need to|i would like to|i'd like to|help me|help me to|bitte|hallo|guten tag|s['’]il (?:te|vous) pla[iî]t|bonjour|por favor|hola|per favore|ciao)[,!]?\s+)+/iu;
/** Polite phrases at the end of a request. */
export const POLITE_ENDING =
  /(?:[,.!?\s]+(?:please|thanks|thank you|thanks a lot|for me|now|right now|right away|asap|again|too|as well|if you can|when you can|would you|will you|bitte|danke|danke schön|vielen dank|s['’]il (?:te|vous) pla[iî]t|merci|por favor|gracias|per favore|grazie))*[,.!?\s]*$/iu;
/** Words without meaning between the words of a template. */
export const NOISE_WORDS: ReadonlySet<string> = new Set([
  '',
  'a',
  'an',
  'the',
  'my',
  'please',
  'kindly',
  'just',
  'now',
  'and',
  'with',
  'having',
]);

const REST_AFTER_COLON = /\S:\s+\S/u;
/** A small word that requests are built of: without one, all words may have a capital. */
const SMALL_WORD = /(?:^|\s)\p{Ll}+(?=\s|$)/u;
const TOKEN = /["“”„«»]([^"“”„«»]+)["“”„«»][,.;:!?]*|\S+/gu;
const CLOSING = /[,.;:!?]+$/u;
/** Words whose full stop ends no part of a request: “Dr. Sand” is one value. */
const ABBREVIATED = /^(?:dr|mr|mrs|ms|mx|prof|st|sr|jr|fr|hr|nr|no|str)\.$/iu;

/** Requests in all their forms, and the parts of a site's templates. */
const MAX_KEPT = 1000;

/** The request without politeness; its values are unchanged. */
export const stripPoliteness = remembered((request): string => {
  const plain = plainText(request);
  const opened = plain.replace(POLITE_OPENING, '');
  // A text behind a colon is taken as it stands, its last “?” or “Thanks” included.
  const core = REST_AFTER_COLON.test(opened) ? opened : opened.replace(POLITE_ENDING, '');
  // A request of polite phrases only is kept.
  return core === '' ? plain : core;
}, MAX_KEPT);

/** “8.” of “8. Juli”. */
const ORDINAL = /^\d{1,2}\.$/u;

export const tokenize = remembered((text): readonly RequestToken[] => {
  const hasSmallWord = SMALL_WORD.test(text);
  return [...text.matchAll(TOKEN)].map((match, i, all) => {
    const [whole, inside] = match;
    const start = match.index;
    const place = { followsColon: /:\s*$/.test(text.slice(0, start)), isLast: i === all.length - 1 };
    if (inside !== undefined) {
      const lead = inside.length - inside.trimStart().length;
      const at = start + 1 + lead;
      return {
        word: inside.trim().toLowerCase(),
        isQuoted: true,
        isClosed: false,
        ...place,
        start: at,
        end: at + inside.trim().length,
      };
    }
    const bare = whole.replace(CLOSING, '');
    const isInside = i > 0 && !CLOSING.test(all[i - 1]?.[0] ?? '');
    return {
      word: foldWord(bare),
      isQuoted: false,
      isClosed:
        bare !== whole && !ABBREVIATED.test(whole) && !(ORDINAL.test(whole) && /^\p{Lu}/u.test(all[i + 1]?.[0] ?? '')),
      ...place,
      ...(isInside && /^\p{Lu}/u.test(bare) && hasSmallWord ? { isName: true as const } : {}),
      start,
      end: start + bare.length,
    };
  });
}, MAX_KEPT);

function foldWord(word: string): string {
  return word
    .toLowerCase()
    .replace(/["“”„«»]/gu, '')
    .replace(/’/gu, "'");
}

/** Whether a token may be added anywhere between the words of a template. */
export function isNoise(token: { word: string; isQuoted: boolean; isName?: true }): boolean {
  return !token.isQuoted && token.isName !== true && NOISE_WORDS.has(token.word);
}

/** Whether a request may leave out this word of a template. */
export function isOmissible(word: string): boolean {
  return NOISE_WORDS.has(word);
}

export const JOINTS: ReadonlySet<string> = new Set([
  'called',
  'named',
  'titled',
  'labelled',
  'labeled',
  'namens',
  'genannt',
]);

/** Whether a word only announces a value: “a page called stew”. */
export function isJoint(word: string): boolean {
  return JOINTS.has(word);
}

/** Whether two words share a stem: “title” and “titled”, “tag” and “tagged”. */
export function haveSameStem(a: string, b: string): boolean {
  return a === b || stem(a) === stem(b);
}

function stem(word: string): string {
  if (word.length <= 3) return word;
  return word.replace(/([^aeiou])\1ed$/u, '$1').replace(/(?:ed|e)$/u, '');
}

/**
 * Words that an unquoted value cannot contain: they may begin another part of the request. A quoted value may contain them.
 */
export const VALUE_BOUNDARY_WORDS: ReadonlySet<string> = new Set(
  `and or then but except without unless if after before instead not no never in on onto to from for at by with as into
  under over about via using while when where than also plus only needs should must wants please pls plz und oder aber sondern außer ohne
  nicht kein keine keinen nie wenn falls dann nur auch statt auf für mit nach aus bei zu zum zur vom von braucht soll sollte
  muss bitte`.split(/\s+/),
);
/** Adverbs that say how an act is to be done: behind other words of an unquoted value they belong to the act. */
export const TRAILING_ADVERBS: ReadonlySet<string> = new Set(
  `partially partly completely permanently temporarily forever later twice again everywhere somewhere manually automatically
  immediately gradually teilweise vollständig dauerhaft vorübergehend später zweimal nochmal nochmals erneut überall sofort
  automatisch less more late early soon back outside inside upstairs downstairs abroad online offline alone together instead first last hourly daily nightly weekly monthly yearly annually stündlich täglich nächtlich wöchentlich monatlich jährlich
  vorläufig probeweise rückwirkend endgültig ausnahmsweise versehentlich heimlich zurück weniger mehr spät früh bald secretly silently once only`.split(
    /\s+/,
  ),
);
/** Words that end like an adverb and are none. */
export const NO_ADVERBS: ReadonlySet<string> = new Set(
  `family reply supply assembly jelly belly rally ally anomaly july italy butterfly lily emily kelly sally billy holly molly
  polly`.split(/\s+/),
);

/** Whether a word says how an act is to be done, where it stands behind other words. */
export function isAdverb(word: string): boolean {
  return TRAILING_ADVERBS.has(word) || (/^\p{L}{3,}ly$/u.test(word) && !NO_ADVERBS.has(word));
}
/** Words that begin a noun phrase: no unquoted value ends with one. */
export const ARTICLES: ReadonlySet<string> = new Set('a an the my der die das ein eine einen'.split(' '));
/** Words that may stand before a number and say nothing more of it: “ticket number 12”. */
export const NUMBER_LABELS: ReadonlySet<string> = new Set(['number', 'no', 'nr', 'nummer', '#']);

/** Whether the word only announces the number behind it. */
export function isNumberLabel(word: string, next: RequestToken | undefined): boolean {
  return NUMBER_LABELS.has(word) && next !== undefined && !next.isQuoted && /^#?\p{N}/u.test(next.word);
}
/** Words that no unquoted value begins with: they refer to several items, to another item, or to the words before. */
export const QUANTIFIERS_AND_PRONOUNS: ReadonlySet<string> = new Set(
  `newest latest oldest recent current below above best i you we he she they who whose which what ich du wir meiner meinem meines of all every everything each both any anything nothing none it them this that these those first second third last next
  previous other another more most some many several no everyone everybody someone somebody anyone anybody nobody whoever
  niemand niemanden niemandem jemand jemanden jemandem jede jeder jeden jedes alle alles beide nichts etwas
  whatever whichever wherever same irgendwas irgendetwas irgendwer dasselbe almost nearly half quite too very fast halb ganz sehr
  less fewer extra additional weniger zusätzlich`.split(/\s+/),
);

/** Quantifiers that qualify the word behind them, and are a value where they stand alone: “at fast speed”. */
const DEGREES: ReadonlySet<string> = new Set('half fast halb ganz'.split(' '));

/** Whether the tokens are all that follows a colon: “note on 12: call back at noon” has one value there, whatever its words. */
export function isRestAfterColon(tokens: readonly RequestToken[]): boolean {
  return tokens[0]?.followsColon === true && tokens.at(-1)?.isLast === true;
}

/** Whether the tokens can be one parameter value. */
export function canBeValue(tokens: readonly RequestToken[]): boolean {
  if (tokens.length === 0) return false;
  if (tokens.some(({ isQuoted }) => isQuoted)) return tokens.length === 1;
  const words = tokens.map(({ word }) => word);
  // A comma begins another part of the request.
  if (words.some((word) => word === '') || tokens.slice(0, -1).some(({ isClosed }) => isClosed)) return false;
  const isDegreeAlone = words.length === 1 && DEGREES.has(words[0] as string);
  if (!isDegreeAlone && QUANTIFIERS_AND_PRONOUNS.has(words[0] as string)) return false;
  if (ARTICLES.has(words.at(-1) as string) && tokens.at(-1)?.isName !== true) return false;
  if (words.length > 1 && isAdverb(words.at(-1) as string)) return false;
  return words.every(
    (word, i) =>
      (!VALUE_BOUNDARY_WORDS.has(word) || isNamedLike(tokens[i])) &&
      !(i > 0 && i < words.length - 1 && /[^e]ed$/u.test(word)),
  );
}

/** Small words that change what is to be done are no names, however they are spelled. */
const NEGATIONS: ReadonlySet<string> = new Set(
  'and or but except without not no never und oder aber ohne nicht kein keine'.split(' '),
);

/** Whether a boundary word is a part of a name: the plan “Plus”, the state “In work”. */
function isNamedLike(token: RequestToken | undefined): boolean {
  return token?.isName === true && !NEGATIONS.has(token.word);
}

const ENGLISH: ReadonlySet<string> = new Set('the a of to for with my please from on into and called'.split(' '));

/** Whether a request has English function words: “an” is an article then, and no German preposition. */
export function isEnglish(request: readonly string[]): boolean {
  return request.some((word) => ENGLISH.has(word));
}

const QUOTED = /["“”„«»][^"“”„«»]*["“”„«»]/gu;

/** The text without what stands in quotes: a quoted word says nothing of the act. */
export function withoutQuotes(text: string): string {
  return text.replace(QUOTED, ' ');
}
