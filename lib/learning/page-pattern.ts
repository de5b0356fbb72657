/** Generalises an address to the pattern of its page, without ids and names of single items. */
import { hashRoute } from '../page/words/route';

/** A path segment that names a kind of page: a plain word. */
const PLAIN_SEGMENT = /^[\p{L}][\p{L}_-]{0,23}(?:\.[a-z]{2,5})?$/u;
const MAX_SEGMENTS = 8;

/**
 * @param url absolute address
 * @returns its path and hash route, with `*` for each segment that is a number or an item's name; undefined if it is no valid URL
 */
export function pagePattern(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const address = new URL(url);
  return [address.pathname, hashRoute(address)].map(generalisePath).join('');
}

function generalisePath(path: string): string {
  return path
    .split('/')
    .slice(0, MAX_SEGMENTS)
    .map((part) => (part === '' || /^#!?$/.test(part) || PLAIN_SEGMENT.test(part) ? part : '*'))
    .join('/');
}
