/** Decides, with no model, whether a request is one that a procedure answers, and reads the values of its slots. */
import type { Slotted } from '../records/slotted';
import {
  announceTheSame,
  isNoise,
  mayBeMissing,
  mayBeValue,
  type RequestToken,
  requestCore,
  tokensOf,
} from './request-words';

export interface RequestMatch {
  values: Record<string, string>;
  /** How many words of the request the template names: the more, the more specific it is. */
  named: number;
}

type Item = { word: string } | { slot: string };
/** Words that belong together: a slot and what announces it, or the words before and after all slots. */
type Chunk = readonly Item[];

/** With more parts than this a request is read in the order of the template only. */
const MAX_CHUNKS = 5;
/** More readings than this are no clear request. */
const MAX_READINGS = 64;

/**
 * The slots' values if the request says what the template says: the same words, in the same order or with its parts
 * exchanged ("tagged ‹tag›, titled ‹title›"). Case, manners, articles and quotes around values do not matter; every other
 * word does, so "archive" never matches "delete". A request that can be read in two ways is no match: quotes make it one.
 */
export function matchRequest(template: Slotted, request: string): RequestMatch | undefined {
  const core = requestCore(request);
  const tokens = tokensOf(core);
  const items = itemsOf(template);
  if (tokens.length === 0 || items.length === 0) return undefined;
  const chunks = chunksOf(items);
  const orders = chunks.length <= MAX_CHUNKS ? [items, ...permutations(chunks).map((order) => order.flat())] : [items];
  const found = new Map<string, Record<string, string>>();
  for (const order of orders) {
    for (const values of readings(order, tokens, core)) found.set(JSON.stringify(sorted(values)), values);
    // What is said in the order of the template is meant so.
    if (found.size === 1 && order === items) break;
    if (found.size > 1) return undefined;
  }
  const [values] = found.values();
  return values && { values, named: items.filter((item) => 'word' in item && !mayBeMissing(item.word)).length };
}

function sorted(values: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
}

function itemsOf(template: Slotted): Item[] {
  const whole = template.map((part) => ('text' in part ? part.text : '')).join(' ');
  // The manners of the request it was learned from are no part of it.
  if (whole.trim() === '' && template.every((part) => 'text' in part)) return [];
  return template.flatMap((part): Item[] =>
    'slot' in part
      ? [{ slot: part.slot }]
      : part.text
          .split(/\s+/)
          .map((word) => tokensOf(word.replace(/["“”„«»]/gu, ''))[0]?.word ?? '')
          .filter((word) => word !== '')
          .map((word) => ({ word })),
  );
}

/** "create a tiddler | titled ‹title› | tagged ‹tag›", "add ‹item› | to the list". */
function chunksOf(items: readonly Item[]): Chunk[] {
  const chunks: Item[][] = [];
  let words: Item[] = [];
  for (const item of items) {
    if ('word' in item) {
      words.push(item);
      continue;
    }
    const telling = words.filter((one) => 'word' in one && !mayBeMissing(one.word)).length;
    const isHead = chunks.length === 0 && telling >= 2;
    if (isHead) {
      const anchor = lastTelling(words);
      chunks.push(words.slice(0, anchor), [...words.slice(anchor), item]);
    } else chunks.push([...words, item]);
    words = [];
  }
  if (words.length > 0) chunks.push(words);
  return chunks;
}

function lastTelling(words: readonly Item[]): number {
  for (let i = words.length - 1; i > 0; i--) {
    const item = words[i];
    if (item && 'word' in item && !mayBeMissing(item.word)) return i;
  }
  return 0;
}

function permutations<T>(list: readonly T[]): T[][] {
  if (list.length <= 1) return [[...list]];
  return list.flatMap((first, i) =>
    permutations([...list.slice(0, i), ...list.slice(i + 1)]).map((rest) => [first, ...rest]),
  );
}

/** All ways to read the tokens as these items, as the values each gives to the slots. */
function readings(items: readonly Item[], tokens: readonly RequestToken[], core: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  const read = (i: number, k: number, values: Record<string, string>): void => {
    if (found.length > MAX_READINGS) return;
    const item = items[i];
    const token = tokens[k];
    if (!item) {
      if (tokens.slice(k).every(isNoise)) found.push(values);
      return;
    }
    if ('word' in item) {
      const announces = items[i + 1] !== undefined && 'slot' in (items[i + 1] as Item);
      const isSame = token?.word === item.word || (announces && token && announceTheSame(token.word, item.word));
      if (token && !token.quoted && isSame) read(i + 1, k + 1, values);
      else if (mayBeMissing(item.word)) read(i + 1, k, values);
      // Small words may stand before a word that is named, never before a value: there they may be part of it.
      else if (token && isNoise(token)) read(i, k + 1, values);
      return;
    }
    for (let end = k + 1; end <= tokens.length; end++) {
      const value = valueIn(tokens.slice(k, end), core);
      if (value === undefined) continue;
      const earlier = values[item.slot];
      if (earlier === undefined || earlier.toLowerCase() === value.toLowerCase())
        read(i + 1, end, { ...values, [item.slot]: earlier ?? value });
    }
  };
  read(0, 0, {});
  return found;
}

function valueIn(tokens: readonly RequestToken[], core: string): string | undefined {
  if (!mayBeValue(tokens)) return undefined;
  const first = tokens[0] as RequestToken;
  return core.slice(first.from, (tokens.at(-1) as RequestToken).to);
}
