/** hashRoute: the client-side route of a URL, such as `#/items`. */

/** Includes `#`, without a query; empty if the fragment is no route. */
export function hashRoute({ hash }: URL): string {
  return /^#!?\//.test(hash) ? (hash.split('?')[0] ?? '') : '';
}
