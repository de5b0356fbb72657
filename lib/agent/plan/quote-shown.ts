/** quoteShown puts names that the page shows in quotes in a request, so that “Leak in block B” is one value and no part of the command. */
import { normalizeText } from '../../core/text';

/** A longer text is no name. */
const MAX_WORDS = 8;
const HAS_QUOTE = /["“”„«»]/u;

interface Place {
  from: number;
  to: number;
}

/**
 * The request with quotes around each name of the page in it, the longest first: names of several words alone, and with them
 * single words that begin with a capital.
 * @param texts of the page
 * @returns an empty list if the request has quotes of its own, or no such name
 */
export function quoteShown(request: string, texts: readonly string[]): string[] {
  if (HAS_QUOTE.test(request)) return [];
  const names = [...new Set(texts.map((text) => text.trim()))]
    .filter((text) => isName(text))
    .toSorted((a, b) => b.length - a.length);
  const phrases = names.filter((name) => /\s/u.test(name));
  const isDistinct = (text: string, i: number, all: readonly string[]) => text !== request && all.indexOf(text) === i;
  return [phrases, names].map((some) => quoteAll(request, some)).filter(isDistinct);
}

function isName(text: string): boolean {
  const words = text.split(/\s+/u).length;
  return words <= MAX_WORDS && text.length > 1 && /\p{L}/u.test(text) && !HAS_QUOTE.test(text);
}

function quoteAll(request: string, names: readonly string[]): string {
  const places: Place[] = [];
  for (const name of names) {
    const place = placeOf(name, request);
    if (place && !places.some((other) => place.from < other.to && other.from < place.to)) places.push(place);
  }
  return places
    .toSorted((a, b) => b.from - a.from)
    .reduce((text, { from, to }) => `${text.slice(0, from)}"${text.slice(from, to)}"${text.slice(to)}`, request);
}

/** Where the request has the name once, as words of its own behind the first word; a single word only with its capital. */
function placeOf(name: string, request: string): Place | undefined {
  const isWord = !/\s/u.test(name);
  if (isWord && !/^\p{Lu}/u.test(name)) return undefined;
  const [text, wanted] = isWord ? [request, name] : [request.toLowerCase(), normalizeText(name)];
  const from = text.indexOf(wanted);
  const to = from + wanted.length;
  const isCut = (a = '', b = '') => /[\p{L}\p{N}]/u.test(a) && /[\p{L}\p{N}]/u.test(b);
  if (from <= 0 || text.indexOf(wanted, to) >= 0 || isCut(text[from - 1], text[from]) || isCut(text[to - 1], text[to]))
    return undefined;
  return { from, to };
}
