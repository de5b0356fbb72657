/** parseRemark reads what the user says in between while a task works, or right after it: “no, the other one”, in English and German. */
import { plainText } from '../core/text';

export type Remark =
  | { type: 'pause' | 'stop' | 'go-on' }
  /** Another element than the one acted on. @param nth position among equal ones, from 1; -1 is the last */
  | { type: 'other'; nth?: number }
  /** Other words than those acted on: a name, a row or a value. @param not the words they replace, if they are named */
  | { type: 'instead'; words: string; not?: string };

const PAUSES =
  /^(?:wait|pause|hold on|one moment|just a moment|moment(?: bitte| mal)?|warte(?: mal)?|warten|kurz warten)$/iu;
const STOPS = /^(?:stop(?: it| that)?|cancel(?: it| that)?|abort|quit|halt|stopp|abbrechen|hör auf|brich ab)$/iu;
const GOES_ON = /^(?:go on|go ahead|continue|resume|carry on|proceed|weiter|mach weiter|fortfahren|weitermachen)$/iu;

/** A no at the start, on which words of the task follow. */
const NO = /^(?:no|nope|oops|wrong|nein|nee|falsch)\b[\s,.:;!–-]*/iu;
const OTHER =
  /^(?:(?:not (?:that|this)(?: one)?[\s,.;!–-]*)?(?:(?:i meant?|take|use|choose|press|click) )?(?:the )?(?:other|next|another)(?: one)?(?: (?:instead|please))?|not (?:that|this)(?: one)?|(?:nicht (?:den|die|das|der)(?: da)?[\s,.;!–-]*)?(?:(?:ich meinte?|nimm|nehmen sie|wähle|drücke?) )?(?:den|die|das|der|ein|eine|einen) (?:andere[nrs]?|nächste[nrs]?)(?: bitte)?|nicht (?:den|die|das|der)(?: da)?)$/iu;
const POSITION =
  /^(?:(?:i meant?|take|use|choose|press|click|nimm|ich meinte?|wähle|drücke?) )?(?:the |den |die |das |der )?([\p{L}\d.]+)(?: one)?(?: (?:instead|please|bitte))?$/iu;
const POSITIONS: Readonly<Record<string, number>> = Object.freeze({
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  last: -1,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
  ersten: 1,
  erste: 1,
  zweiten: 2,
  zweite: 2,
  dritten: 3,
  dritte: 3,
  vierten: 4,
  vierte: 4,
  letzten: -1,
  letzte: -1,
});

/** Words that point at one of several, also without a no before them. */
const POINTS =
  /\bone\b|\bnot (?:that|this)\b|\b(?:den|die|das|der) (?:andere|nächste|erste|zweite|dritte|vierte|letzte)|\bnicht (?:den|die|das|der)\b/iu;

const NOT_BUT = /^not (?:the )?(.+?)[,;]? (?:but|use|take) (?:the )?(.+)$/iu;
const NOT_COMMA =
  /^(?:not|nicht) (?:the |den |die |das )?(.+?)\s*[,;–-]\s*(?:sondern )?(?:the |den |die |das )?(.+)$/iu;
const NOT_SONDERN = /^nicht (?:den |die |das )?(.+?),? sondern (?:den |die |das )?(.+)$/iu;
const COMMA_NOT = /^(?:the |den |die |das )?(.+?)\s*,\s*(?:not|nicht) (?:the |den |die |das )?(.+)$/iu;
const INSTEAD_OF = /^(?:use |take )?(.+?) (?:instead of|rather than|anstatt|statt) (.+)$/iu;
const MEANT =
  /^(?:i meant?|i mean|make it|use|take|ich meinte?|nimm|nehmen sie) (?:the |den |die |das )?(.+?)(?: instead| stattdessen)?$/iu;
const INSTEAD = /^(?:the |den |die |das )?(.+?) (?:instead|stattdessen)$/iu;
const ARTICLE = /^(?:the|den|die|das|der|dem) /iu;
const MAX_WORDS_CHARS = 200;

/** Patterns of the grammar, for the policy's hash. */
export const REMARK_PATTERNS: readonly RegExp[] = Object.freeze([
  ...[
    PAUSES,
    STOPS,
    GOES_ON,
    NO,
    OTHER,
    POSITION,
    POINTS,
    NOT_BUT,
    NOT_COMMA,
    NOT_SONDERN,
    COMMA_NOT,
    INSTEAD_OF,
    MEANT,
  ],
  INSTEAD,
  ARTICLE,
]);
export const REMARK_POSITIONS = POSITIONS;

/** @returns undefined if the text is no remark on the task at work, such as the next request */
export function parseRemark(text: string): Remark | undefined {
  const plain = plainText(text)
    .trim()
    .replace(/[.!…]+$/u, '')
    .replace(/^(?:please|bitte)[,\s]+/iu, '')
    .replace(/[,\s]+(?:please|bitte)$/iu, '');
  if (plain.length > MAX_WORDS_CHARS) return undefined;
  if (PAUSES.test(plain)) return { type: 'pause' };
  if (STOPS.test(plain)) return { type: 'stop' };
  if (GOES_ON.test(plain)) return { type: 'go-on' };
  const hasNo = NO.test(plain);
  const rest = plain.replace(NO, '').trim();
  if (rest === '') return hasNo ? { type: 'pause' } : undefined;
  // “click Next” and “first” begin requests of their own.
  if (hasNo || POINTS.test(rest)) {
    if (OTHER.test(rest)) return { type: 'other' };
    const nth = POSITIONS[POSITION.exec(rest)?.[1]?.toLowerCase() ?? ''];
    if (nth !== undefined) return { type: 'other', nth };
  }
  return replacement(rest, hasNo);
}

/** @param hasNo the text began with a no, so that bare words are a replacement too */
function replacement(text: string, hasNo: boolean): Remark | undefined {
  for (const pattern of [NOT_BUT, NOT_SONDERN, NOT_COMMA]) {
    const [, not, words] = pattern.exec(text) ?? [];
    if (not !== undefined && words !== undefined) return { type: 'instead', words: unquote(words), not: unquote(not) };
  }
  for (const pattern of [COMMA_NOT, INSTEAD_OF]) {
    const [, words, not] = pattern.exec(text) ?? [];
    if (not !== undefined && words !== undefined) return { type: 'instead', words: unquote(words), not: unquote(not) };
  }
  const words = MEANT.exec(text)?.[1] ?? INSTEAD.exec(text)?.[1] ?? (hasNo ? text.replace(ARTICLE, '') : undefined);
  if (words === undefined) return undefined;
  // “use the search” begins a request of its own; only after a no, or with an “instead”, is it about this task.
  if (!hasNo && !/\b(?:instead|stattdessen)$|^(?:i mean|ich mein)/iu.test(text)) return undefined;
  return { type: 'instead', words: unquote(words) };
}

function unquote(words: string): string {
  return words.trim().replace(/^["“„«'](.+)["”“»']$/u, '$1');
}
