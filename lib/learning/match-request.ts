/** Matches a request against a procedure's request template without a model, and reads its parameter values. */
import { permutations } from '../core/permutations';
import { rememberedFor } from '../core/remembered';
import type { ProcedureBody } from '../records/note';
import { clockText, isDayOrTime } from './dates';
import { readMonthOfYear } from './dates';
import { type ValueKind, valueKinds } from './derive-values';
import { splitList } from './lists';
import { measuredOrders } from './measured-orders';
import {
  canBeValue,
  haveSameStem,
  isEnglish,
  isJoint,
  isNoise,
  isNumberLabel,
  isOmissible,
  isRestAfterColon,
  type RequestToken,
  stripPoliteness,
  tokenize,
} from './request-words';
import { bareNumber, hasShape } from './value-shapes';
import { DATE_LEADS } from './value-spans';

interface RequestMatch {
  values: Record<string, string>;
  /** Number of content words in the template: the more, the more specific the match. */
  named: number;
}

type Item = { word: string } | { slot: string };
/** A parameter with the words that announce it, or the words before or after all parameters. */
type Chunk = readonly Item[];

/** A day relative to today behind other words of an unquoted value. */
export const RELATIVE_DAY_AT_END = /\S\s+(?:today|tonight|tomorrow|yesterday|heute|morgen|übermorgen|gestern)$/iu;

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);
/** Articles that German nouns of another gender or case have. */
const GERMAN_ARTICLES: ReadonlySet<string> = new Set(
  'der die das den dem des ein eine einen einem einer eines'.split(' '),
);
/** Prepositions by their contraction with an article: “im Saal” for “in der Küche”. */
const CONTRACTIONS: Readonly<Record<string, string>> = Object.freeze({
  am: 'an',
  ans: 'an',
  aufs: 'auf',
  beim: 'bei',
  fürs: 'für',
  im: 'in',
  ins: 'in',
  vom: 'von',
  zum: 'zu',
  zur: 'zu',
});

const isSameArticle = (a: string, b: string) =>
  [ARTICLES, GERMAN_ARTICLES].some((articles) => articles.has(a) && articles.has(b));

/** Templates with more chunks are parsed in their own order only. */
const MAX_CHUNKS = 5;
/** Parsing stops after this many parses: the request is ambiguous. */
const MAX_PARSES = 64;

/**
 * The parameter values if the request has the template's words, in the same order or with chunks exchanged (“tagged ‹tag›,
 * titled ‹title›”). Case, politeness, articles, quotes and joints such as “called” before values do not matter; every other
 * word does, so “archive” never matches “delete”. A parameter that is a date takes only dates.
 * @param nowMs today, for relative days
 * @returns undefined if a word differs, or the request has two parses; quotes around values make it unambiguous
 */
export function matchRequest(
  body: Pick<ProcedureBody, 'request' | 'derived' | 'lists' | 'shapes'>,
  request: string,
  nowMs: number,
): RequestMatch | undefined {
  const core = stripPoliteness(request);
  const tokens = tokenize(core);
  const items = templateItems(body.request);
  if (tokens.length === 0 || items.length === 0) return undefined;
  // A template of parameters alone would answer every request.
  if (!items.some((item) => 'word' in item && !isOmissible(item.word))) return undefined;
  const chunks = splitIntoChunks(items);
  const exchanged = chunks.length <= MAX_CHUNKS ? permutations(chunks).map((order) => order.flat()) : [];
  const orders = [items, ...exchanged, ...measuredOrders(items, body.shapes ?? {})];
  const found = new Map<string, Record<string, string>>();
  const lists = new Set(Object.keys(body.lists ?? {}));
  const source: Source = {
    tokens,
    isEnglish: isEnglish(tokens.map(({ word }) => word)),
    core,
    kinds: valueKinds(body),
    shapes: body.shapes ?? {},
    rests: slotsAfterColon(body.request),
    lists,
    nowMs,
  };
  for (const order of orders) {
    for (const { values } of closestParses(order, source)) found.set(JSON.stringify(sortedEntries(values)), values);
    // A parse in the template's own order takes precedence.
    if (found.size === 1 && order === items) break;
    if (found.size > 1) return undefined;
  }
  const [values] = found.values();
  return values && { values, named: items.filter((item) => 'word' in item && !isOmissible(item.word)).length };
}

function slotsAfterColon(template: ProcedureBody['request']): Set<string> {
  return new Set(
    template.flatMap((part, i) => {
      const before = template[i - 1];
      return 'slot' in part && before && 'text' in before && /:\s*["“„]?$/u.test(before.text) ? [part.slot] : [];
    }),
  );
}

function sortedEntries(values: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Words and parameters of a template, in order. */
export const templateItems = rememberedFor((template: ProcedureBody['request']): readonly Item[] => {
  const whole = template.map((part) => ('text' in part ? part.text : '')).join(' ');
  // A template without words or parameters matches nothing.
  if (whole.trim() === '' && template.every((part) => 'text' in part)) return [];
  return template.flatMap((part, i): Item[] => {
    if ('slot' in part) return [{ slot: part.slot }];
    // A quote beside a parameter belongs to the parameter; a quoted constant is compared word by word.
    const text = part.text
      .replace(template[i + 1] ? /["“”„«»]$/u : /$^/u, '')
      .replace(template[i - 1] ? /^["“”„«»]/u : /$^/u, '');
    return tokenize(text)
      .flatMap(({ word }) => word.split(/\s+/u))
      .flatMap((word) => tokenize(word).map((token) => token.word))
      .filter((word) => word !== '')
      .map((word) => ({ word }));
  });
});

/** For example “create a tiddler | titled ‹title› | tagged ‹tag›” or “add ‹item› | to the list”. */
function splitIntoChunks(items: readonly Item[]): Chunk[] {
  const chunks: Item[][] = [];
  let words: Item[] = [];
  for (const item of items) {
    if ('word' in item) {
      words.push(item);
      continue;
    }
    const contentWords = words.filter((item) => 'word' in item && !isOmissible(item.word)).length;
    const isHead = chunks.length === 0 && contentWords >= 2;
    if (isHead) {
      const anchor = lastContentWord(words);
      chunks.push(words.slice(0, anchor), [...words.slice(anchor), item]);
    } else chunks.push([...words, item]);
    words = [];
  }
  if (words.length > 0) chunks.push(words);
  return chunks;
}

function lastContentWord(words: readonly Item[]): number {
  for (let i = words.length - 1; i > 0; i--) {
    const item = words[i];
    if (item && 'word' in item && !isOmissible(item.word)) return i;
  }
  return 0;
}

interface Source {
  tokens: readonly RequestToken[];
  isEnglish: boolean;
  core: string;
  kinds: Readonly<Record<string, ValueKind>>;
  shapes: NonNullable<ProcedureBody['shapes']>;
  /** Parameters that stand behind a colon: all the rest of the request. */
  rests: ReadonlySet<string>;
  /** Parameters that are lists. */
  lists: ReadonlySet<string>;
  nowMs: number;
}

interface Parse {
  values: Record<string, string>;
  /** Words that the template or the request has alone. */
  differing: number;
}

/** The parses with the fewest differing words: “the nickname” is no part of a value where the template says “the nickname”. */
function closestParses(items: readonly Item[], source: Source): Parse[] {
  const all = parses(items, source);
  const least = Math.min(...all.map(({ differing }) => differing));
  return all.filter(({ differing }) => differing === least);
}

/** All parses of the tokens as these items. */
function parses(items: readonly Item[], source: Source): Parse[] {
  const tokens = source.tokens.flatMap(splitQuotedConstant(items));
  // A joint is left out or added only where template and request do not share it.
  const isFreeJoint = (word: string) =>
    isJoint(word) &&
    !(tokens.some((token) => token.word === word) && items.some((item) => 'word' in item && item.word === word));
  const found: Parse[] = [];
  const read = (i: number, k: number, values: Record<string, string>, differing: number): void => {
    if (found.length > MAX_PARSES) return;
    const item = items[i];
    const token = tokens[k];
    if (!item) {
      if (tokens.slice(k).every(isNoise)) found.push({ values, differing: differing + tokens.length - k });
      return;
    }
    if ('word' in item) {
      const announces = items[i + 1] !== undefined && 'slot' in (items[i + 1] as Item);
      // “an A” where the template says “a ‹grade›”.
      const isOtherArticle = announces && token && isSameArticle(token.word, item.word);
      const isSame =
        token?.word === item.word || isOtherArticle || (announces && token && haveSameStem(token.word, item.word));
      const contracted = contraction(items.slice(i, i + 3), tokens.slice(k, k + 2));
      if (token && !token.isQuoted && isSame) read(i + 1, k + 1, values, differing);
      else if (contracted) read(i + contracted.items, k + contracted.tokens, values, differing);
      else if (isLeadOfRelativeDay(item.word, items[i + 1], token, source.kinds))
        // “tomorrow” where the template says “on ‹day›”.
        read(i + 1, k, values, differing + 1);
      else if (isOmissible(item.word) || (announces && (isFreeJoint(item.word) || isNumberLabel(item.word, token))))
        read(i + 1, k, values, differing + 1);
      // Noise is skipped before a word, never before a value: there it may be part of the value.
      else if (token && (isNoise(token) || isFreeJoint(token.word))) read(i, k + 1, values, differing + 1);
      return;
    }
    // “a page called stew” gives “stew” where the template has no such joint, “order number 12” gives “12”.
    const next = tokens[k + 1];
    if (token && next && !token.isQuoted && (isFreeJoint(token.word) || isNumberLabel(token.word, next)))
      return read(i, k + 1, values, differing + 1);
    for (let end = k + 1; end <= tokens.length; end++) {
      const value = valueFrom(tokens.slice(k, end), item.slot, source);
      if (value === undefined) continue;
      const earlier = values[item.slot];
      if (earlier === undefined || earlier.toLowerCase() === value.toLowerCase())
        read(i + 1, end, { ...values, [item.slot]: earlier ?? value }, differing);
    }
  };
  read(0, 0, {}, 0);
  return found;
}

const RELATIVE_DAY = /^(?:today|tonight|tomorrow|heute|morgen|übermorgen)$/u;

/** Whether a preposition introduces a day that the request says relative to today, and so without it. */
function isLeadOfRelativeDay(
  word: string,
  next: Item | undefined,
  token: RequestToken | undefined,
  kinds: Source['kinds'],
): boolean {
  const isDay = next !== undefined && 'slot' in next && kinds[next.slot] === 'date';
  return isDay && DATE_LEADS.has(word) && token !== undefined && RELATIVE_DAY.test(token.word);
}

/**
 * How many items and words say the same where one of both contracts a preposition with the article before a value: “im ‹room›” for
 * “in der ‹room›”.
 */
function contraction(
  items: readonly Item[],
  tokens: readonly RequestToken[],
): { items: number; tokens: number } | undefined {
  const [said, next] = tokens.map(({ word, isQuoted }) => (isQuoted ? '' : word));
  const words = items.map((item) => ('word' in item ? item.word : undefined));
  const [first = '', second] = words;
  const isBeforeSlot = (at: number) => items[at] !== undefined && words[at] === undefined;
  const isArticle = (word: string | undefined) => word !== undefined && GERMAN_ARTICLES.has(word);
  const [saidWhole, wholeFirst] = [CONTRACTIONS[said ?? ''], CONTRACTIONS[first]];
  if (isBeforeSlot(2) && isArticle(second) && saidWhole === first) return { items: 2, tokens: 1 };
  if (isBeforeSlot(1) && isArticle(next) && wholeFirst !== undefined && wholeFirst === said)
    return { items: 1, tokens: 2 };
  return isBeforeSlot(1) && saidWhole !== undefined && saidWhole === wholeFirst ? { items: 1, tokens: 1 } : undefined;
}

/** A quoted token whose words the template has as constants is read as those words. */
function splitQuotedConstant(items: readonly Item[]) {
  const constants = ` ${items.map((item) => ('word' in item ? item.word : '‹›')).join(' ')} `;
  return (token: RequestToken): RequestToken[] => {
    if (!token.isQuoted) return [token];
    const inside = tokenize(token.word).filter(({ word }) => word !== '');
    const isConstant = inside.length > 0 && constants.includes(` ${inside.map(({ word }) => word).join(' ')} `);
    return isConstant
      ? inside.map((word) => ({ ...word, start: token.start + word.start, end: token.start + word.end }))
      : [token];
  };
}

function valueFrom(
  tokens: readonly RequestToken[],
  slot: string,
  { core, isEnglish: isEnglishRequest, kinds, shapes, rests, lists, nowMs }: Source,
): string | undefined {
  const first = tokens[0] as RequestToken;
  const text = core.slice(first.start, (tokens.at(-1) as RequestToken).end);
  const kind = kinds[slot];
  if (kind === 'month' && readMonthOfYear(text, nowMs)) return text;
  if (kind !== undefined) return isDayOrTime(text, nowMs) ? text : undefined;
  // “buy tickets for Dune tomorrow”: the day belongs to the task, which has no place for it.
  if (rests.has(slot) && isRestAfterColon(tokens)) return core.slice(first.start).trim();
  if (RELATIVE_DAY_AT_END.test(text) && !first.isQuoted) return undefined;
  const isOtherShape = !hasShape(text, shapes[slot], isEnglishRequest);
  // “09:30” and “6 pm” are both times.
  const isMoment = shapes[slot] === 'code' && isDayOrTime(text, nowMs);
  if (!first.isQuoted && !lists.has(slot) && isOtherShape && !isMoment) return undefined;
  if (isMoment && isOtherShape) return clockText(text);
  if (!lists.has(slot) || tokens.length === 1) return canBeValue(tokens) ? bareNumber(text, shapes[slot]) : undefined;
  return splitList(text).every((item) => canBeValue(tokenize(item))) ? text : undefined;
}
