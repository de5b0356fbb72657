/** shownAddress: an address as a model may see it: query and fragment often hold tokens, names and searches of the user. */

/** A fragment that is a route of the page's own, such as `#/inbox/7`. */
const ROUTE = /^#!?\/[\p{L}\p{N}_\-./]{0,80}$/u;
/** A path segment this long, of letters and digits mixed, is a key. */
const KEY_LIKE = /[A-Za-z0-9_-]{24,}/;

/** @param url absolute; an address that cannot be parsed is not shown */
export function shownAddress(url: string): string {
  if (!URL.canParse(url)) return '(unknown address)';
  const { protocol, host, pathname, search, hash } = new URL(url);
  const path = pathname
    .split('/')
    .map((part) => (KEY_LIKE.test(part) && /\d/.test(part) && /[A-Za-z]/.test(part) ? '…' : part))
    .join('/');
  const route = ROUTE.test(hash) && !KEY_LIKE.test(hash) ? hash : '';
  return `${protocol}//${host}${path}${search === '' ? '' : '?…'}${route}`;
}
