/** Matches a request against a procedure's request template without a model, and reads its parameter values. */
import type { Template } from '../records/template';
import {
  haveSameStem,
  isNoise,
  isOmissible,
  canBeValue,
  type RequestToken,
  stripPoliteness,
  tokenize,
} from './request-words';

interface RequestMatch {
  values: Record<string, string>;
  /** Number of content words in the template: the more, the more specific the match. */
  named: number;
}

type Item = { word: string } | { slot: string };
/** A parameter with the words that announce it, or the words before or after all parameters. */
type Chunk = readonly Item[];

/** Templates with more chunks are parsed in their own order only. */
const MAX_CHUNKS = 5;
/** Parsing stops after this many parses: the request is ambiguous. */
const MAX_PARSES = 64;

/**
 * The parameter values if the request has the template's words, in the same order or with chunks exchanged (“tagged ‹tag›,
 * titled ‹title›”). Case, politeness, articles and quotes around values do not matter; every other word does, so “archive”
 * never matches “delete”.
 * @returns undefined if a word differs, or the request has two parses; quotes around values make it unambiguous
 */
export function matchRequest(template: Template, request: string): RequestMatch | undefined {
  const core = stripPoliteness(request);
  const tokens = tokenize(core);
  const items = templateItems(template);
  if (tokens.length === 0 || items.length === 0) return undefined;
  const chunks = splitIntoChunks(items);
  const orders = chunks.length <= MAX_CHUNKS ? [items, ...permutations(chunks).map((order) => order.flat())] : [items];
  const found = new Map<string, Record<string, string>>();
  for (const order of orders) {
    for (const values of parses(order, tokens, core)) found.set(JSON.stringify(sortedEntries(values)), values);
    // A parse in the template's own order takes precedence.
    if (found.size === 1 && order === items) break;
    if (found.size > 1) return undefined;
  }
  const [values] = found.values();
  return values && { values, named: items.filter((item) => 'word' in item && !isOmissible(item.word)).length };
}

function sortedEntries(values: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
}

function templateItems(template: Template): Item[] {
  const whole = template.map((part) => ('text' in part ? part.text : '')).join(' ');
  // A template without words or parameters matches nothing.
  if (whole.trim() === '' && template.every((part) => 'text' in part)) return [];
  return template.flatMap((part): Item[] =>
    'slot' in part
      ? [{ slot: part.slot }]
      : part.text
          .split(/\s+/)
          .map((word) => tokenize(word.replace(/["“”„«»]/gu, ''))[0]?.word ?? '')
          .filter((word) => word !== '')
          .map((word) => ({ word })),
  );
}

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

function permutations<T>(list: readonly T[]): T[][] {
  if (list.length <= 1) return [[...list]];
  return list.flatMap((first, i) =>
    permutations([...list.slice(0, i), ...list.slice(i + 1)]).map((rest) => [first, ...rest]),
  );
}

/** All parses of the tokens as these items, each as its parameter values. */
function parses(items: readonly Item[], tokens: readonly RequestToken[], core: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  const read = (i: number, k: number, values: Record<string, string>): void => {
    if (found.length > MAX_PARSES) return;
    const item = items[i];
    const token = tokens[k];
    if (!item) {
      if (tokens.slice(k).every(isNoise)) found.push(values);
      return;
    }
    if ('word' in item) {
      const announces = items[i + 1] !== undefined && 'slot' in (items[i + 1] as Item);
      const isSame = token?.word === item.word || (announces && token && haveSameStem(token.word, item.word));
      if (token && !token.isQuoted && isSame) read(i + 1, k + 1, values);
      else if (isOmissible(item.word)) read(i + 1, k, values);
      // Noise is skipped before a word, never before a value: there it may be part of the value.
      else if (token && isNoise(token)) read(i, k + 1, values);
      return;
    }
    for (let end = k + 1; end <= tokens.length; end++) {
      const value = valueFrom(tokens.slice(k, end), core);
      if (value === undefined) continue;
      const earlier = values[item.slot];
      if (earlier === undefined || earlier.toLowerCase() === value.toLowerCase())
        read(i + 1, end, { ...values, [item.slot]: earlier ?? value });
    }
  };
  read(0, 0, {});
  return found;
}

function valueFrom(tokens: readonly RequestToken[], core: string): string | undefined {
  if (!canBeValue(tokens)) return undefined;
  const first = tokens[0] as RequestToken;
  return core.slice(first.start, (tokens.at(-1) as RequestToken).end);
}
