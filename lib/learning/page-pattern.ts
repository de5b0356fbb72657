/** Which page of a site something was seen on, told by its address without what belongs to one thing only. */
import { routeOf } from '../page/words/route';

/** A part of a path that names a kind of page, not one thing: a plain word. */
const PLAIN = /^[\p{L}][\p{L}_-]{0,23}(?:\.[a-z]{2,5})?$/u;
const MOST_PARTS = 8;

/**
 * @param url absolute address
 * @returns its path, and a route kept after `#`, with `*` for each part that is a number or a name of one thing; undefined for what is no address
 */
export function pagePattern(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const address = new URL(url);
  return [address.pathname, routeOf(address)].map(blanked).join('');
}

function blanked(path: string): string {
  return path
    .split('/')
    .slice(0, MOST_PARTS)
    .map((part) => (part === '' || /^#!?$/.test(part) || PLAIN.test(part) ? part : '*'))
    .join('/');
}
